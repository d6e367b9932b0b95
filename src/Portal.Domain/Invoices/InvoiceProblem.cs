using Portal.Domain.Kernel;

namespace Portal.Domain.Invoices;

/// <summary>Why a document can't be submitted as it is: the code of a rule, a sentence in English, the line concerned and the facts of the sentence.</summary>
public sealed record InvoiceProblem(string Code, string Message, int? Line, IReadOnlyList<object?> Facts)
{
    /// <summary>The same as a refusal.</summary>
    public RuleBroken AsRefusal() => new(Code, Message, [.. Facts]);
}
