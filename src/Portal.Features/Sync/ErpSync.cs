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
            var reading = new FeedReading(e => Do(e, ct), () => KeepTurn(ct), connection.Code, log);
            await reading.Of(Feeds.MasterData, () => MasterData(Since(Feeds.MasterData), ct), ct);
            await reading.Of(Feeds.Orders, () => Orders(Since(Feeds.Orders), ct), ct);
            if (connector.Capabilities.Supply)
            {
                await reading.Of(Feeds.Supply, () => Supply(Since(Feeds.Supply), ct), ct);
            }

            var went = reading.Went;
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

    [LoggerMessage(1121, LogLevel.Error, "{Erp}: documents could not be applied")]
    private static partial void Broken(ILogger log, string erp, Exception e);
}
