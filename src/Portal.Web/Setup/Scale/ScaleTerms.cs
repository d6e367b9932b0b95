using Portal.Domain.Orders;

namespace Portal.Web.Setup.Scale;

/// <summary>What is asked for on an invented line, and what is answered when it is not as asked.</summary>
#pragma warning disable CA5394 // Invented figures, no secret.
internal static class ScaleTerms
{
    /// <summary>An answer that no usual policy lets pass.</summary>
    public static LineOffer Deviating(OrderLine line, Random dice)
    {
        var parts = line.Parts(Baseline.Requested).ToList();
        var day = parts[^1].OnDock;
        return dice.Next(5) switch
        {
            0 => new(AnswerKind.Change, [.. parts.Select(p => p with { OnDock = p.OnDock.AddDays(4 + dice.Next(10)) })], Note: "The casting comes late from our foundry."),
            1 => new(AnswerKind.Change, [new(line.Quantity - 5, day), new(5, day.AddDays(8))], Note: "We make it in two lots."),
            2 => new(AnswerKind.Change, parts, decimal.Round(line.Price * 1.03m, 2) + 0.01m, Note: "Steel surcharge since this month."),
            3 => new(AnswerKind.Substitute, parts, SubstituteItem: $"{line.ItemNumber}-A", Note: "Same fit, newer seal."),
            _ => new(AnswerKind.Reject, [], Reason: "We no longer make this size."),
        };
    }

    /// <summary>A line as the order asks for it.</summary>
    public static LineContent Line(ScaleCompany company, int supplier, int which, int number, DateOnly day, Random dice)
    {
        var item = company.ItemOf(supplier, which);
        decimal quantity = 10 * (1 + dice.Next(60));
        return new(
            $"{number}", number, item.Number, item.Name, $"V{supplier:000}-{which % 10:00}", quantity, item.Unit, 0, null, null, 1 + (dice.Next(20000) / 100m), 1, null, null, "3-way", false, 0,
            which % 4 == 0 ? [new(quantity / 2, day), new(quantity / 2, day.AddDays(7))] : [new(quantity, day)], item.Group);
    }
}
