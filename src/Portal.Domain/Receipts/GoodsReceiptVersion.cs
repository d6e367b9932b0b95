using Portal.Domain.Kernel;

namespace Portal.Domain.Receipts;

/// <summary>What the ERP said of a document at one time, kept whole; never changed.</summary>
public sealed class GoodsReceiptVersion : ISupplierOwned, IPart
{
    private GoodsReceiptVersion()
    {
    }

    internal GoodsReceiptVersion(GoodsReceipt receipt, int number, GoodsReceiptContent content, DateTime at) =>
        (Id, SupplierId, GoodsReceiptId, Number, Content, TakenAt) = (Guid.CreateVersion7(), receipt.SupplierId, receipt.Id, number, content, at);

    public Guid Id { get; private set; }

    public SupplierId SupplierId { get; private set; }

    public Guid GoodsReceiptId { get; private set; }

    /// <summary>Counted from 1.</summary>
    public int Number { get; private set; }

    public GoodsReceiptContent Content { get; private set; } = null!;

    /// <summary>When the portal took it (UTC).</summary>
    public DateTime TakenAt { get; private set; }

    public Guid RootId => GoodsReceiptId;
}
