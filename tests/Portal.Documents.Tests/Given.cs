using System.Globalization;
using Portal.Documents.Invoices;
using Portal.Documents.Orders;
using Portal.Documents.Shipments;
using Portal.Documents.Skia;
using Portal.Domain.Values;
using SkiaSharp;

namespace Portal.Documents.Tests;

/// <summary>Paperwork of two invented companies.</summary>
internal static class Given
{
    public static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");
    public static readonly CultureInfo German = CultureInfo.GetCultureInfo("de");
    public static readonly DateTime PrintedAt = new(2026, 11, 24, 9, 30, 0, DateTimeKind.Utc);
    public static readonly SkiaPaper Paper = new();

    public static readonly PaperLook Look = new()
    {
        Company = "Nordwerk Pumpen GmbH",
        Accent = "#1f4e8c",
        SmallPrint =
        [
            "Nordwerk Pumpen GmbH\nHafenstraße 12\n20457 Hamburg",
            "Amtsgericht Hamburg, HRB 100200\nUSt-IdNr. DE123456789\nGLN 4012345500004",
            "Hanseatische Handelsbank\nDE02 1203 0000 0000 2020 51",
        ],
    };

    public static readonly PaperParty Buyer = new("Nordwerk Pumpen GmbH")
    {
        Address = ["Hafenstraße 12", "20457 Hamburg", "Deutschland"],
        VatId = "DE123456789",
        Gln = "4012345500004",
        Contact = ["Purchasing, group 3", "+49 40 555 0100", "purchasing@nordwerk.example"],
    };

    public static readonly PaperParty Supplier = new("Łódzkie Odlewnie Sp. z o.o.")
    {
        Address = ["ul. Fabryczna 7", "90-001 Łódź", "Polska"],
        VatId = "PL7272445205",
    };

    public static readonly PaperParty Plant = new("Nordwerk Pumpen GmbH, plant Bremen")
    {
        Address = ["Industriehäfen 4, gate 2", "28237 Bremen", "Deutschland"],
        Gln = "4012345500011",
    };

    private static readonly (string Item, string Text, string Unit, decimal Price, decimal Per)[] Items =
    [
        ("PMP-4410-HD", "Pump housing, grey cast iron EN-GJL-250, machined", "pcs", 184.50m, 1),
        ("SEAL-22-V", "Mechanical seal 22 mm, Viton", "pcs", 23.75m, 1),
        ("BLT-M12-50", "Hexagon bolt M12 × 50, A4-80", "pcs", 31.4m, 100),
        ("OIL-VG46", "Hydraulic oil ISO VG 46", "l", 3.985m, 1),
        ("SHF-19-420", "Shaft 19 × 420 mm, stainless steel 1.4462", "pcs", 57.20m, 1),
        ("GSK-SET-7", "Gasket set, size 7, fibre", "sets", 8.4625m, 1),
    ];

    public static PurchaseOrderPaper Order(int lines = 3, CultureInfo? language = null) => new()
    {
        Look = Look,
        Language = language ?? English,
        PrintedAt = PrintedAt,
        Number = "4500001234",
        Revision = 2,
        OrderedOn = new DateOnly(2026, 11, 23),
        Buyer = Buyer,
        Supplier = Supplier,
        SupplierNumber = "100417",
        DeliverTo = Plant,
        Currency = "EUR",
        PaymentTerms = "30 days net",
        DeliveryTerms = "DAP Bremen",
        Lines = [.. Enumerable.Range(1, lines).Select(OrderLine)],
        Total = Enumerable.Range(1, lines).Sum(n => OrderLine(n).Amount),
        ConfirmAt = new Uri("https://portal.nordwerk.example/orders/4500001234"),
    };

    public static PurchaseOrderLine OrderLine(int number)
    {
        var (item, text, unit, price, per) = Items[number % Items.Length];
        var quantity = 10m * (1 + (number * 7 % 41));
        var day = new DateOnly(2026, 12, 7).AddDays(number % 30);
        return new PurchaseOrderLine
        {
            Position = (number * 10).ToString(CultureInfo.InvariantCulture),
            Item = item,
            SupplierItem = number % 3 == 0 ? $"LO-{number:00000}" : null,
            Description = text,
            Quantity = quantity,
            Unit = unit,
            Price = price,
            PriceQuantity = per,
            Amount = Rounding.HalfAway(quantity * price / per, 2),
            Schedules = number % 5 == 0 ? [new(quantity / 2, day), new(quantity / 2, day.AddDays(14))] : [new(quantity, day)],
        };
    }

    public static PackingListPaper Packing(int cartons = 3, CultureInfo? language = null)
    {
        var pallet = Sscc.Of(3, "5901234", 1);
        return new PackingListPaper
        {
            Look = Look with { Company = Supplier.Name, SmallPrint = [] },
            Language = language ?? English,
            PrintedAt = PrintedAt,
            DeliveryNote = "LN-2026-0815",
            From = Supplier,
            To = Plant,
            ShipsOn = new DateOnly(2026, 12, 3),
            ArrivesOn = new DateOnly(2026, 12, 7),
            Carrier = "Baltic Freight",
            Tracking = "BF 0042 7781 93",
            DeliveryTerms = "DAP Bremen",
            GrossWeight = "412.5 kg",
            Packed = $"1 pallet, {cartons} cartons",
            DockCode = "https://portal.nordwerk.example/shipments/LN-2026-0815",
            Units =
            [
                new PackingUnit { Sscc = pallet, Kind = "Pallet", GrossWeight = "412.5 kg", Lines = [] },
                .. Enumerable.Range(1, cartons).Select(n => new PackingUnit
                {
                    Sscc = Sscc.Of(0, "5901234", 100 + n),
                    Kind = $"Carton {n} of {cartons}",
                    In = pallet,
                    GrossWeight = "64 kg",
                    Lines = [PackingLine(n), PackingLine(n + 1)],
                }),
                new PackingUnit { Lines = [PackingLine(50)] },
            ],
        };
    }

    public static PackingLine PackingLine(int number)
    {
        var line = OrderLine(number);
        return new PackingLine
        {
            OrderNumber = "4500001234",
            Position = line.Position,
            Item = line.Item,
            SupplierItem = line.SupplierItem,
            Description = line.Description,
            Quantity = line.Quantity,
            Unit = line.Unit,
            Lot = number % 2 == 0 ? $"L2026-{1180 + number}" : null,
            ExpiresOn = number % 4 == 0 ? new DateOnly(2028, 6, 30) : null,
            Origin = "Poland",
            Serials = number % 3 == 0 ? [.. Enumerable.Range(1, 4).Select(s => $"SN{number:000}{s:000}")] : [],
        };
    }

    public static LabelPaper Labels(params ShippingLabel[] labels) => new()
    {
        Look = Look,
        Language = English,
        PrintedAt = PrintedAt,
        DeliveryNote = "LN-2026-0815",
        From = Supplier,
        To = Plant,
        DockCode = "https://portal.nordwerk.example/shipments/LN-2026-0815",
        Labels = labels.Length > 0 ? labels : [Label],
    };

    public static readonly ShippingLabel Label = new()
    {
        Sscc = Sscc.Parse("157035381410375177"),
        Gtin = "4006381333931",
        Count = 48,
        Lot = "L2026-1183",
        OrderNumber = "4500001234",
        Item = "PMP-4410-HD Pump housing",
        Part = "Pallet 1 of 2",
        GrossWeight = "412.5 kg",
    };

    public static InvoicePaper Invoice(int lines = 4, CultureInfo? language = null) => new()
    {
        Look = Look with { Company = Supplier.Name, SmallPrint = ["Łódzkie Odlewnie Sp. z o.o.\nKRS 0000123456", "Bank Przemysłowy\nPL61 1090 1014 0000 0712 1981 2874"] },
        Language = language ?? English,
        PrintedAt = PrintedAt,
        Number = "FV/2026/11/0042",
        IssuedOn = new DateOnly(2026, 12, 8),
        DueOn = new DateOnly(2027, 1, 7),
        Seller = Supplier,
        Buyer = Buyer with { Contact = [] },
        DeliverTo = Plant,
        DeliveredOn = new DateOnly(2026, 12, 7),
        Orders = "4500001234",
        BuyerReference = "Purchasing, group 3",
        Currency = "EUR",
        Lines = [.. Enumerable.Range(1, lines).Select(BillLine)],
        Charges = [new("Freight", 45m), new("Volume rebate 2 %", -61.18m)],
        Taxes = [new(19m, 1000m, 190m), new(7m, 100m, 7m), new(0m, 2000m, 0m) { ExemptionReason = "Intra-community supply, reverse charge: VAT is due from the recipient." }],
        Totals = new(3116.18m, 3100m, 3297m, 3197m) { Prepaid = 100m },
        Payment = new() { AccountHolder = Supplier.Name, Iban = "PL61109010140000071219812874", Bic = "BPRZPLPW", Reference = "FV/2026/11/0042", Terms = "30 days net, 2 % discount within 10 days." },
    };

    public static CreditNotePaper CreditNote(CultureInfo? language = null)
    {
        var invoice = Invoice(1, language);
        return new CreditNotePaper
        {
            Look = invoice.Look,
            Language = invoice.Language,
            PrintedAt = PrintedAt,
            Number = "KOR/2026/12/0003",
            InvoiceNumber = invoice.Number,
            IssuedOn = new DateOnly(2026, 12, 15),
            Seller = invoice.Seller,
            Buyer = invoice.Buyer,
            Currency = "EUR",
            Lines = invoice.Lines,
            Taxes = [new(19m, 150m, 28.50m)],
            Totals = new(150m, 150m, 178.50m, 178.50m),
        };
    }

    private static BillLine BillLine(int number)
    {
        var line = OrderLine(number);
        return new BillLine
        {
            Position = number.ToString(CultureInfo.InvariantCulture),
            OrderNumber = "4500001234",
            OrderPosition = line.Position,
            DeliveryNote = "LN-2026-0815",
            Item = line.Item,
            SupplierItem = line.SupplierItem,
            Description = line.Description,
            Quantity = line.Quantity,
            Unit = line.Unit,
            Price = line.Price,
            PriceQuantity = line.PriceQuantity,
            Charges = number % 4 == 0 ? [new("Small quantity", 5m)] : [],
            TaxRate = 19,
            Amount = line.Amount,
        };
    }

    /// <summary>A logo: a plain square of a colour with a transparent corner.</summary>
    public static byte[] Logo(int width = 400, int height = 120)
    {
        using var bitmap = new SKBitmap(width, height);
        using (var canvas = new SKCanvas(bitmap))
        using (var paint = new SKPaint { Color = SKColors.Teal, IsAntialias = true })
        {
            canvas.Clear(SKColors.Transparent);
            canvas.DrawRoundRect(0, 0, width, height, 20, 20, paint);
        }

        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }
}
