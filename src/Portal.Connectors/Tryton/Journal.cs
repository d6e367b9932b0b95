using System.Text.Json;

namespace Portal.Connectors.Tryton;

/// <summary>
/// What an amendment is about to destroy, kept on the order itself as a note until it is put back: the planned receipts of
/// every line. A process that is killed in between leaves it there, and the next try with the same key goes on from it.
/// </summary>
internal sealed record Journal(string Key, IReadOnlyList<JournalLine> Lines)
{
    private const string Head = "The supplier portal is changing this order. It puts the planned receipts back as listed here and then removes this note.\n";

    /// <summary>The receipts of all lines but the one that is posted.</summary>
    public static Journal Of(TrytonOrder order, TrytonLine posted, string key) => new(key, [.. order.Lines
        .Where(line => line.Id != posted.Id)
        .Select(line => new JournalLine(line.Id, line.Mark?.Key, [.. line.Moves
            .Where(move => move.State == "draft")
            .OrderBy(move => move.Planned ?? DateOnly.MaxValue).ThenBy(move => move.Id)
            .Select(move => new PlannedMove(line.In(move), move.Planned, move.Shipment))]))]);

    public string Text() => Head + JsonSerializer.Serialize(this);

    /// <summary>The journal in a note; null when the note is a person's.</summary>
    public static Journal? In(string? note) =>
        note?.StartsWith(Head, StringComparison.Ordinal) == true ? JsonSerializer.Deserialize<Journal>(note[Head.Length..]) : null;

    /// <summary>Commands that put back what the amendment took; a line that was answered since keeps the newer answer.</summary>
    public IEnumerable<(TrytonLine Line, MovePlan Plan)> Back(TrytonOrder order) =>
        from kept in Lines
        join line in order.Lines on kept.Line equals line.Id
        where line.Mark?.Key == kept.Mark && kept.Moves.Count > 0
        let plan = MovePlan.Of(line, kept.Moves)
        where !plan.Unchanged
        select (line, plan);
}

/// <summary>The planned receipts of one line and the mark it carried.</summary>
internal sealed record JournalLine(int Line, string? Mark, IReadOnlyList<PlannedMove> Moves);
