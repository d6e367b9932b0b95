using Portal.Features.Kernel;
using Portal.Features.Orders;
using Portal.Web.Components.Kit;

namespace Portal.Web.Components.Orders;

/// <summary>Accepting many orders as requested, one after the other; one per circuit, so that the page can be left and the report found again.</summary>
public sealed class BulkAccept(IPortal portal, RuleText rules)
{
    private readonly List<Entry> _report = [];

    /// <summary>What became of one order: lines accepted, how many of them wait for the buyer, lines asked for earlier and left alone, or why not.</summary>
    public sealed record Entry(Guid Order, string Number, IReadOnlyList<AnswerLines.Receipt.Entry> Accepted, int Asked, string? Why)
    {
        /// <summary>True when something was accepted.</summary>
        public bool Did => Accepted.Count > 0;
    }

    /// <summary>Raised after every order.</summary>
    public event Action? Changed;

    /// <summary>The report, in the sequence of the orders.</summary>
    public IReadOnlyList<Entry> Report => _report;

    /// <summary>True while it goes on.</summary>
    public bool Running { get; private set; }

    /// <summary>How many orders there are in all.</summary>
    public int Total { get; private set; }

    /// <summary>Until when the last can be undone (UTC).</summary>
    public DateTime UndoUntil { get; private set; }

    /// <summary>Accepts each order in the revision that was on the screen.</summary>
    public async Task Run(IReadOnlyList<ListOrders.Row> orders)
    {
        ArgumentNullException.ThrowIfNull(orders);
        if (Running)
        {
            return;
        }

        (Running, Total) = (true, orders.Count);
        _report.Clear();
        foreach (var order in orders)
        {
            var answer = await portal.Send(new AnswerLines(order.Id, order.Revision, []));
            _report.Add(answer.Value is { } receipt
                ? new(order.Id, order.Number, receipt.Lines, receipt.Asked, null)
                : new(order.Id, order.Number, [], 0, rules.Of(answer.Error!)));
            UndoUntil = answer.Value?.UndoUntil ?? UndoUntil;
            Changed?.Invoke();
        }

        Running = false;
        Changed?.Invoke();
    }

    /// <summary>Takes back what was accepted; the report then says of which lines that was refused.</summary>
    public async Task<bool> Undo()
    {
        var refused = new List<Entry>();
        foreach (var entry in _report.Where(e => e.Did))
        {
            foreach (var line in entry.Accepted)
            {
                if ((await portal.Send(new UndoAnswer(entry.Order, line.Line, line.Answer))).Error is { } no)
                {
                    refused.Add(new(entry.Order, entry.Number, [], 0, rules.Of(no)));
                }
            }
        }

        _report.Clear();
        _report.AddRange(refused);
        Changed?.Invoke();
        return refused.Count == 0;
    }

    /// <summary>The report was read.</summary>
    public void Forget()
    {
        _report.Clear();
        Changed?.Invoke();
    }
}
