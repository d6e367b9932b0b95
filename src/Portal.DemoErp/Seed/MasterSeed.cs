using System.Globalization;
using System.Text;
using Portal.DemoErp.Data;

namespace Portal.DemoErp.Seed;

/// <summary>Units, plants, items, suppliers, what they sell and how long it travels.</summary>
#pragma warning disable CA5394 // Invented data, no secret.
internal sealed class MasterSeed(Session session, Random dice)
{
    private static readonly SeedPlant[] Plants =
    [
        new("1000", "Hamburg", "EMEA", "DE", "Europe/Berlin", Names.Buyers[0]),
        new("1100", "Lyon", "EMEA", "FR", "Europe/Paris", Names.Buyers[1]),
        new("1200", "Katowice", "EMEA", "PL", "Europe/Warsaw", Names.Buyers[2]),
        new("2000", "Greenville", "AMER", "US", "America/New_York", Names.Buyers[3]),
        new("3000", "Penang", "APAC", "MY", "Asia/Kuala_Lumpur", Names.Buyers[4]),
    ];

    public Company Save(int extraSuppliers)
    {
        SaveUnit("PCS", "C62", "pieces", 0);
        SaveUnit("KG", "KGM", "kilograms", 3);
        SaveUnit("M", "MTR", "metres", 2);
        SaveUnit("BOX", "XBX", "boxes", 0);
        SaveUnit("ROLL", "XRO", "rolls", 0);
        foreach (var plant in Plants)
        {
            var stamp = session.NextStamp();
            session.Do($"insert into plants (id, name, region, country, time_zone, calendar_id, sequence, changed_at) values ({plant.Id}, {plant.Name}, {plant.Region}, {plant.Country}, {plant.TimeZone}, {plant.Country}, {stamp.Sequence}, {stamp.At})");
        }

        var families = Catalogue.Families.ToDictionary(family => family.Code, family => (Family: family, Items: SaveItems(family)));
        var suppliers = Names.Suppliers.Concat(Enumerable.Range(0, extraSuppliers).Select(Extra)).Select((s, i) => (Supplier: SaveSupplier(i, s.Name, s.Country), s.Families)).ToList();
        foreach (var (supplier, sold) in suppliers)
        {
            foreach (var code in sold.Split(' '))
            {
                Offer(supplier, families[code].Family, families[code].Items);
            }
        }

        return new Company(Plants, suppliers.ConvertAll(s => s.Supplier));
    }

    private static (string Name, string Country, string Families) Extra(int index)
    {
        var like = Names.Suppliers[index % Names.Suppliers.Length];
        return ($"{Names.First[index % Names.First.Length]} {Names.Second[index / Names.First.Length % Names.Second.Length]} {index + 1}", like.Country, like.Families);
    }

    private void SaveUnit(string id, string rec20, string name, int decimals)
    {
        var stamp = session.NextStamp();
        session.Do($"insert into units (id, rec20, name, decimals, sequence, changed_at) values ({id}, {rec20}, {name}, {decimals}, {stamp.Sequence}, {stamp.At})");
    }

    private SeedItem[] SaveItems(Family family) => [.. Enumerable.Range(0, 5).Select(size =>
    {
        var number = $"{family.Code}-{family.First + (size * family.Step)}";
        var id = (10_000_000 + (Array.IndexOf(Catalogue.Families, family) * 100) + size + 1).ToString(CultureInfo.InvariantCulture);
        var name = $"{family.Name} {number}";
        var stamp = session.NextStamp();
        session.Do($"insert into items (id, number, name, item_group, unit_id, sequence, changed_at) values ({id}, {number}, {name}, {family.Group}, {family.Unit}, {stamp.Sequence}, {stamp.At})");
        return new SeedItem(id, number, name, family.Unit, family.Unit switch { "KG" => 3, "M" => 2, _ => 0 }, family.Lot, family.MostLots, family.LeadDays);
    })];

    private SeedSupplier SaveSupplier(int index, string name, string code)
    {
        var country = Calendars.Countries.First(c => c.Code == code);
        var id = (100_001 + index).ToString(CultureInfo.InvariantCulture);
        var email = $"orders@{Slug(name)}.example";
        var acknowledge = index % 5 == 3 ? 3 : 2;
        var stamp = session.NextStamp();
        session.Do($"insert into suppliers (id, name, region, country, language, email, calendar_id, currency, acknowledge_within_days, confirm_days_before, sequence, changed_at) values ({id}, {name}, {country.Region}, {code}, {country.Language}, {email}, {code}, {country.Currency}, {acknowledge}, {10}, {stamp.Sequence}, {stamp.At})");
        foreach (var plant in Plants)
        {
            SaveLane(id, country, plant);
        }

        return new SeedSupplier(id, name, code, country.Currency, []);
    }

    private void SaveLane(string supplier, Country country, SeedPlant plant)
    {
        var days = country.Code == plant.Country ? 2 : country.Region == plant.Region ? 4 : country.Region == "LATAM" && plant.Region == "AMER" ? 7 : 24;
        var stamp = session.NextStamp();
        session.Do($"insert into lanes (supplier_id, plant_id, transit_days, sequence, changed_at) values ({supplier}, {plant.Id}, {days + dice.Next(0, 3)}, {stamp.Sequence}, {stamp.At})");
    }

    private void Offer(SeedSupplier supplier, Family family, SeedItem[] items)
    {
        var boxed = family.BoxOf > 0 && (supplier.Id[^1] - '0') % 2 == 0;
        var unit = boxed ? family.Unit == "M" ? "ROLL" : "BOX" : null;
        var initials = string.Concat(supplier.Name.Split(' ').Where(w => char.IsLetter(w[0])).Select(w => char.ToUpperInvariant(w[0])));
        foreach (var item in items)
        {
            var factor = 0.85m + (dice.Next(0, 31) / 100m) + (Array.IndexOf(items, item) * 0.12m);
            var price = supplier.Currency == "JPY" ? decimal.Round(family.Price * factor * 165m, 0) : decimal.Round(family.Price * factor, 2);
            var offer = new SeedOffer(item, $"{initials}.{item.Number.Replace("-", "", StringComparison.Ordinal)}.{dice.Next(10, 100)}", price, family.PriceUnit);
            supplier.Offers.Add(offer);
            var stamp = session.NextStamp();
            session.Do($"insert into supplier_items (supplier_id, item_id, supplier_item_number, supplier_unit, factor, net_price, price_unit, sequence, changed_at) values ({supplier.Id}, {item.Id}, {offer.SupplierItemNumber}, {unit}, {(boxed ? family.BoxOf : (decimal?)null)}, {offer.NetPrice}, {offer.PriceUnit}, {stamp.Sequence}, {stamp.At})");
        }
    }

    private static string Slug(string name)
    {
        var plain = name.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark);
        var words = string.Concat(plain.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' '));
        return string.Join('-', words.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
