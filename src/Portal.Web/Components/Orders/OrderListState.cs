using Portal.Domain.Orders;
using Portal.Features.Kernel;
using Portal.Features.Orders;
using Portal.Web.Components.Kit;

namespace Portal.Web.Components.Orders;

/// <summary>What the list of orders shows, as its address says it: so it can be kept, shared, gone back to and saved as a file.</summary>
public sealed record OrderListState(string? Search = null, OrderState? State = null, string? Plant = null, string? Supplier = null, bool DueOnly = false, ListState? Table = null)
{
    /// <summary>Page, size and sort.</summary>
    public ListState Shown => Table ?? new(1, 25, "due");

    /// <summary>How many filters narrow it.</summary>
    public int Filters => new[] { !string.IsNullOrEmpty(Search), State is not null, !string.IsNullOrEmpty(Plant), !string.IsNullOrEmpty(Supplier), DueOnly }.Count(f => f);

    /// <summary>True when both show the same orders, whatever their page and sort.</summary>
    public bool SameOrders(OrderListState other) => (this with { Table = null }) == (other with { Table = null });

    /// <summary>Its first page with other filters.</summary>
    public OrderListState First => this with { Table = Shown with { Page = 1 } };

    /// <summary>Which orders, and in what sequence.</summary>
    public OrderFilter Filter => new(Search, State, Plant, Supplier, DueOnly, By, Shown.Descending);

    /// <summary>The question for the page shown.</summary>
    public ListOrders Ask() => new(Search, State, Plant, Supplier, DueOnly, By, Shown.Descending, new PageOf(Shown.Page, Shown.PageSize));

    private ListOrders.By By => Shown.Sort switch
    {
        "number" => ListOrders.By.Number,
        "ordered" => ListOrders.By.OrderedOn,
        "needed" => ListOrders.By.NeededOn,
        "total" => ListOrders.By.Total,
        _ => ListOrders.By.AnswerBy,
    };

    /// <summary>Its address.</summary>
    public string Url => PortalUrls.Orders + QueryString.Create(
    [
        .. Narrowing,
        .. Shown.Page > 1 ? [new("page", Shown.Page.ToString(System.Globalization.CultureInfo.InvariantCulture))] : Array.Empty<KeyValuePair<string, string?>>(),
        .. Shown.PageSize == 50 ? [new("size", "50")] : Array.Empty<KeyValuePair<string, string?>>(),
    ]);

    /// <summary>The part of its address that is worth a name: filters and sort, without the page.</summary>
    public string View => QueryString.Create(Narrowing).Value ?? "";

    /// <summary>The address of its file; of the picked orders when there are any.</summary>
    public string Csv(IEnumerable<string> only) => PortalUrls.OrdersCsv + QueryString.Create([.. Narrowing, .. only.Select(n => new KeyValuePair<string, string?>("only", n))]);

    private IEnumerable<KeyValuePair<string, string?>> Narrowing => new KeyValuePair<string, string?>[]
    {
        new("q", string.IsNullOrEmpty(Search) ? null : Search), new("state", State?.ToString()), new("plant", string.IsNullOrEmpty(Plant) ? null : Plant),
        new("supplier", string.IsNullOrEmpty(Supplier) ? null : Supplier), new("due", DueOnly ? "true" : null),
        new("sort", Shown.Sort is "due" ? null : Shown.Sort), new("desc", Shown.Descending ? "true" : null),
    }.Where(p => p.Value is not null);
}
