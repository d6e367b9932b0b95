using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Portal.Domain.Kernel;
using Portal.Features.Audit;
using Portal.Features.Kernel;
using Portal.Web.Components.Kit;

namespace Portal.Web.Components.Admin;

/// <summary>The audit trail: who, when, what, before and after; every filter in the address.</summary>
public sealed partial class AuditPage
{
    private ListAudit.View? _view;
    private IReadOnlyList<ShowChains.Chain> _suppliers = [];
    private string? _error;
    private string? _shown;

    [SupplyParameterFromQuery(Name = "supplier")] public string? Supplier { get; set; }

    [SupplyParameterFromQuery(Name = "record")] public string? Record { get; set; }

    [SupplyParameterFromQuery(Name = "person")] public string? Person { get; set; }

    /// <summary>The first day, on the reader's calendar.</summary>
    [SupplyParameterFromQuery(Name = "from")] public string? From { get; set; }

    /// <summary>The last day.</summary>
    [SupplyParameterFromQuery(Name = "to")] public string? To { get; set; }

    /// <summary>With what the portal did by itself.</summary>
    [SupplyParameterFromQuery(Name = "all")] public bool All { get; set; }

    [SupplyParameterFromQuery(Name = "page")] public int? Page { get; set; }

    [SupplyParameterFromQuery(Name = "size")] public int? PageSize { get; set; }

    [Inject] private IPortal Portal { get; set; } = null!;

    [Inject] private IStringLocalizer<Resources.Admin> L { get; set; } = null!;

    [Inject] private NavigationManager Nav { get; set; } = null!;

    [Inject] private RuleText Rules { get; set; } = null!;

    [Inject] private AuditWords Words { get; set; } = null!;

    [Inject] private ViewerTime Time { get; set; } = null!;

    private static Guid House => SupplierId.House.Value;

    private int Size => PageSize is 50 ? 50 : 25;

    private int Filters => new[] { Supplier, Record, Person, From, To }.Count(f => !string.IsNullOrEmpty(f)) + (All ? 1 : 0);

    /// <inheritdoc />
    protected override async Task OnInitializedAsync() =>
        _suppliers = [.. ((await Portal.Send(new ShowChains())).Value?.Chains ?? []).Where(c => c.Name is not null)];

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (_shown != Nav.Uri)
        {
            _shown = Nav.Uri;
            await Load();
        }
    }

    private async Task Load()
    {
        var answer = await Portal.Send(new ListAudit(
            Guid.TryParse(Supplier, out var supplier) ? new SupplierId(supplier) : null, Record, Person, Start(From, 0), Start(To, 1), All || !string.IsNullOrEmpty(Record), new(Math.Max(1, Page ?? 1), Size)));
        (_view, _error) = (answer.Value, answer.Error is { } no ? Rules.Of(no) : null);
    }

    /// <summary>Midnight of a day on the reader's clock, as an instant.</summary>
    private DateTime? Start(string? day, int later) => DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        ? TimeZoneInfo.ConvertTimeToUtc(DateTime.SpecifyKind(date.AddDays(later).ToDateTime(TimeOnly.MinValue), DateTimeKind.Unspecified), Time.Zone)
        : null;

    private void Go(string? supplier = null, string? record = null, string? person = null, string? from = null, string? to = null) =>
        Nav.NavigateTo(Url(1, All, Size, supplier ?? Supplier, record ?? Record, person ?? Person, from ?? From, to ?? To), replace: true);

    private string UrlOf(int page, bool all, int? size = null) => Url(page, all, size ?? Size, Supplier, Record, Person, From, To);

    private static string UrlOfRecord(ListAudit.Row row) => Url(1, true, 25, null, row.Entity == "PurchaseOrder" && row.Name is { } number ? number : row.EntityId.ToString(), null, null, null);

    private static string Url(int page, bool all, int size, string? supplier, string? record, string? person, string? from, string? to) =>
        PortalUrls.Audit + QueryString.Create(new Dictionary<string, string?>
        {
            ["supplier"] = supplier,
            ["record"] = record,
            ["person"] = person,
            ["from"] = from,
            ["to"] = to,
            ["all"] = all ? "true" : null,
            ["page"] = page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null,
            ["size"] = size == 50 ? "50" : null,
        }.Where(p => !string.IsNullOrEmpty(p.Value)));
}
