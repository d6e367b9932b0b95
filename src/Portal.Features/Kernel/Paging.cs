namespace Portal.Features.Kernel;

/// <summary>A page of a list: number from 1, size 25 or 50.</summary>
public sealed record PageOf(int Number = 1, int Size = 50)
{
    internal int Skip => (Math.Max(1, Number) - 1) * Take;

    internal int Take => Math.Clamp(Size, 1, 200);
}

/// <summary>Rows of a page and how many there are in all.</summary>
public sealed record Paged<T>(IReadOnlyList<T> Rows, int Total);
