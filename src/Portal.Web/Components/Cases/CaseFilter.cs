using System.Globalization;
using Portal.Domain.Cases;
using Portal.Features.Cases;
using Portal.Web.Components.Kit;

namespace Portal.Web.Components.Cases;

/// <summary>What of the queue is shown; all of it stands in the address.</summary>
public sealed record CaseFilter(ListCases.View View = ListCases.View.All, CaseKind? Kind = null, string? Plant = null, string? Search = null, int Page = 1, CaseRole? Owner = null)
{
    /// <summary>Rows of a page.</summary>
    public const int Rows = 50;

    /// <summary>How many filters narrow the view.</summary>
    public int Active => (Kind is null ? 0 : 1) + (Plant is null ? 0 : 1) + (Search is null ? 0 : 1) + (Owner is null ? 0 : 1);

    /// <summary>The page of the list as the kit knows it.</summary>
    public ListState State => new(Page, Rows);

    /// <summary>What an address says; words that nobody knows are left out.</summary>
    public static CaseFilter Of(string? view, string? kind, string? plant, string? search, int? page, string? owner) => new(
        Enum.TryParse<ListCases.View>(view, ignoreCase: true, out var v) ? v : ListCases.View.All,
        Enum.TryParse<CaseKind>(kind, ignoreCase: true, out var k) ? k : null,
        string.IsNullOrWhiteSpace(plant) ? null : plant, string.IsNullOrWhiteSpace(search) ? null : search.Trim(), Math.Max(1, page ?? 1),
        Enum.TryParse<CaseRole>(owner, ignoreCase: true, out var o) ? o : null);

    /// <summary>The question behind it.</summary>
    public ListCases Ask() => new(View, Kind, Plant, Search, new(Page, Rows), Owner);

    /// <summary>The address of the list, or of a case beside it.</summary>
    public string Url(Guid? open = null) => (open is { } id ? PortalUrls.Case(id) : PortalUrls.Exceptions) + QueryString.Create(new Dictionary<string, string?>
    {
        ["view"] = View is ListCases.View.All ? null : View.ToString().ToLowerInvariant(),
        ["kind"] = Kind?.ToString(),
        ["plant"] = Plant,
        ["owner"] = Owner?.ToString(),
        ["q"] = Search,
        ["page"] = Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null,
    }.Where(p => p.Value is not null));
}
