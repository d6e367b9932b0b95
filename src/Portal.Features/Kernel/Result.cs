namespace Portal.Features.Kernel;

/// <summary>The five ways to say no.</summary>
public enum Refusal
{
    /// <summary>The input is wrong.</summary>
    Invalid,

    /// <summary>It does not exist, or not for the caller.</summary>
    NotFound,

    /// <summary>The caller may not do this.</summary>
    Forbidden,

    /// <summary>Somebody else changed or did it first.</summary>
    Conflict,

    /// <summary>A rule of the trade says no.</summary>
    Rule,
}

/// <summary>Why a use case was refused: a code for resources, a sentence in English, its facts, and messages by field.</summary>
public sealed record Error(Refusal Kind, string Code, string Message)
{
    /// <summary>What the sentence in the resources is filled with.</summary>
    public IReadOnlyList<object?> Facts { get; init; } = [];

    /// <summary>For wrong input: the code of the first rule that it breaks, such as case.day-missing.</summary>
    public string? Reason { get; init; }

    /// <summary>Messages by field, for wrong input.</summary>
    public IReadOnlyDictionary<string, string[]> Fields { get; init; } = new Dictionary<string, string[]>();
}

/// <summary>What every use case answers: done with a value, or refused with a reason; never an exception for an expected no.</summary>
public readonly record struct Result<T>(T? Value, Error? Error)
{
    /// <summary>True when it was done.</summary>
    public bool Ok => Error is null;
}
