using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Portal.Domain.Orders;
using Portal.Features.Kernel;
using Portal.Features.Orders;
using Portal.Web.Components.Kit;
using Portal.Web.Resources;

namespace Portal.Web.Components.Orders;

/// <summary>The revisions of an order, and what differs between any two of them.</summary>
public sealed partial class OrderRevisions
{
    private int _from;
    private int _to;
    private string? _problem;
    private CompareRevisions.Comparison? _shown;

    [Parameter, EditorRequired] public OrderView Order { get; set; } = null!;

    [Inject] private IPortal Portal { get; set; } = null!;

    [Inject] private IStringLocalizer<Ui> Ui { get; set; } = null!;

    [Inject] private RuleText Rules { get; set; } = null!;

    [Inject] private ViewerTime Time { get; set; } = null!;

    protected override void OnParametersSet()
    {
        if (_to == 0 && Order.Revisions.Count > 1)
        {
            (_from, _to) = (Order.Revisions[^1].Number, Order.Revisions[0].Number);
        }
    }

    private static int Chosen(ChangeEventArgs e) => int.TryParse(e.Value as string, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private int Before(int number) => Order.Revisions.Where(r => r.Number < number).Max(r => r.Number);

    private bool Shows(int from, int to) => _shown is not null && (_from, _to) == (from, to);

    private async Task Compare(int from, int to)
    {
        if (Shows(from, to))
        {
            _shown = null;
            return;
        }

        (_from, _to) = (from, to);
        var compared = await Portal.Send(new CompareRevisions(Order.Id, from, to));
        (_shown, _problem) = (compared.Value, compared.Ok ? null : Rules.Of(compared.Error!));
    }

    private string Head(CompareRevisions.HeadField field, string? value) => field is CompareRevisions.HeadField.Cancelled ? L[value is null ? "no" : "yes"] : Or(value);

    private string Text(LineContent c, CompareRevisions.LineField field) => field switch
    {
        CompareRevisions.LineField.Cancelled => L[c.Cancelled ? "yes" : "no"],
        CompareRevisions.LineField.Schedule => Or(string.Join(", ", c.Requested.Select(p => $"{Show.Quantity(p.Quantity, Ui.Unit(c.Unit))} {Show.Day(p.OnDock, Time.Today)}"))),
        CompareRevisions.LineField.Quantity => Show.Quantity(c.Quantity, Ui.Unit(c.Unit)),
        CompareRevisions.LineField.Unit => Ui.Unit(c.Unit),
        CompareRevisions.LineField.Price => $"{Show.Price(c.Price, Order.Currency)} {(c.PriceUnit == 1 ? Ui["price.each", Ui.Unit(c.Unit)] : Ui["price.per", Show.Number(c.PriceUnit), Ui.Unit(c.Unit)])}",
        CompareRevisions.LineField.Item => c.ItemNumber,
        CompareRevisions.LineField.Description => c.Description,
        CompareRevisions.LineField.SupplierItem => Or(c.SupplierItemNumber),
        CompareRevisions.LineField.SupplierUnit => c is { SupplierUnit: { } unit, SupplierFactor: { } factor } ? $"{Ui.Unit(unit)} = {Show.Quantity(factor, Ui.Unit(c.Unit))}" : L["diff.nothing"],
        CompareRevisions.LineField.Tolerance => L["diff.from-to", Percent(c.UnderTolerance), Percent(c.OverTolerance)],
        _ => c.MatchLevel,
    };

    private string Or(string? value) => string.IsNullOrEmpty(value) ? L["diff.nothing"] : value;

    private static string Percent(decimal? value) => Show.Number(value ?? 0);
}
