using Portal.Data;
using Portal.Domain.Kernel;
using Portal.Domain.MasterData;
using Portal.Domain.Suppliers;

namespace Portal.Web.Setup.Scale;

/// <summary>A large invented company: the same suppliers, items and plants each time for the same number of orders.</summary>
#pragma warning disable CA5394 // Invented figures, no secret.
internal sealed class ScaleCompany
{
    /// <summary>The connection that the orders come from; none has this code, so nothing of it goes to an ERP.</summary>
    public const string Erp = "SEED";

    private const int PlantsOfSupplier = 3;
    private static readonly string[] Makers = ["Guss", "Fasteners", "Bearings", "Hydraulics", "Seals", "Castings", "Springs", "Electronics", "Forge", "Plastics"];
    private static readonly string[] Names = ["Aalto", "Birk", "Corvo", "Dahl", "Elm", "Falk", "Garda", "Holm", "Isar", "Jura", "Kern", "Lund", "Mora", "Nord", "Orla", "Pahl", "Quist", "Rhön", "Stahl", "Tarn"];
    private static readonly string[] Things = ["Housing", "Hex bolt", "Ball bearing", "Pump", "O-ring", "Bracket", "Spring", "Sensor", "Shaft", "Cover"];
    private static readonly (string Code, string Name, string Region, string Zone)[] Sites =
    [
        ("S-HAM", "Hamburg works", "EMEA", "Europe/Berlin"), ("S-LYO", "Lyon works", "EMEA", "Europe/Paris"), ("S-BRN", "Brno works", "EMEA", "Europe/Prague"), ("S-BIL", "Bilbao works", "EMEA", "Europe/Madrid"),
        ("S-DET", "Detroit works", "AMER", "America/Detroit"), ("S-AUS", "Austin works", "AMER", "America/Chicago"), ("S-MTY", "Monterrey works", "AMER", "America/Monterrey"), ("S-CUR", "Curitiba works", "AMER", "America/Sao_Paulo"),
        ("S-PUN", "Pune works", "APAC", "Asia/Kolkata"), ("S-SUZ", "Suzhou works", "APAC", "Asia/Shanghai"), ("S-NAG", "Nagoya works", "APAC", "Asia/Tokyo"), ("S-PEN", "Penang works", "APAC", "Asia/Kuala_Lumpur"),
    ];

    /// <summary>The company that places so many orders: 200 suppliers and 2,000 items for 20,000.</summary>
    public ScaleCompany(int orders)
    {
        Suppliers = [.. Enumerable.Range(0, Math.Clamp(orders / 100, 2, 200)).Select(SupplierAt)];
        Items = [.. Enumerable.Range(0, 10 * Suppliers.Count).Select(ItemAt)];
    }

    /// <summary>Who delivers.</summary>
    public IReadOnlyList<Supplier> Suppliers { get; }

    /// <summary>What is bought; ten of each supplier.</summary>
    public IReadOnlyList<Item> Items { get; }

    /// <summary>The code of one of the plants that a supplier delivers to.</summary>
    public static string PlantOf(int supplier, int which) => Sites[(supplier + (which % PlantsOfSupplier * 5)) % Sites.Length].Code;

    /// <summary>One of the items of a supplier.</summary>
    public Item ItemOf(int supplier, int which) => Items[(which % 10 * Suppliers.Count) + supplier];

    /// <summary>Puts the company's records, its stock and what production needs before whoever saves them.</summary>
    public void Found(PortalDb db, DateTime now)
    {
        db.Plants.AddRange(Sites.Select(s => new Plant(s.Code, s.Name, s.Region, s.Zone, Erp, null)));
        if (!db.Units.Any(u => u.Code == "C62"))
        {
            db.Units.Add(new Unit("C62", "pcs", 0));
        }

        db.Suppliers.AddRange(Suppliers);
        db.Items.AddRange(Items);
        for (var s = 0; s < Suppliers.Count; s++)
        {
            var id = Suppliers[s].SupplierId;
            db.Lanes.AddRange(Enumerable.Range(0, PlantsOfSupplier).Select(p => new Lane(id, PlantOf(s, p), 1 + ((s + p) % 9))));
            db.SupplierItems.AddRange(Enumerable.Range(0, 10).Select(i => new SupplierItem(id, ItemOf(s, i).Number, $"V{s:000}-{i:00}", null, null)));
            for (var at = 0; at < 10 * PlantsOfSupplier; at++)
            {
                Supply(db, ItemOf(s, at).Number, PlantOf(s, at / 10), new Random((s * 100) + at), now);
            }
        }
    }

    private static void Supply(PortalDb db, string item, string plant, Random dice, DateTime now)
    {
        var weekly = 20 + dice.Next(180);
        db.Stock.Add(new StockLevel { ItemNumber = item, PlantCode = plant, Unrestricted = weekly * dice.Next(1, 8), Blocked = dice.Next(5), SafetyStock = weekly, AsOf = now.AddMinutes(-20) });
        db.Demand.AddRange(Enumerable.Range(0, 6).Select(week => new Demand
        {
            ItemNumber = item,
            PlantCode = plant,
            NeededOn = DateOnly.FromDateTime(now).AddDays((7 * week) + dice.Next(5)),
            Quantity = weekly + dice.Next(20),
            PeggedTo = $"PRD-{dice.Next(100000):00000}",
        }));
    }

    private static Supplier SupplierAt(int at)
    {
        var supplier = new Supplier(SupplierId.New(), $"SEED-{at + 1:0000}", "");
        supplier.Describe($"{Names[at % Names.Length]} {Makers[at / Names.Length % Makers.Length]}", Sites[at % Sites.Length].Region, "DE", "en", $"sales{at + 1}@supplier.example", null, 2, 10);
        return supplier;
    }

    private static Item ItemAt(int at) => new($"SX-{at + 1:00000}", $"{Things[at % Things.Length]} {100 + (at % 87)}/{at % 13}", Things[at % Things.Length].ToLowerInvariant(), "C62");
}
