namespace Portal.Connectors.Tryton;

/// <summary>The notes on an order in which a posting keeps what its amendment destroys, until that is put back.</summary>
internal sealed class TrytonJournals(TrytonClient client, TrytonChanges changes, string key)
{
    public async Task<(int Id, Journal Journal)?> Find(TrytonOrder order, CancellationToken ct)
    {
        var notes = await client.SearchRead("ir.note", [TrytonJson.Where("resource", "=", $"purchase.purchase,{order.Id}")], ["message"], ct);
        return notes.Select(note => (note.Id, Journal: Journal.In(note.Text("message"))))
            .Where(note => note.Journal?.Key == key)
            .Select(note => ((int, Journal)?)(note.Id, note.Journal!))
            .FirstOrDefault();
    }

    public async Task Keep(Journal journal, TrytonOrder order, (int Id, Journal Journal)? old, CancellationToken ct)
    {
        await Remove(old, ct);
        await changes.Call("model.ir.note.create", [new object[] { new { resource = $"purchase.purchase,{order.Id}", message = journal.Text() } }], null, ct);
    }

    public async Task Remove((int Id, Journal Journal)? journal, CancellationToken ct)
    {
        if (journal is { } note)
        {
            await changes.Call("model.ir.note.delete", [new[] { note.Id }], null, ct);
        }
    }
}
