using System.Globalization;
using Microsoft.AspNetCore.Components;
using Portal.Domain.Orders;
using Portal.Domain.Policies;
using Portal.Features.Orders;
using Portal.Web.Components.Kit;

namespace Portal.Web.Components.Orders;

/// <summary>Where a supplier types the answer to one line; the tolerance stands beside it, and what goes beyond is said at once.</summary>
public sealed partial class AnswerEditor
{
    private AnswerLines.Line? _read;

    [Parameter, EditorRequired] public OrderView Order { get; set; } = null!;

    [Parameter, EditorRequired] public OrderView.Line Line { get; set; } = null!;

    [Parameter, EditorRequired] public LineDraft Draft { get; set; } = null!;

    /// <summary>Raised after every change, so that it is kept.</summary>
    [Parameter] public EventCallback OnTyped { get; set; }

    /// <summary>Raised when the answer is taken off again.</summary>
    [Parameter] public EventCallback OnDropped { get; set; }

    private IReadOnlyList<string> Findings { get; set; } = [];

    private string Room
    {
        get
        {
            var room = Line.Tolerance;
            var quantity = room is { MinQuantity: { } min, MaxQuantity: { } max } ? L["room.quantity", Show.Number(min), Show.Quantity(max, Line.UnitName)] : L["room.quantity-any"];
            var days = room is { DaysEarly: { } early, DaysLate: { } late } ? L["room.days", early, late] : L["room.days-any"];
            var price = room is { MinPrice: { } low, MaxPrice: { } high } ? L["room.price", Show.Price(low, Order.Currency), Show.Price(high, Order.Currency)] : L["room.price-any"];
            return string.Join(" · ", quantity, days, price);
        }
    }

    protected override void OnParametersSet() => Check();

    private static string Text(ChangeEventArgs e) => e.Value as string ?? "";

    private static DateOnly? Day(ChangeEventArgs e) => DateOnly.TryParse(Text(e), CultureInfo.InvariantCulture, out var day) ? day : null;

    private Task Set(Action change)
    {
        change();
        Check();
        return OnTyped.InvokeAsync();
    }

    private Task Split() => Set(() => Draft.Parts.Add(new LineDraft.Part { OnDock = Draft.Parts.LastOrDefault()?.OnDock?.AddDays(1) }));

    private RenderFragment Choice(AnswerKind kind, string key) => builder =>
    {
        builder.OpenElement(0, "button");
        builder.AddAttribute(1, "type", "button");
        builder.AddAttribute(2, "class", "btn small quiet");
        builder.AddAttribute(3, "aria-pressed", Draft.Kind == kind ? "true" : "false");
        builder.AddAttribute(4, "onclick", EventCallback.Factory.Create(this, () => Set(() => Draft.Kind = Draft.Kind == kind ? AnswerKind.Change : kind)));
        builder.AddContent(5, L[key].Value);
        builder.CloseElement();
    };

    private void Check()
    {
        _read = Draft.Read(Line, out var problem);
        Findings = problem is { } p
            ? [L[p.Key, p.Facts]]
            : [.. Judge.Of(Line.Requested, Line.Price, new LineOffer(_read!.Kind, _read.Parts ?? [], _read.Price, _read.SubstituteItem, _read.Reason), Line.Tolerance.Limits, "").Deviations.Select(Sentence)];
    }

    private string Sentence(Deviation d) => d.Kind switch
    {
        DeviationKind.DateLate or DeviationKind.DateEarly => L[$"dev.{d.Kind}", Show.Quantity(d.Quantity, Line.UnitName), Math.Abs(d.Days)],
        DeviationKind.PriceUp or DeviationKind.PriceDown => L[$"dev.{d.Kind}", Show.Price(Math.Abs((d.Actual ?? 0) - (d.Expected ?? 0)), Order.Currency)],
        _ => L[$"dev.{d.Kind}", Show.Quantity(d.Quantity, Line.UnitName)],
    };
}
