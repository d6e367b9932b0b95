using Portal.Domain.Kernel;

namespace Portal.Domain.Orders;

/// <summary>What somebody typed into an order and has not sent; one per order and person.</summary>
[Unaudited("a draft is nobody's word yet")]
public sealed class AnswerDraft : Aggregate, ISupplierOwned
{
    /// <summary>The part for a message.</summary>
    public const string Message = "message";

    private AnswerDraft()
    {
    }

    /// <summary>A draft for one person.</summary>
    public AnswerDraft(SupplierId supplier, Guid orderId, Guid userId) => (Id, SupplierId, OrderId, UserId) = (Guid.CreateVersion7(), supplier, orderId, userId);

    public SupplierId SupplierId { get; private set; }

    public Guid OrderId { get; private set; }

    public Guid UserId { get; private set; }

    /// <summary>The revision that was on the screen last.</summary>
    public int Revision { get; private set; }

    /// <summary>What was typed, part by part (JSON): each part with the revision that was on the screen then.</summary>
    public string Content { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime SavedAt { get; private set; }

    /// <summary>The part for the answer to a line.</summary>
    public static string Line(int number) => $"line:{number}";

    /// <summary>The part for the reason of a no to the buying side: to an earlier day, to a counter-offer.</summary>
    public static string No(int line) => $"no:{line}";

    /// <summary>Keeps what is typed now.</summary>
    public void Keep(int revision, string content, DateTime at) => (Revision, Content, SavedAt) = (revision, content, at);
}
