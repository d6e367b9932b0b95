namespace Portal.Domain.Shipments;

/// <summary>Checks a shipment before it is announced or corrected, and finds everything at once: what refuses it and what only warns.</summary>
public static class ShipmentCheck
{
    /// <summary>All findings: header, then lines, then packing.</summary>
    /// <param name="before">What stands announced when this corrects it: days that do not change may have passed meanwhile, and what was announced of a line is not too much because the order was cut.</param>
    public static IReadOnlyList<ShipmentFinding> Of(ShipmentContent content, ShipmentBasis basis, ShipmentContent? before = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(basis);
        content = content.Clean().Shipped(basis);
        var found = new Findings();
        Header(found, content);
        Days(found, content, basis.Today, before);
        LineCheck.Of(found, content, basis, before);
        PackingCheck.Of(found, content, basis.SsccsInUse);
        return found.All;
    }

    private static void Header(Findings found, ShipmentContent content)
    {
        const int Most = DeliveryNoteNumber.MostCharacters;
        found.Refuse(DeliveryNoteNumber.KeyOf(content.DeliveryNote) is null, "shipment.note-missing", "Give the number of your delivery note.");
        found.Refuse(content.DeliveryNote.Length > Most, "shipment.note-long", $"A delivery-note number has at most {Most} characters.", Most);
    }

    private static void Days(Findings found, ShipmentContent content, DateOnly today, ShipmentContent? before)
    {
        var (ships, arrives) = (content.ShipsOn, content.ArrivesOn);
        found.Refuse(arrives < ships, "shipment.arrives-before-it-ships", $"It can't arrive on {arrives:yyyy-MM-dd} before it leaves you on {ships:yyyy-MM-dd}.", arrives, ships);
        found.Refuse(content.HasLeft && ships > today, "shipment.left-in-future", $"It can't have left you already when it leaves on {ships:yyyy-MM-dd}.", ships);
        var stays = content.HasLeft;
        found.Refuse(ships < today && !stays && ships != before?.ShipsOn, "shipment.ships-past", $"{ships:yyyy-MM-dd} has passed. Choose another day, or say that the goods have left already.", ships);
        found.Refuse(arrives < today && !stays && arrives != before?.ArrivesOn, "shipment.arrives-past", $"{arrives:yyyy-MM-dd} has passed: goods that leave later can't have arrived then.", arrives);
    }
}
