using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Portal.Features.Kernel;
using Portal.Features.Live;
using Portal.Features.Planning;
using Portal.Web.Components.Kit;
using Portal.Web.Live;

namespace Portal.Web.Components.Planning;

/// <summary>Planning: what is confirmed against what is needed, what runs out, what moved since yesterday; figures move while one looks.</summary>
public sealed partial class PlanningPage
{
    // An import of thousands of orders rings all the time: reading once in a while is enough to see it.
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(700);
    private const int FirstRows = 8;
    private const int MoreRows = 25;
    private int _shortagesShown = FirstRows;
    private int _changesShown = FirstRows;
    private PlanView _view = new();
    private PlanView? _loaded;
    private ShowPlanning.View? _page;
    private SummarisePlanning.View? _figures;
    private Paged<ListShortages.Row>? _shortages;
    private ListPlanChanges.View? _changes;
    private ListPlanChoices.View? _choices;
    private ItemPlanCard? _card;
    private IDisposable? _live;
    private string? _error;

    [SupplyParameterFromQuery(Name = "plant")] public string? Plant { get; set; }

    [SupplyParameterFromQuery(Name = "buyer")] public string? Buyer { get; set; }

    [SupplyParameterFromQuery(Name = "supplier")] public string? Supplier { get; set; }

    [SupplyParameterFromQuery(Name = "q")] public string? Q { get; set; }

    [SupplyParameterFromQuery(Name = "sort")] public string? Sort { get; set; }

    [SupplyParameterFromQuery(Name = "page")] public int? Page { get; set; }

    [SupplyParameterFromQuery(Name = "size")] public int? PageSize { get; set; }

    [SupplyParameterFromQuery(Name = "at")] public string? At { get; set; }

    [SupplyParameterFromQuery(Name = "item")] public string? Item { get; set; }

    [Inject] private IPortal Portal { get; set; } = null!;

    [Inject] private IStringLocalizer<Resources.Planning> L { get; set; } = null!;

    [Inject] private NavigationManager Nav { get; set; } = null!;

    [Inject] private RuleText Rules { get; set; } = null!;

    [Inject] private LiveUpdates Live { get; set; } = null!;

    [Inject] private TimeProvider Clock { get; set; } = null!;

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
        _live = Live.Watch([Topics.Case, Topics.Order, Topics.Plan], null, async _ =>
        {
            await InvokeAsync(Heard);
            await Task.Delay(Breath, Clock);
        });
        _choices = (await Portal.Send(new ListPlanChoices())).Value;
    }

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        _view = new(Plant, Buyer, Supplier, Q, Sort is "item", Math.Max(1, Page ?? 1), PageSize is 50 ? 50 : 25, At, Item);
        var list = _view with { At = null, Item = null };
        if (_loaded != list)
        {
            (_loaded, _shortagesShown, _changesShown) = (list, FirstRows, FirstRows);
            await Load();
        }
    }

    private Task Load() => Read(keep: false);

    /// <param name="keep">A reading that nobody asked for and that fails leaves what is shown, and what is typed there.</param>
    private async Task Read(bool keep)
    {
        var (view, filter) = (_view, _view.Filter);
        var page = await Portal.Send(new ShowPlanning(filter, view.ByItem ? ShowPlanning.By.Item : ShowPlanning.By.Trouble, Page: new(view.Page, view.Size)));
        var shortages = await Portal.Send(new ListShortages(filter, new(1, _shortagesShown)));
        var changes = await Portal.Send(new ListPlanChanges(filter, new(1, _changesShown)));
        var figures = await Portal.Send(new SummarisePlanning(filter));
        if (filter != _view.Filter)
        {
            return;
        }

        var no = page.Error ?? shortages.Error ?? changes.Error ?? figures.Error;
        if (no is null)
        {
            (_page, _shortages, _changes, _figures, _error) = (page.Value, shortages.Value, changes.Value, figures.Value, null);
        }
        else if (!keep || _page is null)
        {
            _error = Rules.Of(no);
        }
    }

    private async Task Heard()
    {
        if (_live is not null)
        {
            await Refresh();
            await (_card?.Load() ?? Task.CompletedTask);
            StateHasChanged();
        }
    }

    private Task Refresh() => Read(keep: true);

    private Task MoreShortages()
    {
        _shortagesShown += MoreRows;
        return Refresh();
    }

    private Task MoreChanges()
    {
        _changesShown += MoreRows;
        return Refresh();
    }

    private void Search(string text) => Go(_view with { Search = text, Page = 1 });

    private void ByPlant(ChangeEventArgs e) => Go(_view with { Plant = e.Value as string, Page = 1 });

    private void BySupplier(ChangeEventArgs e) => Go(_view with { Supplier = e.Value as string, Page = 1 });

    private void ByBuyer(ChangeEventArgs e) => Go(_view with { Buyer = e.Value as string, Page = 1 });

    private void Go(PlanView view) => Nav.NavigateTo(view.Url(), replace: true);
}
