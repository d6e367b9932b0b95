using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;
using Portal.Domain.Orders;
using Portal.Features.Kernel;
using Portal.Features.Orders;
using Portal.Web.Components.Kit;
using Portal.Web.Doors;
using Portal.Web.Resources;

namespace Portal.Web.Components.Orders;

/// <summary>One order: its lines with three baselines, answers line by line, receipts, conversation and what happened.</summary>
public sealed partial class OrderPage
{
    private readonly Dictionary<int, LineDraft> _drafts = [];
    private OrderView? _order;
    private string? _error;
    private string? _problem;
    private DateTime? _savedAt;
    private int? _revisedTo;
    private bool _busy;
    private bool _isSupplier;
    private bool _mayAnswer;
    private bool _mayWrite;

    [Inject] private IPortal Portal { get; set; } = null!;

    [Inject] private IStringLocalizer<Resources.Orders> L { get; set; } = null!;

    [Inject] private IStringLocalizer<Ui> Ui { get; set; } = null!;

    [Inject] private AuthenticationStateProvider SignedIn { get; set; } = null!;

    [Inject] private RuleText Rules { get; set; } = null!;

    [Inject] private Toasts Toasts { get; set; } = null!;

    [Inject] private ViewerTime Time { get; set; } = null!;

    /// <summary>The order's number.</summary>
    [Parameter] public string Number { get; set; } = "";

    private DateOnly Today => Time.Today;

    private int ChangedLines => _order!.Lines.Count(l => l.Was is not null || l.WasPrice is not null);

    private IReadOnlyList<TimelineEntry> Happenings =>
    [
        .. _order!.Timeline.Select(h => new TimelineEntry(
            L[$"tl.{h.Kind}"] + (h.Line is { } line ? ", " + L["tl.line", line] : ""), h.At,
            h.Kind is OrderEntryKind.WaitsForBuyer or OrderEntryKind.PostingQueued ? Tone.Warn : h.Kind is OrderEntryKind.PostingRefused or OrderEntryKind.PostingParked ? Tone.Bad : Tone.Ok, h.By, h.Hop)),
    ];

    protected override async Task OnParametersSetAsync()
    {
        if (_order?.Number != Number)
        {
            var person = (await SignedIn.GetAuthenticationStateAsync()).User;
            _isSupplier = person.Supplier() is { } s && s != Domain.Kernel.SupplierId.House;
            (_mayAnswer, _mayWrite) = (person.Allowed().Contains(Permissions.AnswerOrders), person.Allowed().Contains(Permissions.WriteMessages));
            Listen(person);
            _drafts.Clear();
            _revisedTo = null;
            await Load();
            Restore();
        }
    }

    private async Task Load()
    {
        var answer = await Portal.Send(new ShowOrder(Number));
        if (answer.Error is { } no)
        {
            (_order, _error) = (null, no.Kind is Refusal.NotFound ? L["order.missing"].Value : Rules.Of(no));
            return;
        }

        Take(answer.Value!);
    }

    private void Restore()
    {
        if (_order?.Typed is { } typed && JsonSerializer.Deserialize<List<LineDraft>>(typed.Content) is { } drafts)
        {
            foreach (var draft in drafts.Where(d => _order.Lines.Any(l => l.Number == d.Line)))
            {
                _drafts[draft.Line] = draft;
            }

            _savedAt = typed.SavedAt;
            _revisedTo = typed.Revision < _order.Revision ? _order.Revision : null;
        }
    }

    private Task Edit(OrderView.Line line)
    {
        _drafts[line.Number] = LineDraft.From(line);
        return Typed();
    }

    private Task Drop(int line)
    {
        _drafts.Remove(line);
        return Typed();
    }

    private async Task Typed()
    {
        _problem = null;
        var saved = await Portal.Send(new SaveAnswerDraft(_order!.Id, _order.Revision, _drafts.Count == 0 ? "" : JsonSerializer.Serialize(_drafts.Values)));
        if (saved.Ok)
        {
            _savedAt = _drafts.Count == 0 ? null : saved.Value;
        }
        else
        {
            _problem = Rules.Of(saved.Error!);
        }
    }

    private async Task Send()
    {
        var replies = new List<AnswerLines.Line>();
        foreach (var draft in _drafts.Values)
        {
            var reply = draft.Read(_order!.Lines.First(l => l.Number == draft.Line), out var problem);
            if (reply is null)
            {
                _problem = L[problem!.Value.Key, problem.Value.Facts];
                return;
            }

            replies.Add(reply);
        }

        await Answer(replies);
    }

    private Task AcceptAll() => Answer([]);

    private Task AcceptLine(OrderView.Line line) => Answer([new(line.Number, AnswerKind.Accept)]);

    private async Task Answer(IReadOnlyList<AnswerLines.Line> replies)
    {
        if (_busy)
        {
            return;
        }

        (_busy, _problem) = (true, null);
        var answer = await Portal.Send(new AnswerLines(_order!.Id, _order.Revision, replies));
        if (answer.Ok)
        {
            var answered = answer.Value!.Lines;
            foreach (var entry in answered)
            {
                _drafts.Remove(entry.Line);
            }

            (_savedAt, _revisedTo) = (null, null);
            var waits = answered.Count(e => !e.Passed);
            var order = _order.Id;
            Toasts.Undoable(waits == 0 ? L["sent"] : L.Count("sent.waits", waits), () => Undo(order, answered), TimeSpan.FromSeconds(10));
        }
        else
        {
            _problem = Rules.Of(answer.Error!);
        }

        _busy = false;
        await Load();
    }

    private async Task AcceptCounter(OrderView.Line line)
    {
        _busy = true;
        var answer = await Portal.Send(new AnswerCounterOffer(_order!.Id, line.Number));
        _problem = answer.Ok ? null : Rules.Of(answer.Error!);
        _busy = false;
        await Load();
    }

    private Task Undo(Guid order, IReadOnlyList<AnswerLines.Receipt.Entry> answered) => InvokeAsync(async () =>
    {
        foreach (var entry in answered)
        {
            var undone = await Portal.Send(new UndoAnswer(order, entry.Line, entry.Answer));
            _problem = undone.Ok ? _problem : Rules.Of(undone.Error!);
        }

        await Load();
        StateHasChanged();
    });
}
