using Portal.Domain.Kernel;

namespace Portal.Domain.Invoices;

/// <summary>One line of an invoice's history; never changed.</summary>
[Unaudited("it is itself a record of what happened")]
public sealed class InvoiceEntry : ISupplierOwned, IPart
{
    private InvoiceEntry()
    {
    }

    internal InvoiceEntry(Invoice invoice, InvoiceEntryKind kind, string by, DateTime at, string? text)
    {
        (Id, SupplierId, InvoiceId, Kind, By, At, Text) = (Guid.CreateVersion7(), invoice.SupplierId, invoice.Id, kind, by, at, text);
        (State, Submission, Response) = (invoice.State, invoice.Submission, invoice.Response);
    }

    public Guid Id { get; private set; }

    public SupplierId SupplierId { get; private set; }

    public Guid InvoiceId { get; private set; }

    public InvoiceEntryKind Kind { get; private set; }

    /// <summary>Where the invoice stood after it.</summary>
    public InvoiceState State { get; private set; }

    public int Submission { get; private set; }

    /// <summary>What the supplier was told with it; null when nothing was.</summary>
    public InvoiceResponse? Response { get; private set; }

    public string By { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>A person's words, a document's number or a remittance, by kind.</summary>
    public string? Text { get; private set; }

    public Guid RootId => InvoiceId;
}
