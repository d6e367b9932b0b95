using System.Globalization;
using Portal.Features.Planning;

namespace Portal.Web.Components.Planning;

/// <summary>What of planning is shown, as it stands in the URL: the filters, the page, and the item that is open at its plant.</summary>
public sealed record PlanView(string? Plant = null, string? Buyer = null, string? Supplier = null, string? Search = null, bool ByItem = false, int Page = 1, int Size = 25, string? At = null, string? Item = null)
{
    /// <summary>How many filters are set.</summary>
    public int Active => new[] { Plant, Buyer, Supplier, Search }.Count(f => !string.IsNullOrEmpty(f));

    public PlanFilter Filter => new(Plant, Buyer, Supplier, Search);

    /// <summary>The same filters with an item opened.</summary>
    public string Open(string plant, string item) => (this with { At = plant, Item = item }).Url();

    /// <summary>The same filters with nothing opened.</summary>
    public string Closed() => (this with { At = null, Item = null }).Url();

    public string Url() => PortalUrls.Planning + QueryString.Create(new Dictionary<string, string?>
    {
        ["plant"] = Plant,
        ["buyer"] = Buyer,
        ["supplier"] = Supplier,
        ["q"] = Search,
        ["sort"] = ByItem ? "item" : null,
        ["page"] = Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null,
        ["size"] = Size == 50 ? "50" : null,
        ["at"] = At,
        ["item"] = Item,
    }.Where(p => !string.IsNullOrEmpty(p.Value)));
}
