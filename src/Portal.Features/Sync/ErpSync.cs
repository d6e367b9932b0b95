using System.Text.Json;
using Microsoft.Extensions.Logging;
using Portal.Data;
using Portal.Exchange.Erp;
using Portal.Features.Kernel;
using Portal.Features.Planning;
using Portal.Features.Postings;

namespace Portal.Features.Sync;

/// <summary>Reads one ERP: master data, orders, stock and demand changed since the watermark, with overlap; network outside any transaction, then use cases.</summary>
public sealed partial class ErpSync(UseCases useCases, InboundWork inbound, ErpConnectionOptions connection, IErpConnector connector, ILogger<ErpSync> log)
{
    private static readonly Action<Caller> Portal = c => c.BecomeSystem("Synchronisation");
    private readonly string _node = $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.CreateVersion7():N}";

    private int _running;

    /// <summary>Reads everything once; false when it is being read already, here or on another node. What can't be read is recorded with its feed and read again next time.</summary>
    public async Task<bool> Run(CancellationToken ct)
    {
        if (Interlocked.Exchange(ref _running, 1) == 1)
        {
            return false;
        }

        try
        {
            return await KeepTurn(ct) && await ReadAll(ct);
        }
        finally
        {
            Volatile.Write(ref _running, 0);
        }
    }

    private async Task<bool> ReadAll(CancellationToken ct)
    {
        using var span = Telemetry.Source.StartActivity($"sync {connection.Code}");
        try
        {
            var watermarks = (await Do(new ListFeeds(connection.Code), ct)).ToDictionary(f => f.Feed, f => f.Watermark, StringComparer.Ordinal);
            var went = await ReadEach(
                [
                    (Feeds.MasterData, () => MasterData(Since(Feeds.MasterData), ct)),
                    (Feeds.Orders, () => Orders(Since(Feeds.Orders), ct)),
                    .. connector.Capabilities.Supply ? new (string, Func<Task<string?>>)[] { (Feeds.Supply, () => Supply(Since(Feeds.Supply), ct)) } : [],
                ],
                ct);
            span?.SetTag("went", went);
            if (went)
            {
                await Do(new HastenPostings(connection.Code), ct);
            }

            return true;

            DateTime? Since(string feed) => watermarks.GetValueOrDefault(feed)?.AddSeconds(-connection.OverlapSeconds);
        }
        finally
        {
            await useCases.Send(new TakeTurn(connection.Code, _node, 0), Portal, CancellationToken.None);
        }
    }

    private async Task<string?> MasterData(DateTime? since, CancellationToken ct)
    {
        var data = await connector.ReadMasterData(since, ct);
        await Do(new TakeMasterData(connection.Code, data, [.. connection.Plants]), ct);
        return null;
    }

    private async Task<string?> Orders(DateTime? since, CancellationToken ct)
    {
        await foreach (var page in connector.ReadOrders(since, ct))
        {
            await Do(new StoreInboundOrders(connection.Code, [.. page.Where(o => connection.Plants.Count == 0 || connection.Plants.Contains(o.PlantId))]), ct);
            await KeepTurn(ct);
        }

        try
        {
            await inbound.ApplyReceived(again: true, ct);
            return null;
        }
        catch (AggregateException broken)
        {
            Broken(log, connection.Code, broken);
            return string.Join(' ', broken.InnerExceptions.Take(3).Select(e => e.Message));
        }
    }

    private async Task<string?> Supply(DateTime? since, CancellationToken ct)
    {
        var changed = await Do(new TakeSupply(connection.Code, await connector.ReadSupply(since, ct)), ct);
        foreach (var part in changed.Chunk(WorkOutPlan.Most))
        {
            await Do(new WorkOutPlan(part), ct);
            await KeepTurn(ct);
        }

        return null;
    }

    /// <summary>Reads one feed after the other, also behind one that can't be read, as long as the ERP is there at all; true when all went.</summary>
    private async Task<bool> ReadEach(IReadOnlyList<(string Feed, Func<Task<string?>> Reading)> feeds, CancellationToken ct)
    {
        var went = true;
        foreach (var (feed, reading) in feeds)
        {
            var trouble = await Read(feed, reading, ct);
            went &= trouble is null;
            if (trouble is ErpUnreachable)
            {
                break;
            }
        }

        return went;
    }

    /// <summary>Reads one feed and keeps how it went, with what the reading complains of; what kept it from being read, or null.</summary>
    private async Task<Exception?> Read(string feed, Func<Task<string?>> reading, CancellationToken ct)
    {
        await KeepTurn(ct);
        string? complaint;
        try
        {
            complaint = await reading();
        }
        catch (Exception e) when (IsTrouble(e) && !ct.IsCancellationRequested)
        {
            Unreadable(log, connection.Code, feed, e.Message);
            await Do(new RecordReading(connection.Code, feed, e.Message), ct);
            return e;
        }

        await Do(new RecordReading(connection.Code, feed, complaint), ct);
        return null;
    }

    /// <summary>What a network or an ERP does wrong; anything else is a bug of ours and is thrown.</summary>
    private static bool IsTrouble(Exception e) =>
        e is ErpUnreachable or ErpFailed or HttpRequestException or IOException or TimeoutException or InvalidDataException or JsonException or OperationCanceledException;

    private async Task<bool> KeepTurn(CancellationToken ct)
    {
        var turn = await useCases.Send(new TakeTurn(connection.Code, _node, connection.TimeoutSeconds + 60), Portal, ct);
        return turn is { Ok: true, Value: true };
    }

    private async Task<T> Do<T>(Mediator.IRequest<T> request, CancellationToken ct)
    {
        var done = await useCases.Send(request, Portal, ct);
        return done.Ok ? done.Value! : throw new InvalidOperationException($"{request.GetType().Name} for {connection.Code}: {done.Error!.Message}");
    }

    [LoggerMessage(1101, LogLevel.Error, "{Erp}: documents could not be applied")]
    private static partial void Broken(ILogger log, string erp, Exception e);

    [LoggerMessage(1102, LogLevel.Warning, "{Erp}: {Feed} can't be read: {Why}")]
    private static partial void Unreadable(ILogger log, string erp, string feed, string why);
}
