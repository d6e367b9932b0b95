namespace Portal.Documents;

/// <summary>Whose paper it is.</summary>
public sealed record PaperLook
{
    private readonly string _accent = "#1f4e8c";

    /// <summary>The company's name; it stands on top where there is no logo.</summary>
    public required string Company { get; init; }

    /// <summary>A PNG or JPEG for which <see cref="IPaper.IsPicture"/> is true, or nothing.</summary>
    public ReadOnlyMemory<byte> Logo { get; init; }

    /// <summary>The brand's colour as #rrggbb; text takes it only where it can be read on white.</summary>
    public string Accent
    {
        get => _accent;
        init => _accent = IsColour(value) ? value : throw new ArgumentException($"'{value}' is not a colour such as #1f4e8c.", nameof(value));
    }

    /// <summary>Up to four columns of small print at the foot of the page: register, tax number, bank; lines are parted by line breaks.</summary>
    public IReadOnlyList<string> SmallPrint { get; init; } = [];

    private static bool IsColour(string? text) => text is { Length: 7 } && text[0] == '#' && text.Skip(1).All(char.IsAsciiHexDigit);
}
