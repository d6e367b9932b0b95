using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;
using Portal.Data;
using Portal.Domain.Cases;
using Portal.Features.Cases;
using Portal.Features.Kernel;
using Portal.Web.Components.Kit;
using Portal.Web.Doors;
using Portal.Web.Resources;

namespace Portal.Web.Components.Cases;

/// <summary>One case: its sentence, three baselines, what can be done, conversation and history; it reads itself again when the doorbell rings.</summary>
public sealed partial class CasePane
{
    private ShowCase.View? _case;
    private CaseActs? _acts;
    private string? _error;
    private string? _notice;
    private string _me = "";

    [Parameter, EditorRequired] public Guid Id { get; set; }

    /// <summary>The address of the list, for a phone.</summary>
    [Parameter, EditorRequired] public string Back { get; set; } = "";

    /// <summary>What is being typed here.</summary>
    [Parameter, EditorRequired] public CaseDraft Draft { get; set; } = null!;

    /// <summary>Raised when something was done here.</summary>
    [Parameter] public EventCallback OnChanged { get; set; }

    [Inject] private IPortal Portal { get; set; } = null!;

    [Inject] private IStringLocalizer<Resources.Cases> L { get; set; } = null!;

    [Inject] private IStringLocalizer<Ui> Ui { get; set; } = null!;

    [Inject] private CaseSentence Sentence { get; set; } = null!;

    [Inject] private AuthenticationStateProvider SignedIn { get; set; } = null!;

    [Inject] private RuleText Rules { get; set; } = null!;

    [Inject] private ViewerTime Time { get; set; } = null!;

    private string? Judged => _case is { Kind: CaseKind.AnswerDeviates, Facts: var facts } && Facts.Read<AnswerFacts>(facts).Policy is { Length: > 0 } policy ? policy : null;

    private IReadOnlyList<TimelineEntry> History =>
    [
        .. _case!.History.Reverse().Select(h => new TimelineEntry(
            Sentence.Did(h.What, h.Text), h.At,
            h.What is "opened" or "undone" ? Tone.Warn : h.What is "closed" ? Tone.Ok : Tone.Neutral, h.By)),
    ];

    /// <summary>Reads the case again if one of the notes is about it.</summary>
    public async Task Heard(IReadOnlyList<LiveNote> notes)
    {
        if (_case is null || notes.Any(n => n.Subject == _case.Id || n.Subject == _case.OrderId || n.Topic is Features.Live.Topics.Posting))
        {
            await Reread(mine: false);
        }
    }

    /// <summary>A key of the queue.</summary>
    public Task Pressed(string key) => _acts?.Pressed(key) ?? Task.CompletedTask;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        _me = (await SignedIn.GetAuthenticationStateAsync()).User.Name();
        await Load();
    }

    private async Task Load()
    {
        var answer = await Portal.Send(new ShowCase(Id));
        (_case, _error) = (answer.Value, answer.Error is not { } no ? null : no.Kind is Refusal.NotFound ? L["missing"].Value : Rules.Of(no));
    }

    private async Task Done(bool refused)
    {
        await Reread(mine: !refused);
        await OnChanged.InvokeAsync();
    }

    private async Task Reread(bool mine)
    {
        var (before, answer) = (_case, await Portal.Send(new ShowCase(Id)));
        if (!answer.Ok)
        {
            // What is shown stays; the next bell or act tries again.
            return;
        }

        (_case, _error) = (answer.Value, null);
        _notice = mine ? null : Meanwhile(before, _case!) ?? _notice;
        StateHasChanged();
    }

    /// <summary>What somebody else has done while this was open, as a sentence; null when nothing that matters here.</summary>
    private string? Meanwhile(ShowCase.View? before, ShowCase.View now)
    {
        // The bell may ring for one's own act before its answer is here.
        var last = now.History.LastOrDefault(h => h.What is "closed" or "undone");
        if (before is null || (before.State != now.State && last?.By == _me))
        {
            return null;
        }

        return (before.State is CaseState.Closed, now.State is CaseState.Closed) switch
        {
            (false, true) => L["stale.closed", last!.By, Show.Moment(Time.ToLocal(last.At), Time.Today), Sentence.Closed(last.Text ?? "")].Value,
            (true, false) => L["stale.reopened"].Value,
            _ when now.About?.Answer?.Number > before.About?.Answer?.Number => L["stale.answered"].Value,
            _ when now.About?.Revision > before.About?.Revision => L["stale.revised", now.About.Revision].Value,
            _ => null,
        };
    }
}
