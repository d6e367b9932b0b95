using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;
using Portal.Domain.MasterData;
using Portal.Features.Kernel;
using Portal.Features.Live;
using Portal.Features.MasterData;
using Portal.Web.Components.Kit;
using Portal.Web.Doors;
using Portal.Web.Live;

namespace Portal.Web.Components.MasterData;

/// <summary>What the portal knows of suppliers, items, plants, units, calendars and lanes, and first of all what it doesn't.</summary>
public sealed partial class MasterDataPage : IDisposable
{
    private const int PageSize = 25;

    private static readonly string[] Tabs = ["unknown", "refused", "suppliers", "items", "plants", "units", "calendars", "lanes"];

    private Paged<ListUnknowns.Row>? _unknown;
    private Paged<ListRecords.Row>? _records;
    private Paged<ListLanes.Row>? _lanes;
    private IReadOnlyList<ListCalendars.Row>? _calendars;
    private string? _error;
    private string? _shown;
    private bool _mayEdit;
    private IDisposable? _bell;

    [Inject] private IPortal Portal { get; set; } = null!;

    [Inject] private IStringLocalizer<Resources.MasterData> L { get; set; } = null!;

    [Inject] private NavigationManager Nav { get; set; } = null!;

    [Inject] private AuthenticationStateProvider SignedIn { get; set; } = null!;

    [Inject] private RuleText Rules { get; set; } = null!;

    [Inject] private ViewerTime Time { get; set; } = null!;

    [Inject] private LiveUpdates Live { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "tab")] public string? Tab { get; set; }

    [SupplyParameterFromQuery(Name = "q")] public string? Q { get; set; }

    [SupplyParameterFromQuery(Name = "page")] public int? Page { get; set; }

    private string Showing => Tabs.Contains(Tab) ? Tab! : Tabs[0];

    private int PageNumber => Math.Max(1, Page ?? 1);

    /// <inheritdoc />
    public void Dispose() => _bell?.Dispose();

    protected override async Task OnParametersSetAsync()
    {
        if (_shown != Nav.Uri)
        {
            _shown = Nav.Uri;
            _mayEdit = (await SignedIn.GetAuthenticationStateAsync()).User.Allowed().Contains(Permissions.EditMasterData);
            await Load();
        }
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            _bell = Live.Watch([Topics.Case], null, _ => InvokeAsync(async () =>
            {
                await Load();
                StateHasChanged();
            }));
        }
    }

    private async Task Load()
    {
        _error = null;
        var page = new PageOf(PageNumber, PageSize);
        switch (Showing)
        {
            case "unknown" or "refused":
                _unknown = Taken(await Portal.Send(new ListUnknowns(Showing == "refused", page)));
                break;
            case "lanes":
                _lanes = Taken(await Portal.Send(new ListLanes(Q, page)));
                break;
            case "calendars":
                _calendars = Taken(await Portal.Send(new ListCalendars()));
                break;
            default:
                var kind = Showing switch { "suppliers" => ReferenceKind.Supplier, "items" => ReferenceKind.Item, "plants" => ReferenceKind.Plant, _ => ReferenceKind.Unit };
                _records = Taken(await Portal.Send(new ListRecords(kind, Q, page)));
                break;
        }
    }

    private T? Taken<T>(Result<T> answer)
    {
        _error = answer.Ok ? _error : Rules.Of(answer.Error!);
        return answer.Value;
    }

    private static string DayName(DayOfWeek day) => CultureInfo.CurrentCulture.DateTimeFormat.GetAbbreviatedDayName(day);

    private static string UrlOf(string tab, string? q = null, int page = 1) => PortalUrls.MasterData + QueryString.Create(new Dictionary<string, string?>
    {
        ["tab"] = tab == Tabs[0] ? null : tab,
        ["q"] = string.IsNullOrEmpty(q) ? null : q,
        ["page"] = page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null,
    }.Where(p => p.Value is not null));
}
