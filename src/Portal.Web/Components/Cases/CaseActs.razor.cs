using System.Globalization;
using Mediator;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using Portal.Domain.Cases;
using Portal.Domain.Orders;
using Portal.Domain.Policies;
using Portal.Features.Cases;
using Portal.Features.Kernel;
using Portal.Web.Components.Kit;
using Portal.Web.Doors;

namespace Portal.Web.Components.Cases;

/// <summary>What can be done with a case, in place: decide its answer, settle a conflict, take, give, snooze, comment.</summary>
public sealed partial class CaseActs
{
    /// <summary>For how long a decision can be taken back: nothing of it leaves for the ERP before.</summary>
    internal static readonly TimeSpan UndoWindow = TimeSpan.FromSeconds(10);

    private IReadOnlyList<ListColleagues.Row>? _colleagues;
    private (string Field, string Text)? _wrong;
    private string? _problem;
    private bool _busy;
    private bool _moveFocus;
    private bool _mayDecide;
    private bool _mayWork;
    private IReadOnlySet<string> _allowed = new HashSet<string>();
    private Guid _me;

    [Parameter, EditorRequired] public ShowCase.View Case { get; set; } = null!;

    [Parameter, EditorRequired] public CaseDraft Draft { get; set; } = null!;

    /// <summary>Raised after every act; true when it was refused.</summary>
    [Parameter] public EventCallback<bool> OnDone { get; set; }

    [Inject] private IPortal Portal { get; set; } = null!;

    [Inject] private IStringLocalizer<Resources.Cases> L { get; set; } = null!;

    [Inject] private AuthenticationStateProvider SignedIn { get; set; } = null!;

    [Inject] private RuleText Rules { get; set; } = null!;

    [Inject] private Toasts Toasts { get; set; } = null!;

    [Inject] private ViewerTime Time { get; set; } = null!;

    [Inject] private IJSRuntime Js { get; set; } = null!;

    private bool MayDecideAnswer => _mayDecide && Case is { Kind: CaseKind.AnswerDeviates, State: not CaseState.Closed, OrderId: not null, About.Answer.Outcome: AnswerOutcome.Waiting };

    private bool PriceDiffers => Case.About?.Answer is { Offer.Price: not null } answer && answer.Deviations.Any(d => d.Kind is DeviationKind.PriceUp or DeviationKind.PriceDown);

    /// <summary>Where the rest of the work is done, for cases that are not decided here; only places that exist and are open to the reader.</summary>
    private (string Href, string Key)? Elsewhere => Case switch
    {
        { Kind: CaseKind.MasterDataUnknown } when Navigation.Exists(PortalUrls.MasterData) && _allowed.Contains(Permissions.ReadMasterData) => (PortalUrls.MasterData, "go.master-data"),
        { Kind: CaseKind.PostingFailed } when Navigation.Exists(PortalUrls.Exchange) && _allowed.Contains(Permissions.ReadExchange) => (PortalUrls.Exchange, "go.exchange"),
        { Kind: CaseKind.NotAcknowledged or CaseKind.ConfirmationLate, OrderNumber: { } number } => (PortalUrls.Order(number), "go.order"),
        _ => null,
    };

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        var person = (await SignedIn.GetAuthenticationStateAsync()).User;
        (_me, _allowed) = (person.UserId(), person.Allowed());
        (_mayDecide, _mayWork) = (_allowed.Contains(Permissions.DecideAnswers), _allowed.Contains(Permissions.WorkCases));
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_moveFocus)
        {
            _moveFocus = false;
            await Js.InvokeVoidAsync("portal.focus", "[data-first]");
        }
    }

    private static string Text(ChangeEventArgs e) => e.Value as string ?? "";

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? Day(ChangeEventArgs e) => DateOnly.TryParse(Text(e), CultureInfo.InvariantCulture, out var day) ? day : null;

    private async Task Show(CaseDraft.Form form)
    {
        (_wrong, _problem) = (null, null);
        Draft.Open = Draft.Open == form ? CaseDraft.Form.None : form;
        if (Draft.Open is CaseDraft.Form.Counter)
        {
            Draft.Counter ??= CounterDraft.From(Case.About!);
        }

        if (Draft.Open is CaseDraft.Form.Assign)
        {
            _colleagues ??= (await Portal.Send(new ListColleagues())).Value;
        }

        _moveFocus = Draft.Open is not CaseDraft.Form.None;
    }

    private Task Decide(DecideAnswer.Choice choice, string? reason = null, IReadOnlyList<SchedulePart>? parts = null, decimal? price = null, DateOnly? due = null)
    {
        var (order, line, answer) = (Case.OrderId!.Value, Case.Line!.Value, Case.About!.Answer!.Number);
        return Do(new DecideAnswer(order, line, answer, choice, reason, parts, price, due), L[$"done.{choice}"], () => Undo(order, line, answer));
    }

    // The reader may look at another case by now, so what became of it is said in a message.
    private Task Undo(Guid order, int line, int answer) => InvokeAsync(async () =>
    {
        var undone = await Portal.Send(new UndoDecision(order, line, answer));
        Toasts.Say(undone.Error is { } no ? Rules.Of(no) : L["done.undone"], undone.Ok ? Tone.Ok : Tone.Bad);
        await OnDone.InvokeAsync(!undone.Ok);
    });

    private Task Reject() => string.IsNullOrWhiteSpace(Draft.Reason) ? Wrong("reason", "reason.missing") : Decide(DecideAnswer.Choice.Reject, Draft.Reason.Trim());

    private Task Counter((IReadOnlyList<SchedulePart> Parts, decimal? Price) offer) =>
        Decide(DecideAnswer.Choice.Counter, Draft.Counter!.Note is { Length: > 0 } note ? note.Trim() : null, offer.Parts, offer.Price, Draft.Counter.DueOn);

    private Task Settle(SettleConflict.Way way) => Do(new SettleConflict(Case.OrderId!.Value, Case.Line!.Value, way), L["done.settled"]);

    private Task Snooze()
    {
        var until = Draft.Until ?? Time.Today.AddDays(1);
        return until <= Time.Today ? Wrong("until", "snooze.past") : Work(WorkCases.Act.Snooze, until: until);
    }

    private Task Assign() => Guid.TryParse(Draft.AssignTo, out var to) ? Work(WorkCases.Act.Assign, to) : Wrong("to", "assign.missing");

    private Task Comment() => string.IsNullOrWhiteSpace(Draft.Comment) ? Wrong("comment", "comment.missing") : Work(WorkCases.Act.Comment, text: Draft.Comment.Trim());

    private Task Work(WorkCases.Act act, Guid? to = null, DateOnly? until = null, string? text = null) =>
        Do(new WorkCases([Case.Id], act, to, until, text), act is WorkCases.Act.Comment ? null : L[$"done.{act}"].Value);

    private Task Wrong(string field, string key)
    {
        (_wrong, _moveFocus) = ((field, L[key]), true);
        return Task.CompletedTask;
    }

    private async Task Do(IRequest<Done> act, string? said, Func<Task>? undo = null)
    {
        if (_busy)
        {
            return;
        }

        (_busy, _wrong, _problem) = (true, null, null);
        var answer = await Portal.Send(act);
        _busy = false;
        if (answer.Error is { } no)
        {
            _problem = Rules.Of(no);
        }
        else
        {
            Clear(act);
            if (undo is not null)
            {
                Toasts.Undoable(said!, undo, UndoWindow);
            }
            else if (said is not null)
            {
                Toasts.Say(said);
            }
        }

        await OnDone.InvokeAsync(!answer.Ok);
    }

    /// <summary>What was typed has been sent; what is typed in another form stays.</summary>
    private void Clear(IRequest<Done> act)
    {
        Draft.Open = CaseDraft.Form.None;
        if (act is DecideAnswer)
        {
            (Draft.Reason, Draft.Counter) = ("", null);
        }
        else if (act is WorkCases { What: WorkCases.Act.Comment })
        {
            Draft.Comment = "";
        }
    }
}
