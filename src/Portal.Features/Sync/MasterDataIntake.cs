using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Kernel;
using Portal.Domain.MasterData;
using Portal.Domain.Suppliers;
using Portal.Domain.Values;
using Portal.Exchange.Erp;

namespace Portal.Features.Sync;

/// <summary>Takes over things that an ERP names: units, calendars, plants, suppliers, items.</summary>
internal sealed class MasterDataIntake(PortalDb db, ReferenceDesk references, Adoption adoption)
{
    private const int UsualAcknowledgeDays = 2;
    private const int UsualConfirmDays = 10;

    public async Task Units(string erp, IReadOnlyList<ErpUnit> units, CancellationToken ct)
    {
        if (units.Count == 0)
        {
            return;
        }

        var held = await db.Units.ToDictionaryAsync(u => u.Code, ct);
        // A Rec 20 code means the same everywhere: another ERP's kilogram is our kilogram.
        var ours = await adoption.Adopt(erp, ReferenceKind.Unit, [.. units.Select(u => (u.Id, u.Rec20 ?? u.Id))], _ => true, ct);
        foreach (var unit in units.Where(u => ours.ContainsKey(u.Id)))
        {
            if (held.TryGetValue(ours[unit.Id], out var known))
            {
                known.Describe(unit.Name, unit.Decimals);
            }
            else
            {
                db.Units.Add(held[ours[unit.Id]] = new Unit(ours[unit.Id], unit.Name, unit.Decimals));
            }
        }
    }

    public async Task Calendars(IReadOnlyList<ErpCalendar> calendars, CancellationToken ct)
    {
        if (calendars.Count == 0)
        {
            return;
        }

        var held = await db.Calendars.ToDictionaryAsync(c => c.Code, ct);
        foreach (var calendar in calendars)
        {
            var days = new WorkingDays(calendar.WorkingDays, calendar.DaysOff);
            if (held.TryGetValue(calendar.Id, out var known))
            {
                known.Describe(calendar.Name, days);
            }
            else
            {
                db.Calendars.Add(held[calendar.Id] = new WorkCalendar(calendar.Id, calendar.Name, days));
            }
        }
    }

    public async Task Plants(string erp, IReadOnlyList<ErpPlant> plants, CancellationToken ct)
    {
        if (plants.Count == 0)
        {
            return;
        }

        var held = await db.Plants.ToDictionaryAsync(p => p.Code, ct);
        var owned = plants.Where(p => !held.TryGetValue(p.Id, out var known) || known.ErpCode == erp).ToList();
        var ours = await adoption.Adopt(erp, ReferenceKind.Plant, [.. owned.Select(p => (p.Id, p.Id))], _ => true, ct);
        foreach (var plant in owned.Where(p => ours.ContainsKey(p.Id)))
        {
            if (held.TryGetValue(plant.Id, out var known))
            {
                known.Describe(plant.Name, plant.Region, plant.TimeZone, erp, plant.CalendarId);
            }
            else
            {
                db.Plants.Add(held[plant.Id] = new Plant(plant.Id, plant.Name, plant.Region, plant.TimeZone, erp, plant.CalendarId));
            }
        }
    }

    public async Task Suppliers(string erp, IReadOnlyList<ErpSupplier> suppliers, CancellationToken ct)
    {
        var held = await Held(suppliers.Select(s => s.Id), part => db.Suppliers.Where(s => part.Contains(s.Number)), s => s.Number, ct);
        var names = suppliers.ToDictionary(s => s.Id, s => s.Name, StringComparer.Ordinal);
        var ours = await adoption.Adopt(erp, ReferenceKind.Supplier, [.. suppliers.Select(s => (s.Id, s.Id))], id => Same(held.GetValueOrDefault(id)?.Name, names[id]), ct);
        foreach (var told in suppliers.Where(s => ours.ContainsKey(s.Id)))
        {
            if (!held.TryGetValue(told.Id, out var supplier))
            {
                db.Suppliers.Add(held[told.Id] = supplier = new Supplier(SupplierId.New(), told.Id, told.Name));
            }

            supplier.Describe(
                told.Name, told.Region, told.Country, told.Language, told.Email, told.CalendarId,
                told.AcknowledgeWithinDays ?? UsualAcknowledgeDays, told.ConfirmDaysBefore ?? UsualConfirmDays);
        }
    }

    public async Task Items(string erp, IReadOnlyList<ErpItem> items, CancellationToken ct)
    {
        var held = await Held(items.Select(i => i.Number), part => db.Items.Where(i => part.Contains(i.Number)), i => i.Number, ct);
        var units = await references.Known(erp, ReferenceKind.Unit, items.Select(i => i.UnitId), ct);
        var byId = items.ToDictionary(i => i.Id, StringComparer.Ordinal);
        var ours = await adoption.Adopt(erp, ReferenceKind.Item, [.. items.Select(i => (i.Id, i.Number))], id => Same(held.GetValueOrDefault(byId[id].Number)?.Name, byId[id].Name), ct);
        foreach (var told in items.Where(i => ours.ContainsKey(i.Id)))
        {
            var unit = units.GetValueOrDefault(told.UnitId)?.Target ?? references.Learned(erp, ReferenceKind.Unit, told.UnitId)?.Target;
            if (unit is null)
            {
                // Counted in what nobody knows yet; mapping the unit reads the master data again.
                await references.Ask(erp, ReferenceKind.Unit, told.UnitId, told.Number, ct);
                unit = told.UnitId;
            }

            if (held.TryGetValue(told.Number, out var known))
            {
                known.Describe(told.Name, told.Group, unit);
            }
            else
            {
                db.Items.Add(held[told.Number] = new Item(told.Number, told.Name, told.Group, unit));
            }
        }
    }

    private static bool Same(string? held, string told) => held is null || SearchText.Of(held) == SearchText.Of(told);

    private static async Task<Dictionary<string, T>> Held<T>(IEnumerable<string> keys, Func<string[], IQueryable<T>> find, Func<T, string> key, CancellationToken ct)
    {
        var held = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var part in keys.Distinct().Chunk(500))
        {
            foreach (var one in await find(part).ToListAsync(ct))
            {
                held[key(one)] = one;
            }
        }

        return held;
    }
}
