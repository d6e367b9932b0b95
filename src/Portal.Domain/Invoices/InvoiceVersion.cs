using Portal.Domain.Kernel;

namespace Portal.Domain.Invoices;

/// <summary>A former submission of an invoice, kept whole with why it was rejected.</summary>
[Unaudited("a version never changes")]
public sealed class InvoiceVersion : ISupplierOwned, IPart
{
    private InvoiceVersion()
    {
    }

    internal InvoiceVersion(Invoice invoice, DateTime submittedAt, InvoiceResponse response, DateTime replacedAt)
    {
        (Id, SupplierId, InvoiceId, Submission) = (Guid.CreateVersion7(), invoice.SupplierId, invoice.Id, invoice.Submission);
        (Content, Figures, SubmittedAt, Response, ReplacedAt) = (invoice.Content, invoice.Figures, submittedAt, response, replacedAt);
    }

    public Guid Id { get; private set; }

    public SupplierId SupplierId { get; private set; }

    public Guid InvoiceId { get; private set; }

    /// <summary>Counted from 1.</summary>
    public int Submission { get; private set; }

    public InvoiceContent Content { get; private set; } = null!;

    public InvoiceFigures Figures { get; private set; } = InvoiceFigures.Empty;

    /// <summary>UTC.</summary>
    public DateTime SubmittedAt { get; private set; }

    /// <summary>Why it was rejected.</summary>
    public InvoiceResponse Response { get; private set; } = null!;

    /// <summary>When the next submission took its place (UTC).</summary>
    public DateTime ReplacedAt { get; private set; }

    public Guid RootId => InvoiceId;
}
