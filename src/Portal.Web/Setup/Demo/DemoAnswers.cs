using Portal.Domain.Orders;
using Portal.Domain.Policies;
using Portal.Features.Cases;
using Portal.Features.Orders;

namespace Portal.Web.Setup.Demo;

/// <summary>The answers and decisions that the demo knows, by how often they come.</summary>
internal static class DemoAnswers
{
    /// <summary>A supplier's answer; <paramref name="plot"/> is 0 to 99.</summary>
    public static AnswerLines.Line Of(OrderView.Line line, int plot)
    {
        var parts = line.Requested;
        AnswerLines.Line Change(IReadOnlyList<SchedulePart> with, decimal? price = null, string? note = null) => new(line.Number, AnswerKind.Change, with, price, Note: note);
        return plot switch
        {
            < 46 => new(line.Number, AnswerKind.Accept),
            < 58 => Change(Later(parts, 4 + (plot % 9)), note: "The casting comes late from our foundry."),
            < 68 => Change(Split(line), note: "We make it in two lots."),
            < 75 => Change(parts, decimal.Round(line.Price * (1.02m + ((plot % 4) / 100m)), 2), "Steel surcharge since this month."),
            < 82 => Change(Later(parts, 1)),
            < 87 => new(line.Number, AnswerKind.Backorder, [new(Share(line, 0.6m), parts[^1].OnDock)], Note: "The rest follows when the material is here."),
            < 92 => Change([new(Share(line, 0.8m), parts[^1].OnDock)], note: "That is what the batch gives."),
            < 96 => new(line.Number, AnswerKind.Reject, Reason: "We no longer make this size."),
            _ => new(line.Number, AnswerKind.Substitute, parts, SubstituteItem: $"{line.Item}-A", Note: "Same fit, newer seal."),
        };
    }

    /// <summary>A buyer's decision; <paramref name="choice"/> is 0 to 99.</summary>
    public static DecideAnswer Decision(ListOrders.Row order, OrderView.Line line, OrderView.Answer answer, int choice)
    {
        DecideAnswer As(DecideAnswer.Choice what, string? reason = null, IReadOnlyList<SchedulePart>? parts = null) => new(order.Id, line.Number, answer.Number, what, reason, parts);
        var priced = answer.Deviations.Any(d => d.Kind is DeviationKind.PriceUp or DeviationKind.PriceDown);
        return choice switch
        {
            < 45 when !priced => As(DecideAnswer.Choice.Approve),
            < 65 => As(DecideAnswer.Choice.ApproveAndUpdate),
            < 80 => As(DecideAnswer.Choice.Reject, "The line would stand still. Please find a way to the day we asked for."),
            _ => As(DecideAnswer.Choice.Counter, "We can wait three days, not longer.", Later(line.Requested, 3)),
        };
    }

    private static List<SchedulePart> Later(IReadOnlyList<SchedulePart> parts, int days) => [.. parts.Select(p => p with { OnDock = p.OnDock.AddDays(days) })];

    private static SchedulePart[] Split(OrderView.Line line)
    {
        var (first, last) = (Share(line, 0.5m), line.Requested[^1].OnDock);
        return first == line.Quantity ? [new(first, last.AddDays(7))] : [new(first, line.Requested[0].OnDock), new(line.Quantity - first, last.AddDays(8))];
    }

    private static decimal Share(OrderView.Line line, decimal share) => Math.Max(decimal.Round(line.Quantity * share, line.Decimals, MidpointRounding.AwayFromZero), 1);
}
