using Microsoft.AspNetCore.Components;
using Portal.Domain.Orders;
using Portal.Features.Kernel;
using Portal.Features.Orders;
using Portal.Web.Components.Kit;
using Portal.Web.Doors;

namespace Portal.Web.Components.Orders;

/// <summary>The list of orders: views, search, sort and page in the URL; many can be accepted at once.</summary>
public sealed partial class OrdersPage
{
    private static readonly (string, OrderState?)[] Views =
    [
        ("view.all", null), ("view.answer", OrderState.ToAnswer), ("view.countered", OrderState.Countered), ("view.waiting", OrderState.WaitingForBuyer), ("view.agreed", OrderState.Agreed), ("view.closed", OrderState.Closed),
    ];

    private readonly List<(string Order, string Why)> _refused = [];
    private Paged<ListOrders.Row>? _page;
    private string? _error;
    private string? _shown;
    private bool _busy;
    private int _done;
    private bool _isSupplier;
    private bool _mayAnswer;
    private IReadOnlySet<string> _picked = new HashSet<string>();

    [SupplyParameterFromQuery(Name = "q")] public string? Q { get; set; }

    [SupplyParameterFromQuery(Name = "state")] public string? StateName { get; set; }

    [SupplyParameterFromQuery(Name = "sort")] public string? Sort { get; set; }

    [SupplyParameterFromQuery(Name = "desc")] public bool Descending { get; set; }

    [SupplyParameterFromQuery(Name = "page")] public int? Page { get; set; }

    [SupplyParameterFromQuery(Name = "size")] public int? PageSize { get; set; }

    private int Size => PageSize is 50 ? 50 : 25;

    private OrderState? State => Enum.TryParse<OrderState>(StateName, out var state) ? state : null;

    private ListState Showing => new(Math.Max(1, Page ?? 1), Size, Sort ?? "due", Descending);

    private int Filters => (string.IsNullOrEmpty(Q) ? 0 : 1) + (State is null ? 0 : 1);

    protected override async Task OnInitializedAsync()
    {
        var person = (await SignedIn.GetAuthenticationStateAsync()).User;
        (_isSupplier, _mayAnswer) = (person.Supplier() is { } s && s != Domain.Kernel.SupplierId.House, person.Allowed().Contains(Permissions.AnswerOrders));
        Listen(person);
    }

    protected override async Task OnParametersSetAsync()
    {
        var now = Nav.Uri;
        if (_shown != now)
        {
            _shown = now;
            await Load();
        }
    }

    private async Task Load()
    {
        var answer = await Portal.Send(Ask());
        (_page, _error) = (answer.Value, answer.Ok ? null : Rules.Of(answer.Error!));
        (_moved, _gone) = (false, []);
    }

    private ListOrders Ask()
    {
        var by = Showing.Sort switch { "number" => ListOrders.By.Number, "ordered" => ListOrders.By.OrderedOn, "needed" => ListOrders.By.NeededOn, "total" => ListOrders.By.Total, _ => ListOrders.By.AnswerBy };
        return new(Q, State, Sort: by, Descending: Descending, Page: new(Showing.Page, Size));
    }

    private void Search(string text) => Nav.NavigateTo(UrlOf(new ListState(1, Size, Sort, Descending), State, text), replace: true);

    private void Picks(IReadOnlySet<string> picked) => _picked = picked;

    private static string UrlOf(ListState s, OrderState? state, string? q) => PortalUrls.Orders + QueryString.Create(new Dictionary<string, string?>
    {
        ["q"] = string.IsNullOrEmpty(q) ? null : q,
        ["state"] = state?.ToString(),
        ["sort"] = s.Sort,
        ["desc"] = s.Descending ? "true" : null,
        ["page"] = s.Page > 1 ? s.Page.ToString(System.Globalization.CultureInfo.InvariantCulture) : null,
        ["size"] = s.PageSize == 50 ? "50" : null,
    }.Where(p => p.Value is not null));

    private async Task AcceptPicked()
    {
        (_busy, _done) = (true, 0);
        _refused.Clear();
        foreach (var number in _picked)
        {
            var order = await Portal.Send(new ShowOrder(number));
            var error = order.Error ?? (await Portal.Send(new AnswerLines(order.Value!.Id, order.Value.Revision, []))).Error;
            if (error is not null)
            {
                _refused.Add((number, Rules.Of(error)));
            }

            _done++;
            StateHasChanged();
        }

        Toasts.Say(L["bulk.done", _done - _refused.Count]);
        (_busy, _picked) = (false, new HashSet<string>());
        await Load();
    }
}
