using System.Text.Json;
using Microsoft.Extensions.Logging;
using Portal.Exchange.Erp;
using Portal.Features.Kernel;

namespace Portal.Features.Sync;

/// <summary>Reads the feeds of one ERP one after the other, also behind one that can't be read, as long as the ERP is there at all; keeps how each went.</summary>
/// <param name="keep">Stores how a feed went.</param>
/// <param name="keepTurn">Keeps the turn to read the ERP.</param>
internal sealed partial class FeedReading(Func<RecordReading, Task<Done>> keep, Func<Task<bool>> keepTurn, string erp, ILogger log)
{
    private bool _away;

    /// <summary>True while every feed could be read.</summary>
    public bool Went { get; private set; } = true;

    /// <summary>Reads one feed; what it complains of is kept with it.</summary>
    public async Task Of(string feed, Func<Task<string?>> reading, CancellationToken ct)
    {
        if (_away)
        {
            return;
        }

        await keepTurn();
        string? complaint;
        try
        {
            complaint = await reading();
        }
        catch (Exception e) when (IsTrouble(e) && !ct.IsCancellationRequested)
        {
            Unreadable(log, erp, feed, e.Message);
            (Went, _away, complaint) = (false, e is ErpUnreachable, e.Message);
        }

        await keep(new RecordReading(erp, feed, complaint));
    }

    /// <summary>What a network or an ERP does wrong; anything else is a bug of ours and is thrown.</summary>
    private static bool IsTrouble(Exception e) =>
        e is ErpUnreachable or ErpFailed or HttpRequestException or IOException or TimeoutException or InvalidDataException or JsonException or OperationCanceledException;

    [LoggerMessage(1122, LogLevel.Warning, "{Erp}: {Feed} can't be read: {Why}")]
    private static partial void Unreadable(ILogger log, string erp, string feed, string why);
}
