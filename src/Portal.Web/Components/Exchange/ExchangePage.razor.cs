using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;
using Portal.Data;
using Portal.Domain.Postings;
using Portal.Features.Sync;
using Portal.Features.Kernel;
using Portal.Features.Live;
using Portal.Features.Postings;
using Portal.Web.Components.Kit;
using Portal.Web.Doors;
using Portal.Web.Live;

namespace Portal.Web.Components.Exchange;

/// <summary>Every message in and out of the ERPs; what waits or was refused stands first, with its reason.</summary>
public sealed partial class ExchangePage : IDisposable
{
    private const int PageSize = 25;
    private ShowExchange.View? _exchange;
    private Paged<ListPostings.Row>? _out;
    private Paged<ListInbound.Row>? _in;
    private string? _error;
    private string? _shown;
    private string? _problem;
    private bool _busy;
    private bool _mayOperate;
    private IDisposable? _bell;

    [Inject] private IPortal Portal { get; set; } = null!;

    [Inject] private IStringLocalizer<Resources.Exchange> L { get; set; } = null!;

    [Inject] private NavigationManager Nav { get; set; } = null!;

    [Inject] private RuleText Rules { get; set; } = null!;

    [Inject] private ViewerTime Time { get; set; } = null!;

    [Inject] private AuthenticationStateProvider SignedIn { get; set; } = null!;

    [Inject] private LiveUpdates Live { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "dir")] public string? Direction { get; set; }

    [SupplyParameterFromQuery(Name = "state")] public string? StateName { get; set; }

    [SupplyParameterFromQuery(Name = "q")] public string? Q { get; set; }

    [SupplyParameterFromQuery(Name = "page")] public int? Page { get; set; }

    private bool Inbound => Direction == "in";

    private ListState Showing => new(Math.Max(1, Page ?? 1), PageSize);

    /// <inheritdoc />
    public void Dispose() => _bell?.Dispose();

    protected override async Task OnParametersSetAsync()
    {
        _mayOperate = (await SignedIn.GetAuthenticationStateAsync()).User.Allowed().Contains(Permissions.OperateExchange);
        if (_shown != Nav.Uri)
        {
            _shown = Nav.Uri;
            await Load();
        }
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            _bell = Live.Watch([Topics.Posting, Topics.Order], null, _ => InvokeAsync(async () =>
            {
                await Load();
                StateHasChanged();
            }));
        }
    }

    private async Task Load()
    {
        var page = new PageOf(Showing.Page, PageSize);
        var all = await Portal.Send(new ShowExchange());
        (_exchange, _error) = (all.Value, all.Ok ? null : Rules.Of(all.Error!));
        if (Inbound)
        {
            _in = (await Portal.Send(new ListInbound(Parsed<InboundState>(), Q, Page: page))).Value;
        }
        else
        {
            _out = (await Portal.Send(new ListPostings(Parsed<PostingState>(), Q, Page: page))).Value;
        }
    }

    private async Task TryNow(string erp)
    {
        if (_busy)
        {
            return;
        }

        (_busy, _problem) = (true, null);
        var tried = await Portal.Send(new TryConnection(erp));
        _problem = tried.Ok ? null : Rules.Of(tried.Error!);
        _busy = false;
        await Load();
    }

    private T? Parsed<T>()
        where T : struct, Enum => Enum.TryParse<T>(StateName, out var state) ? state : null;

    private void Search(string text) => Nav.NavigateTo(UrlOf(text, StateName), replace: true);

    private string When(DateTime at) => Show.Moment(Time.ToLocal(at), Time.Today);

    private string UrlOf(string? q, string? state, int page = 1) => PortalUrls.Exchange + QueryString.Create(new Dictionary<string, string?>
    {
        ["dir"] = Inbound ? "in" : null,
        ["state"] = string.IsNullOrEmpty(state) ? null : state,
        ["q"] = string.IsNullOrEmpty(q) ? null : q,
        ["page"] = page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null,
    }.Where(p => p.Value is not null));
}
