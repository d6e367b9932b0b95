using System.Globalization;
using Microsoft.Extensions.Localization;
using Portal.Domain.Orders;
using Portal.Features.Orders;
using Portal.Web.Components.Kit;

namespace Portal.Web.Components.Orders;

/// <summary>What passes at once, in words: each side of each limit by itself, off, nothing or up to a value.</summary>
internal static class ToleranceWords
{
    /// <summary>The sentence beside the fields, in the unit in which is typed.</summary>
    /// <param name="unit">The supplier's unit when quantities are typed in it.</param>
    public static string Of(IStringLocalizer<Resources.Orders> l, OrderView.Line line, OwnUnit? unit, string currency)
    {
        var room = line.Tolerance;
        var said = string.Join(" · ", Quantity(l, room, line, unit), Days(l, room), Price(l, room, line, currency));
        return l["room", said, Policy(l, room.Policy)];
    }

    private static string Quantity(IStringLocalizer l, OrderView.Room room, OrderView.Line line, OwnUnit? unit)
    {
        decimal Own(decimal value) => unit?.From(value) ?? value;
        string Text(decimal value) => Show.Quantity(Own(value), unit is null ? line.UnitName : line.SupplierUnit!);
        return room switch
        {
            { MinQuantity: { } min, MaxQuantity: { } max } when min == max => l["room.quantity-exact", Text(min)],
            { MinQuantity: { } min, MaxQuantity: { } max } => l["room.quantity", Show.Number(Own(min)), Text(max)],
            { MinQuantity: { } min } => l["room.quantity-least", Text(min)],
            { MaxQuantity: { } max } => l["room.quantity-most", Text(max)],
            _ => l["room.quantity-any"],
        };
    }

    private static string Days(IStringLocalizer l, OrderView.Room room) => room switch
    {
        { DaysEarly: null, DaysLate: null } => l["room.days-any"],
        { DaysEarly: 0, DaysLate: 0 } => l["room.days-exact"],
        _ => $"{Side(l, "room.early", room.DaysEarly)}, {Side(l, "room.late", room.DaysLate)}",
    };

    private static string Side(IStringLocalizer l, string key, int? days) => days switch
    {
        null => l[$"{key}-any"],
        0 => l[$"{key}-none"],
        1 => l[$"{key}.one", Show.Number(1)],
        { } more => l[$"{key}.other", Show.Number(more)],
    };

    private static string Price(IStringLocalizer l, OrderView.Room room, OrderView.Line line, string currency) => room switch
    {
        { MinPrice: { } low, MaxPrice: { } high } when low == high => l["room.price-exact", Show.Price(line.Price, currency)],
        { MinPrice: { } low, MaxPrice: { } high } => l["room.price", Show.Price(low, currency), Show.Price(high, currency)],
        { MinPrice: { } low } => l["room.price-least", Show.Price(low, currency)],
        { MaxPrice: { } high } => l["room.price-most", Show.Price(high, currency)],
        _ => l["room.price-any"],
    };

    /// <summary>Where it comes from, out of the policy's label: scope, key, version.</summary>
    private static string Policy(IStringLocalizer l, string label)
    {
        var (space, version) = (label.IndexOf(' ', StringComparison.Ordinal), label.LastIndexOf(" v", StringComparison.Ordinal));
        return space < 0 || version < 0 || !int.TryParse(label.AsSpan(version + 2), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? label
            : number == 0 ? l["room.from.built-in"] : l[$"room.from.{label[..space]}", number];
    }
}
