using Portal.Domain.Kernel;

namespace Portal.Domain.Cases;

/// <summary>One line of a case's history; never changed.</summary>
[Unaudited("it is itself a record of what happened")]
public sealed class CaseEntry : ISupplierOwned, IPart
{
    private CaseEntry()
    {
    }

    internal CaseEntry(ExceptionCase @case, string what, string by, DateTime at, string? text) =>
        (Id, SupplierId, CaseId, What, By, At, Text) = (Guid.CreateVersion7(), @case.SupplierId, @case.Id, what, by, at, text);

    public Guid Id { get; private set; }

    public SupplierId SupplierId { get; private set; }

    public Guid CaseId { get; private set; }

    /// <summary>opened, updated, closed, taken, assigned, snoozed, woken, commented, decided, undone.</summary>
    public string What { get; private set; } = "";

    public string By { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    public string? Text { get; private set; }

    public Guid RootId => CaseId;
}
