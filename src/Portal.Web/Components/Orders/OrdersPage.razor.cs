using Microsoft.AspNetCore.Components;
using Portal.Domain.Orders;
using Portal.Features.Kernel;
using Portal.Features.Orders;
using Portal.Web.Components.Kit;
using Portal.Web.Doors;
using Portal.Web.Resources;

namespace Portal.Web.Components.Orders;

/// <summary>The list of orders: views, search, filters, sort and page in the URL; many can be accepted or exported at once.</summary>
public sealed partial class OrdersPage
{
    private static readonly (string, OrderState?)[] Views =
    [
        ("view.all", null), ("view.answer", OrderState.ToAnswer), ("view.countered", OrderState.Countered), ("view.waiting", OrderState.WaitingForBuyer),
        ("view.conflict", OrderState.Conflict), ("view.agreed", OrderState.Agreed), ("view.closed", OrderState.Closed), ("view.cancelled", OrderState.Cancelled),
    ];

    // As they were when they were picked: a revision that comes later is not accepted unseen.
    private readonly Dictionary<string, ListOrders.Row> _picks = [];
    private OrderListState _list = new();
    private ListOrderChoices.Choices? _choices;
    private Paged<ListOrders.Row>? _page;
    private string? _error;
    private string? _shown;
    private int _asked;
    private bool _isSupplier;
    private bool _mayAnswer;
    private IReadOnlySet<string> _picked = new HashSet<string>();

    [SupplyParameterFromQuery(Name = "q")] public string? Q { get; set; }

    [SupplyParameterFromQuery(Name = "state")] public string? StateName { get; set; }

    [SupplyParameterFromQuery(Name = "plant")] public string? Plant { get; set; }

    [SupplyParameterFromQuery(Name = "supplier")] public string? Supplier { get; set; }

    [SupplyParameterFromQuery(Name = "due")] public bool DueOnly { get; set; }

    [SupplyParameterFromQuery(Name = "sort")] public string? Sort { get; set; }

    [SupplyParameterFromQuery(Name = "desc")] public bool Descending { get; set; }

    [SupplyParameterFromQuery(Name = "page")] public int? Page { get; set; }

    [SupplyParameterFromQuery(Name = "size")] public int? PageSize { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var person = (await SignedIn.GetAuthenticationStateAsync()).User;
        (_isSupplier, _mayAnswer) = (person.Supplier() is { } s && s != Domain.Kernel.SupplierId.House, person.Allowed().Contains(Permissions.AnswerOrders));
        Listen(person);
        _choices = (await Portal.Send(new ListOrderChoices())).Value;
    }

    protected override async Task OnParametersSetAsync()
    {
        var now = Nav.Uri;
        if (_shown == now)
        {
            return;
        }

        _shown = now;
        var table = new ListState(Math.Max(1, Page ?? 1), PageSize is 50 ? 50 : 25, Sort ?? "due", Descending);
        var list = new OrderListState(Q, Enum.TryParse<OrderState>(StateName, out var state) ? state : null, Plant, Supplier, DueOnly, table);
        if (!list.SameOrders(_list))
        {
            // What is out of sight is not picked any more.
            Picks(new HashSet<string>());
        }

        _list = list;
        await Load();
    }

    private async Task Load()
    {
        var asked = ++_asked;
        var answer = await Portal.Send(_list.Ask());
        if (asked != _asked)
        {
            // An older question that is answered late.
            return;
        }

        (_page, _error) = (answer.Value, answer.Ok ? null : Rules.Of(answer.Error!));
        (_moved, _gone) = (false, []);
    }

    private void Go(OrderListState list) => Nav.NavigateTo(list.First.Url, replace: true);

    private void Picks(IReadOnlySet<string> picked)
    {
        _picked = picked;
        foreach (var gone in _picks.Keys.Where(n => !picked.Contains(n)).ToList())
        {
            _picks.Remove(gone);
        }

        foreach (var row in (_page?.Rows ?? []).Where(r => picked.Contains(r.Number)))
        {
            _picks.TryAdd(row.Number, row);
        }
    }

    private async Task AcceptPicked()
    {
        var orders = _picks.Values.ToList();
        Picks(new HashSet<string>());
        await Bulk.Run(orders);
        var did = Bulk.Report.Count(e => e.Did);
        var (said, window) = (L.Count("bulk.done", did, orders.Count), Bulk.UndoUntil - Time.Now);
        if (did > 0 && window > TimeSpan.Zero)
        {
            Toasts.Undoable(said, () => InvokeAsync(Undo), window);
        }
        else
        {
            Toasts.Say(said, did > 0 ? Tone.Ok : Tone.Warn);
        }

        await Load();
    }

    private async Task Undo()
    {
        var all = await Bulk.Undo();
        Toasts.Say(L[all ? "undone" : "undone.part"], all ? Tone.Ok : Tone.Bad);
        await Load();
        StateHasChanged();
    }
}
