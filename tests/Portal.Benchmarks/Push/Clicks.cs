using Portal.Benchmarks.Circuits;
using Portal.Benchmarks.Company;
using Portal.Benchmarks.Figures;
using Portal.Domain.Orders;
using Portal.Features.Cases;
using Portal.Features.Orders;
using Portal.Web.Components.Kit;
using Portal.Web.Components.Orders;

namespace Portal.Benchmarks.Push;

/// <summary>What suppliers click and what buyers then see; times in milliseconds from the click's leaving to the batch's coming, so the way to the portal is in them.</summary>
internal sealed class Clicks(Uri portal, SeededCompany company, Openings openings, Audience audience) : IDisposable
{
    private const int DaysLate = 9;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly Dictionary<string, Visitor> _suppliers = [];
    private Visitor? _buyer;

    /// <summary>Until the order is agreed on the buyer's list.</summary>
    public Samples Confirmed { get; } = new();

    /// <summary>Until the case is in the queue of the buyer who looks for it.</summary>
    public Samples Deviated { get; } = new();

    /// <summary>Until the case is counted on each of the open queues.</summary>
    public Samples Everywhere { get; } = new();

    /// <summary>A supplier accepts an order as it is; how long until a buyer sees it.</summary>
    public async Task<double> Confirm(CancellationToken ct)
    {
        var opening = openings.Next();
        await using var seller = await LiveCircuit.Open(await Supplier(opening.Email, ct), $"/orders/{opening.Number}", opening.Number, ct);
        await using var list = await LiveCircuit.Open(await Buyer(ct), $"/orders?q={opening.Number}", opening.Number, ct);
        await audience.Rest(ct);
        var seen = list.Expect(b => b.Texts().Contains("Agreed"));
        var clicked = await seller.Click("Accept all as requested");
        return Add(Confirmed, clicked, await seen.WaitAsync(Patience, ct));
    }

    /// <summary>A supplier answers nine days late; how long until the case is on every queue.</summary>
    public async Task<double> Deviate(CancellationToken ct)
    {
        var opening = openings.Next();
        var supplier = await Supplier(opening.Email, ct);
        await Type(opening, ct);
        await using var seller = await LiveCircuit.Open(supplier, $"/orders/{opening.Number}", opening.Number, ct);
        await using var queue = await LiveCircuit.Open(await Buyer(ct), $"/exceptions?q={opening.Number}", "empty", ct);
        await audience.Rest(ct);
        var open = (await company.UseCases.Send(new ListCases(), c => c.BecomeSystem("benchmarks"), ct)).Value!.All;
        var seen = queue.Expect(b => b.Texts().Any(t => t.Contains(opening.Number, StringComparison.Ordinal)));
        var counted = audience.Queues.Select(q => q.Expect(b => b.Texts().Contains(Show.Number(open + 1)))).ToList();
        var clicked = await seller.Click("Send answer");
        foreach (var at in await Task.WhenAll(counted).WaitAsync(Patience, ct))
        {
            Add(Everywhere, clicked, at);
        }

        return Add(Deviated, clicked, await seen.WaitAsync(Patience, ct));
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _buyer?.Dispose();
        foreach (var supplier in _suppliers.Values)
        {
            supplier.Dispose();
        }
    }

    private static double Add(Samples samples, long from, long to)
    {
        var took = System.Diagnostics.Stopwatch.GetElapsedTime(from, to).TotalMilliseconds;
        samples.Add(took);
        return took;
    }

    /// <summary>The supplier has typed a later day for the first line and not sent it yet.</summary>
    private async Task Type(Openings.Opening opening, CancellationToken ct)
    {
        var person = await company.PersonOf(opening.Email, ct);
        var order = (await company.UseCases.Send(new ShowOrder(opening.Number), person, ct)).Value!;
        var draft = LineDraft.From(order.Lines[0], order.Revision);
        draft.Parts.ForEach(p => p.OnDock = p.OnDock!.Value.AddDays(DaysLate));
        var saved = await company.UseCases.Send(new SaveAnswerDraft(order.Id, AnswerDraft.Line(order.Lines[0].Number), order.Revision, draft.Save()), person, ct);
        if (!saved.Ok)
        {
            throw new InvalidOperationException(saved.Error!.Message);
        }
    }

    private async Task<Visitor> Buyer(CancellationToken ct) => _buyer ??= await Visitor.SignIn(portal, People.Buyer, People.Password, ct);

    private async Task<Visitor> Supplier(string email, CancellationToken ct)
    {
        if (!_suppliers.TryGetValue(email, out var visitor))
        {
            _suppliers[email] = visitor = await Visitor.SignIn(portal, email, People.Password, ct);
        }

        return visitor;
    }
}
