namespace Portal.Domain.Kernel;

/// <summary>A rule of the trade says no: a code for resources, a sentence in English, and the facts of the sentence.</summary>
public sealed class RuleBroken : Exception
{
    /// <summary>Refuses with a code such as <c>order.not-open</c>.</summary>
    public RuleBroken(string code, string message, params object?[] facts)
        : base(message)
    {
        Code = code;
        Facts = facts;
    }

    /// <summary>Stable code: the key of the sentence in the resources and of the API's answer.</summary>
    public string Code { get; }

    /// <summary>What the sentence in the resources is filled with.</summary>
    public IReadOnlyList<object?> Facts { get; }
}
