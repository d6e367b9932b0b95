using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Postings;
using Portal.Features.Kernel;
using Portal.Features.Orders;
using Portal.Features.Tests.Postings;
using Portal.Features.Tests.Sync;
using Portal.Testing;

namespace Portal.Features.Tests.Tracing;

/// <summary>What happens to an order can be followed from hop to hop, though jobs and tables lie between.</summary>
public sealed class OneTraceTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task An_answer_carries_its_trace_through_posting_and_settling_to_what_is_delivered(DatabaseProvider database)
    {
        using var seen = new Seen();
        await using var scene = await PostingScene.Open(database);
        var order = await scene.House.HasOrder(House.Keller, scene.House.Content("4500000001"));
        ActivityTraceId trace;
        using (var request = new Activity("a supplier's request").Start())
        {
            trace = request.TraceId;
            Assert.True((await scene.House.Send(new AnswerLines(order, 1, []), House.KellersUser)).Ok);
        }

        await scene.Passes(TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(15));

        Assert.Equal(PostingState.Confirmed, (await scene.Posting()).State);
        foreach (var hop in new[] { "AnswerLines", "MarkPostingSent", "SettlePosting" })
        {
            Assert.Contains(hop, seen.Of(trace));
        }

        var events = await scene.House.InDb(db => db.Outbox.Where(m => m.TraceParent != null && m.TraceParent.Contains(trace.ToHexString())).Select(m => m.Type).ToListAsync());
        Assert.Contains("PostingSettled", events);
        var hops = (await scene.House.Send(new ShowOrder("4500000001"), House.KellersUser)).Value!.Timeline;
        Assert.Contains(hops, h => h.Hop > TimeSpan.Zero);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_reading_carries_its_trace_into_every_order_it_brings(DatabaseProvider database)
    {
        using var seen = new Seen();
        await using var synced = await Synced.Open(database);
        synced.Erp.Holds(synced.Erp.Order("4500000001", 1, synced.Erp.Line(10)));

        await synced.Run();

        var parent = await synced.House.InDb(db => db.Outbox.Select(m => m.TraceParent).FirstAsync());
        var trace = ActivityContext.Parse(parent!, null).TraceId;
        Assert.Superset(new HashSet<string>(["sync DEMO", "StoreInboundOrders", "ApplyInboundOrders"]), seen.Of(trace).ToHashSet());
    }

    private sealed class Seen : IDisposable
    {
        private readonly ConcurrentQueue<(ActivityTraceId Trace, string Name)> _spans = [];
        private readonly ActivityListener _listener;

        public Seen()
        {
            _listener = new ActivityListener
            {
                ShouldListenTo = source => source.Name == Telemetry.Name,
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
                ActivityStarted = span => _spans.Enqueue((span.TraceId, span.OperationName)),
            };
            ActivitySource.AddActivityListener(_listener);
        }

        public IEnumerable<string> Of(ActivityTraceId trace) => _spans.Where(s => s.Trace == trace).Select(s => s.Name);

        public void Dispose() => _listener.Dispose();
    }
}
