using Mediator;
using Microsoft.AspNetCore.Components;
using Portal.Domain.Cases;
using Portal.Features.Cases;
using Portal.Features.Kernel;
using Portal.Web.Components.Kit;

namespace Portal.Web.Components.Cases;

/// <summary>The rows of the queue; many can be worked at once, with a report per case.</summary>
public sealed partial class CaseList
{
    private readonly List<(string What, string? Why)> _report = [];
    private IReadOnlySet<string> _picked = new HashSet<string>();
    private bool _running;
    private int _done;

    [Parameter, EditorRequired] public ListCases.Worklist? List { get; set; }

    [Parameter, EditorRequired] public CaseFilter Filter { get; set; } = new();

    /// <summary>The case that is shown beside the list.</summary>
    [Parameter] public Guid? Open { get; set; }

    /// <summary>Cases that came while the reader was looking.</summary>
    [Parameter] public IReadOnlySet<Guid> Fresh { get; set; } = new HashSet<Guid>();

    [Parameter] public string? Error { get; set; }

    [Parameter] public EventCallback OnRetry { get; set; }

    /// <summary>Raised when cases have been worked.</summary>
    [Parameter] public EventCallback OnChanged { get; set; }

    [Parameter] public bool MayWork { get; set; }

    [Parameter] public bool MayDecide { get; set; }

    private string? ClassOf(ListCases.Row row)
    {
        var level = ImpactTag.Of(row.Impact.Level) switch { Tone.Bad => "hurts", Tone.Warn => "aches", _ => null };
        return string.Join(' ', new[] { level, row.Id == Open ? "on" : null, Fresh.Contains(row.Id) ? "fresh" : null }.Where(c => c is not null));
    }

    private string About(ListCases.Row row) => string.Join(" · ", new[]
    {
        CaseSentence.Item(row.Kind, row.Facts),
        row.OrderNumber is null ? null : row.Line is { } line ? $"{row.OrderNumber}/{line}" : row.OrderNumber,
        row.Supplier,
        row.AssignedName is { } name ? L["row.assigned", name].Value : null,
    }.Where(part => !string.IsNullOrEmpty(part)));

    private bool IsLate(ListCases.Row row) => row.State is CaseState.Open && row.DueAt < Time.Now;

    private string When(ListCases.Row row) => row switch
    {
        { State: CaseState.Snoozed, SnoozedUntil: { } until } => L["row.snoozed", Show.Day(DateOnly.FromDateTime(Time.ToLocal(until)), Time.Today)],
        { State: CaseState.Closed } => L["state.Closed"],
        _ => L[IsLate(row) ? "row.late" : "row.due", Show.Moment(Time.ToLocal(row.DueAt), Time.Today)],
    };

    private async Task Approve(bool update)
    {
        var decided = await Each(row => row is { Kind: CaseKind.AnswerDeviates, OrderId: { } order, Line: { } line, AnswerNumber: { } answer }
            ? new DecideAnswer(order, line, answer, update ? DecideAnswer.Choice.ApproveAndUpdate : DecideAnswer.Choice.Approve)
            : null);
        if (decided.Count > 0)
        {
            Toasts.Undoable(L["bulk.done", decided.Count, _report.Count], () => Undo(decided), CaseActs.UndoWindow);
        }
    }

    private Task Undo(IReadOnlyList<ListCases.Row> decided) => InvokeAsync(async () =>
    {
        var refused = 0;
        foreach (var row in decided)
        {
            refused += (await Portal.Send(new UndoDecision(row.OrderId!.Value, row.Line!.Value, row.AnswerNumber!.Value))).Ok ? 0 : 1;
        }

        Toasts.Say(L["bulk.undone", decided.Count - refused, decided.Count], refused == 0 ? Tone.Ok : Tone.Bad);
        _report.Clear();
        await OnChanged.InvokeAsync();
    });

    private async Task Work(Func<ListCases.Row, IRequest<Done>?> act)
    {
        var done = await Each(act);
        Toasts.Say(L["bulk.done", done.Count, _report.Count]);
    }

    /// <summary>One case after the other, each on its own: one that is refused keeps no other from being done.</summary>
    private async Task<IReadOnlyList<ListCases.Row>> Each(Func<ListCases.Row, IRequest<Done>?> act)
    {
        (_running, _done) = (true, 0);
        var done = new List<ListCases.Row>();
        _report.Clear();
        var rows = (List?.Rows ?? []).Where(r => _picked.Contains(r.Id.ToString())).ToList();
        foreach (var row in rows)
        {
            var what = $"{About(row)}: {Sentence.Of(row.Kind, row.Facts)}";
            var refused = act(row) is not { } request ? L["bulk.not-decidable"].Value : (await Portal.Send(request)).Error is { } no ? Rules.Of(no) : null;
            _report.Add((what, refused));
            _done++;
            if (refused is null)
            {
                done.Add(row);
            }

            StateHasChanged();
        }

        (_running, _picked) = (false, new HashSet<string>());
        await OnChanged.InvokeAsync();
        return done;
    }
}
