using Portal.Domain.Kernel;

namespace Portal.Domain.Orders;

/// <summary>What somebody typed into an order and has not sent; one per order and person.</summary>
[Unaudited("a draft is nobody's word yet")]
public sealed class AnswerDraft : Aggregate, ISupplierOwned
{
    private AnswerDraft()
    {
    }

    /// <summary>A draft for one person.</summary>
    public AnswerDraft(SupplierId supplier, Guid orderId, Guid userId) => (Id, SupplierId, OrderId, UserId) = (Guid.CreateVersion7(), supplier, orderId, userId);

    public SupplierId SupplierId { get; private set; }

    public Guid OrderId { get; private set; }

    public Guid UserId { get; private set; }

    /// <summary>The revision that was on the screen.</summary>
    public int Revision { get; private set; }

    /// <summary>What was typed, line by line, as the page keeps it (JSON).</summary>
    public string Content { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime SavedAt { get; private set; }

    /// <summary>Keeps what is typed now.</summary>
    public void Keep(int revision, string content, DateTime at) => (Revision, Content, SavedAt) = (revision, content, at);
}
