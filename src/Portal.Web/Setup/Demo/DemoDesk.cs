using Portal.Domain.Orders;
using Portal.Features.Orders;
using Portal.Features.Postings;

namespace Portal.Web.Setup.Demo;

/// <summary>What suppliers and buyers did with each order; the order's number is the seed, so it is always the same.</summary>
#pragma warning disable CA5394 // Invented history, no secret.
internal sealed class DemoDesk(DemoCast cast, PostingPump pump, TimeProvider clock)
{
    private const int SilentPercent = 14;
    private static readonly string[] Questions =
    [
        "Can we send both lines with one truck?",
        "Is the drawing revision on the order still the current one?",
        "We could deliver two days earlier if the dock takes it.",
        "Please confirm the pallet size: 1200 × 800 as last time?",
    ];

    private static readonly string[] Replies = ["Yes, that works for us.", "As last time, please.", "I asked the plant and come back to you today."];

    /// <summary>The answer, the decision, what follows, and what they wrote to each other.</summary>
    public IEnumerable<DemoScene> Scenes(ListOrders.Row order)
    {
        var dice = Dice(order.Number);
        var plot = dice.Next(100);
        var answered = Workday(order.OrderedOn, 1 + dice.Next(4), dice);
        var decided = answered.AddHours(2 + dice.Next(40));
        // Old answers are decided; of the young ones most still wait.
        var waits = answered > Now.AddDays(-14) && dice.Next(100) < 65;
        if (dice.Next(100) < 25)
        {
            var text = Questions[dice.Next(Questions.Length)];
            yield return new(answered.AddMinutes(-20), ct => Write(order, text, cast.Supplier(order.Supplier), ct));
            var reply = Replies[dice.Next(Replies.Length)];
            yield return new(answered.AddMinutes(95), ct => Write(order, reply, DemoCast.Buyer(order.Buyer), ct));
        }

        if (plot < SilentPercent)
        {
            yield break;
        }

        var line = dice.Next(8);
        yield return new(answered, ct => Answer(order, plot, line, ct));
        yield return new(answered.AddMinutes(1), Deliver);
        if (waits)
        {
            yield break;
        }

        var choice = dice.Next(100);
        yield return new(decided, ct => Decide(order, choice, ct));
        yield return new(decided.AddMinutes(1), Deliver);
        if (dice.Next(100) < 60)
        {
            var again = decided.AddHours(3 + dice.Next(30));
            yield return new(again, ct => AnswerAgain(order, ct));
            yield return new(again.AddMinutes(1), Deliver);
        }
    }

    /// <summary>Brings what is due to the ERP, now.</summary>
    public Task Deliver(CancellationToken ct) => pump.Round(ErpSetup.DemoCode, ct);

    /// <summary>True for an order that its supplier leaves unanswered.</summary>
    public static bool IsSilent(string number) => Dice(number).Next(100) < SilentPercent;

    /// <summary>True for one order in so many, always the same ones.</summary>
    public static bool IsOneIn(int many, string number) => Dice(number + "?").Next(many) == 0;

    private static Random Dice(string number) => new(number.Aggregate(7, (hash, c) => unchecked((hash * 31) + c)));

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task Write(ListOrders.Row order, string text, Action<Data.Caller> who, CancellationToken ct)
    {
        if (await cast.Do(new ShowOrder(order.Number), who, ct) is { } seen && seen.Messages.All(m => m.Text != text))
        {
            await cast.Do(new SendMessage(order.Id, null, text), who, ct);
        }
    }

    private async Task Answer(ListOrders.Row order, int plot, int line, CancellationToken ct)
    {
        var who = cast.Supplier(order.Supplier);
        var seen = await cast.Do(new ShowOrder(order.Number), who, ct);
        var open = seen?.Lines.Where(l => l.State is LineState.ToAnswer).ToList() ?? [];
        if (open.Count == 0 || seen!.Revisions.Count > 1 || seen.Lines.Any(l => l.Last is not null))
        {
            return;
        }

        var told = open[line % open.Count];
        await cast.Do(
            new AnswerLines(order.Id, order.Revision, [.. open.Select(l => l == told ? DemoAnswers.Of(l, plot) : new AnswerLines.Line(l.Number, AnswerKind.Accept))]), who, ct);
    }

    private async Task Decide(ListOrders.Row order, int choice, CancellationToken ct)
    {
        var who = DemoCast.Buyer(order.Buyer);
        foreach (var line in await Lines(order, who, LineState.WaitingForBuyer, ct))
        {
            if (line.Last is { Outcome: AnswerOutcome.Waiting } answer)
            {
                await cast.Do(DemoAnswers.Decision(order, line, answer, choice), who, ct);
            }
        }
    }

    /// <summary>A counter-offer is taken, a rejected answer is given anew as the order asks.</summary>
    private async Task AnswerAgain(ListOrders.Row order, CancellationToken ct)
    {
        var who = cast.Supplier(order.Supplier);
        foreach (var countered in await Lines(order, who, LineState.Countered, ct))
        {
            await cast.Do(new AnswerCounterOffer(order.Id, countered.Number), who, ct);
        }

        var rejected = (await Lines(order, who, LineState.ToAnswer, ct)).Where(l => l.Last is { Outcome: AnswerOutcome.Rejected }).ToList();
        if (rejected.Count > 0)
        {
            await cast.Do(new AnswerLines(order.Id, order.Revision, [.. rejected.Select(l => new AnswerLines.Line(l.Number, AnswerKind.Accept))]), who, ct);
        }
    }

    private async Task<List<OrderView.Line>> Lines(ListOrders.Row order, Action<Data.Caller> who, LineState state, CancellationToken ct) =>
        [.. ((await cast.Do(new ShowOrder(order.Number), who, ct))?.Lines ?? []).Where(l => l.State == state)];

    /// <summary>Some working days later, in office hours.</summary>
    private static DateTime Workday(DateOnly from, int days, Random dice) =>
        Domain.Values.WorkingDays.MondayToFriday.Add(from, days).ToDateTime(new TimeOnly(6 + dice.Next(10), dice.Next(60), dice.Next(60)), DateTimeKind.Utc);
}
