using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;
using Portal.Data;
using Portal.Domain.Cases;
using Portal.Features.Cases;
using Portal.Features.Kernel;
using Portal.Features.Live;
using Portal.Web.Components.Kit;
using Portal.Web.Doors;
using Portal.Web.Live;

namespace Portal.Web.Components.Cases;

/// <summary>The live queue: the list on the left, the case on the right; rows, counts and the open case change while one looks, without jumping.</summary>
public sealed partial class CasesPage
{
    private static readonly string[] Keys = ["e", "a", "u", "r", "o", "s", "t", "c", "?", "Escape"];
    private readonly Dictionary<Guid, CaseDraft> _drafts = [];
    private readonly HashSet<Guid> _fresh = [];
    private HashSet<Guid> _known = [];
    private CaseFilter _filter = new();
    private CaseFilter? _loaded;
    private ListCases.Worklist? _list;
    private CasePane? _pane;
    private IDisposable? _live;
    private string? _error;
    private bool _help;
    private bool _mayWork;
    private bool _mayDecide;

    /// <summary>The case that is open.</summary>
    [Parameter] public Guid? Id { get; set; }

    [SupplyParameterFromQuery(Name = "view")] public string? ViewName { get; set; }

    [SupplyParameterFromQuery(Name = "kind")] public string? KindName { get; set; }

    [SupplyParameterFromQuery(Name = "plant")] public string? Plant { get; set; }

    [SupplyParameterFromQuery(Name = "owner")] public string? OwnerName { get; set; }

    [SupplyParameterFromQuery(Name = "q")] public string? Q { get; set; }

    [SupplyParameterFromQuery(Name = "page")] public int? Page { get; set; }

    [Inject] private IPortal Portal { get; set; } = null!;

    [Inject] private IStringLocalizer<Resources.Cases> L { get; set; } = null!;

    [Inject] private AuthenticationStateProvider SignedIn { get; set; } = null!;

    [Inject] private LiveUpdates Live { get; set; } = null!;

    [Inject] private NavigationManager Nav { get; set; } = null!;

    [Inject] private RuleText Rules { get; set; } = null!;

    private IEnumerable<(ListCases.View View, int? Count)> Views =>
    [
        (ListCases.View.All, _list?.All), (ListCases.View.Mine, _list?.Mine), (ListCases.View.Snoozed, _list?.Snoozed),
        (ListCases.View.Closed, _filter.View is ListCases.View.Closed ? _list?.Total : null),
    ];

    /// <inheritdoc />
    public void Dispose()
    {
        _live?.Dispose();
        _live = null;
    }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        // Listening starts before the first reading, so that nothing falls between the two.
        _live = Live.Watch([Topics.Case, Topics.Order, Topics.Posting], null, notes => InvokeAsync(() => Heard(notes)));
        var allowed = (await SignedIn.GetAuthenticationStateAsync()).User.Allowed();
        (_mayWork, _mayDecide) = (allowed.Contains(Permissions.WorkCases), allowed.Contains(Permissions.DecideAnswers));
    }

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        _filter = CaseFilter.Of(ViewName, KindName, Plant, Q, Page, OwnerName);
        if (Id is { } open)
        {
            _fresh.Remove(open);
        }

        if (_loaded != _filter)
        {
            _loaded = _filter;
            await Load();
        }
    }

    private async Task Load()
    {
        var asked = _filter;
        var answer = await Portal.Send(asked.Ask());
        if (asked == _filter)
        {
            (_list, _error) = (answer.Value, answer.Ok ? null : Rules.Of(answer.Error!));
            _known = [.. (_list?.Rows ?? []).Select(r => r.Id)];
            _fresh.Clear();
        }
    }

    private async Task Heard(IReadOnlyList<LiveNote> notes)
    {
        if (_live is null)
        {
            return;
        }

        await Refresh();
        StateHasChanged();
        if (_pane is { } pane)
        {
            await pane.Heard(notes);
        }
    }

    /// <summary>Reads the list again where it is; what has come since is marked, and a reading that fails leaves what is shown.</summary>
    private async Task Refresh()
    {
        var asked = _filter;
        var answer = await Portal.Send(asked.Ask());
        if (!answer.Ok || asked != _filter)
        {
            return;
        }

        (_list, _error) = (answer.Value, null);
        _fresh.UnionWith(_list!.Rows.Select(r => r.Id).Where(id => _known.Add(id) && id != Id));
    }

    private async Task Changed() => await Refresh();

    private CaseDraft DraftOf(Guid id)
    {
        if (!_drafts.TryGetValue(id, out var draft))
        {
            _drafts[id] = draft = new();
        }

        return draft;
    }

    private void Search(string text) => Go(_filter with { Search = text.Length == 0 ? null : text, Page = 1 });

    private void ByKind(ChangeEventArgs e) => Go(_filter with { Kind = Enum.TryParse<CaseKind>(e.Value as string, out var kind) ? kind : null, Page = 1 });

    private void ByOwner(ChangeEventArgs e) => Go(_filter with { Owner = Enum.TryParse<CaseRole>(e.Value as string, out var owner) ? owner : null, Page = 1 });

    private void ByPlant(ChangeEventArgs e) => Go(_filter with { Plant = e.Value is string { Length: > 0 } plant ? plant : null, Page = 1 });

    private void Go(CaseFilter filter) => Nav.NavigateTo(filter.Url(Id), replace: true);

    private Task Pressed(string key)
    {
        if (key is "?" || (key is "Escape" && _help))
        {
            _help = key is "?" && !_help;
            return Task.CompletedTask;
        }

        return _pane?.Pressed(key) ?? Task.CompletedTask;
    }
}
