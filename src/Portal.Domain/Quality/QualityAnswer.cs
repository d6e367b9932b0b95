using Portal.Domain.Kernel;

namespace Portal.Domain.Quality;

/// <summary>One answer of a supplier to one step; never changed, a later one takes its place.</summary>
public sealed class QualityAnswer : ISupplierOwned, IPart
{
    private QualityAnswer()
    {
    }

    internal QualityAnswer(QualityNotice notice, QualityStep step, int number, string text, IReadOnlyList<Guid> attachments, DateTime at, string by)
    {
        (Id, SupplierId, NoticeId, Step, Number) = (Guid.CreateVersion7(), notice.SupplierId, notice.Id, step, number);
        (Text, Attachments, At, By) = (text, attachments, at, by);
    }

    public Guid Id { get; private set; }

    public SupplierId SupplierId { get; private set; }

    public Guid NoticeId { get; private set; }

    public QualityStep Step { get; private set; }

    /// <summary>Counts the answers of the notice from 1.</summary>
    public int Number { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary>Files, by their identifiers.</summary>
    public IReadOnlyList<Guid> Attachments { get; private set; } = [];

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    public string By { get; private set; } = "";

    /// <summary>Why the buyer sent it back; null when it was not.</summary>
    public string? SentBackWhy { get; private set; }

    public string? SentBackBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? SentBackAt { get; private set; }

    public Guid RootId => NoticeId;

    internal void SendBack(string why, string by, DateTime at) => (SentBackWhy, SentBackBy, SentBackAt) = (why, by, at);
}
