using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Domain.Cases;
using Portal.Domain.Orders;
using Portal.Domain.Policies;
using Portal.Domain.Postings;
using Portal.Exchange.Erp;
using Portal.Features.Postings;
using Portal.Testing;

namespace Portal.Features.Tests.Postings;

/// <summary>A house with an ERP beside it and agreed answers that wait to be posted.</summary>
internal sealed class PostingScene : IAsyncDisposable
{
    private PostingScene(House house, LedgerErp erp) => (House, Erp) = (house, erp);

    public House House { get; }

    public LedgerErp Erp { get; }

    public PostingPump Pump => House.Services.GetRequiredService<PostingPump>();

    public static async Task<PostingScene> Open(DatabaseProvider database)
    {
        var erp = new LedgerErp();
        var house = await House.Open(database, services => services.AddPostings().AddSingleton<IErpGate>(erp));
        return new(house, erp);
    }

    /// <summary>An order whose lines were all accepted; each has a posting that is due now.</summary>
    public Task<PurchaseOrder> HasAnswered(string number, params int[] lines) => House.InDb(async db =>
    {
        var order = new PurchaseOrder(House.Keller, House.Content(number, 1, [.. lines.Select(l => House.LineContent(l))]), House.Now, House.Today.AddDays(2));
        db.Orders.Add(order);
        foreach (var line in lines)
        {
            Answer(db, order, line, new LineOffer(AnswerKind.Accept, []));
        }

        await db.SaveChangesAsync();
        return order;
    });

    /// <summary>The supplier answers the line once more, inside the policy.</summary>
    public Task AnswersAgain(PurchaseOrder order, int line, int inDays) => House.InDb(async db =>
    {
        var found = await db.Orders.Include(o => o.Lines).ThenInclude(l => l.Schedule).Include(o => o.Lines).ThenInclude(l => l.Answers).SingleAsync(o => o.Id == order.Id);
        Answer(db, found, line, new LineOffer(AnswerKind.Change, [new SchedulePart(200, House.Today.AddDays(inDays))]));
        await db.SaveChangesAsync();
    });

    public async Task<IReadOnlyList<Posting>> Postings() => await House.InDb(db => db.Postings.AsNoTracking().OrderBy(p => p.Key).ToListAsync());

    public async Task<Posting> Posting() => (await Postings()).Single();

    public Task<List<OrderEntryKind>> Timeline() => House.InDb(db => db.OrderEntries.OrderBy(e => e.Id).Select(e => e.Kind).ToListAsync());

    public Task<List<ExceptionCase>> Cases() => House.InDb(db => db.Cases.AsNoTracking().Include(c => c.History).ToListAsync());

    public Task<LineState> Line(PurchaseOrder order, int line) => House.InDb(async db =>
        (await db.Orders.AsNoTracking().Include(o => o.Lines).SingleAsync(o => o.Id == order.Id)).Line(line).State);

    public async Task<IReadOnlyList<ClaimPostings.Taken>> Claim(int most = 50) => (await House.Send(new ClaimPostings("DEMO", most), House.Portal)).Value!;

    /// <summary>Rounds until nothing more is claimed, at the hour that it is.</summary>
    public async Task Pumps()
    {
        while (await Pump.Round("DEMO", TestContext.Current.CancellationToken) > 0)
        {
            // What a round releases belongs to the next one.
        }
    }

    /// <summary>Time goes by and the pump runs whenever something is due.</summary>
    public async Task Passes(TimeSpan time, TimeSpan step)
    {
        for (var gone = TimeSpan.Zero; gone < time; gone += step)
        {
            House.Clock.Advance(step);
            await Pumps();
        }
    }

    public static SettlePosting Confirmed(ClaimPostings.Taken taken) => new(taken.Id, taken.Fencing, ErpPostingAnswer.Accepted("DOC-1"));

    public static MarkPostingSent Sent(ClaimPostings.Taken taken) => new(taken.Id, taken.Fencing, TimeSpan.FromSeconds(30));

    public ValueTask DisposeAsync() => House.DisposeAsync();

    private void Answer(PortalDb db, PurchaseOrder order, int line, LineOffer offer)
    {
        var answer = order.Answer(line, order.Revision, offer, (_, _) => new Verdict([], "Test 1"), House.Today, House.Now, "Keller, sales");
        db.Postings.Add(PostingDraft.For(order, order.Line(line), answer, [], House.Now, TimeSpan.Zero));
    }
}
