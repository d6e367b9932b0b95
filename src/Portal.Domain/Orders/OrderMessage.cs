using Portal.Domain.Kernel;

namespace Portal.Domain.Orders;

/// <summary>A message between supplier and buyer on an order or one of its lines.</summary>
public sealed class OrderMessage : Aggregate, ISupplierOwned
{
    private OrderMessage()
    {
    }

    /// <summary>A message as it was sent.</summary>
    public OrderMessage(SupplierId supplier, Guid orderId, int? line, string author, bool fromSupplier, string text, DateTime at)
    {
        (Id, SupplierId, OrderId, Line, Author, FromSupplier, Text, SentAt) = (Guid.CreateVersion7(), supplier, orderId, line, author, fromSupplier, text, at);
        Raise(new MessageWritten(supplier, orderId, line, fromSupplier));
    }

    public SupplierId SupplierId { get; private set; }

    public Guid OrderId { get; private set; }

    /// <summary>The position it is about; null for the order as a whole.</summary>
    public int? Line { get; private set; }

    public string Author { get; private set; } = "";

    public bool FromSupplier { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime SentAt { get; private set; }
}
