namespace Portal.Domain.Shipments;

/// <summary>Checks what a line tells of its goods against what the item asks: lot, serial numbers, expiry, origin, certificate.</summary>
internal static class BatchCheck
{
    public static void Of(Findings found, ShippedLine line, ItemNeeds needs, DateOnly arrivesOn)
    {
        var (n, order, batches) = (line.Line, line.OrderNumber, line.Batches);
        found.Refuse(needs.Certificate && !line.CertificateAttached, "shipment.certificate-missing", $"Line {n} of order {order}: attach the certificate that this item needs.", n, order);
        Sums(found, line);
        var named = batches.Count > 0;
        found.Refuse((needs.Lot || batches.Count > 1) && !(named && batches.All(b => b.Lot is not null)), "shipment.lot-missing", $"Line {n} of order {order}: give the lot of all pieces.", n, order);
        found.Refuse(needs.Expiry && !(named && batches.All(b => b.ExpiresOn is not null)), "shipment.expiry-missing", $"Line {n} of order {order}: give the expiry day of all pieces.", n, order);
        found.Refuse(needs.Origin && !(named && batches.All(b => b.Origin is not null)), "shipment.origin-missing", $"Line {n} of order {order}: give the country of origin of all pieces.", n, order);
        foreach (var batch in batches)
        {
            found.Refuse(batch.ExpiresOn < arrivesOn, "shipment.expired", $"Line {n} of order {order}: goods that expire on {batch.ExpiresOn:yyyy-MM-dd} would arrive too late.", n, order, batch.ExpiresOn);
            found.Refuse(batch.Origin is { } origin && !IsCountry(origin), "shipment.origin-wrong", $"Line {n} of order {order}: '{batch.Origin}' is no country; use two letters such as DE.", n, order, batch.Origin);
        }

        Serials(found, line, needs.Serial);
    }

    private static void Sums(Findings found, ShippedLine line)
    {
        var (n, order, batches, total) = (line.Line, line.OrderNumber, line.Batches, line.Batches.Sum(b => b.Quantity));
        if (batches.Count == 0)
        {
            return;
        }

        var uneven = batches.Any(b => b.Quantity <= 0 || decimal.Round(b.Quantity, line.UnitDecimals) != b.Quantity);
        found.Refuse(uneven, "shipment.lot-quantity", $"Line {n} of order {order}: every lot needs a quantity above 0 with at most {line.UnitDecimals} decimals.", n, order, line.UnitDecimals);
        found.Refuse(
            total != line.Quantity, "shipment.lots-differ", $"Line {n} of order {order}: the lots come to {LineCheck.Figure(total)} {line.Unit}, the line says {LineCheck.Figure(line.Quantity)}.",
            n, order, total, line.Unit, line.Quantity);
        var twice = batches.Where(b => b.Lot is not null).GroupBy(b => b.Lot, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1)?.Key;
        found.Refuse(twice is not null, "shipment.lot-twice", $"Line {n} of order {order}: lot {twice} is there twice.", n, order, twice);
    }

    private static void Serials(Findings found, ShippedLine line, bool needed)
    {
        var (n, order) = (line.Line, line.OrderNumber);
        var told = line.Batches.Where(b => b.Serials.Count > 0).ToList();
        var wrong = needed ? line.Batches.Count == 0 || line.Batches.Any(b => b.Serials.Count != b.Quantity) : told.Any(b => b.Serials.Count != b.Quantity);
        found.Refuse(wrong, "shipment.serials-count", $"Line {n} of order {order}: give one serial number for each piece.", n, order);
        var twice = told.SelectMany(b => b.Serials).GroupBy(s => s, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1)?.Key;
        found.Refuse(twice is not null, "shipment.serial-twice", $"Line {n} of order {order}: serial number {twice} is there twice.", n, order, twice);
    }

    private static bool IsCountry(string code) => code.Length == 2 && code.All(char.IsAsciiLetterUpper);
}
