namespace Portal.DemoErp.Seed;

/// <summary>What a machine builder buys: 24 families in five sizes.</summary>
internal static class Catalogue
{
    public static readonly Family[] Families =
    [
        new("BH", "Bearing housing", "Castings", "PCS", 180, 20, 48.50m, 1, 20, 12, 42, 0),
        new("GC", "Gearbox casing", "Castings", "PCS", 110, 25, 236.00m, 1, 4, 10, 56, 0),
        new("PF", "Pump flange casting", "Castings", "PCS", 65, 15, 31.80m, 1, 20, 10, 49, 0),
        new("MB", "Machine bed casting", "Castings", "PCS", 800, 200, 1840.00m, 1, 1, 6, 70, 0),
        new("SR", "Seal ring", "Seals", "PCS", 12, 6, 86.00m, 100, 100, 20, 28, 100),
        new("GK", "Gasket set", "Seals", "PCS", 31, 4, 7.45m, 1, 50, 10, 28, 50),
        new("OR", "O-ring", "Seals", "PCS", 20, 10, 14.20m, 100, 200, 15, 28, 200),
        new("SH", "Drive shaft", "Turned parts", "PCS", 400, 50, 92.00m, 1, 10, 12, 42, 0),
        new("SP", "Spindle", "Turned parts", "PCS", 25, 5, 318.00m, 1, 4, 8, 56, 0),
        new("BU", "Bushing", "Turned parts", "PCS", 16, 4, 3.90m, 1, 50, 12, 35, 50),
        new("GW", "Gear wheel", "Turned parts", "PCS", 24, 12, 64.30m, 1, 10, 10, 49, 0),
        new("B", "Bracket", "Sheet metal", "PCS", 7, 1, 5.60m, 1, 45, 8, 28, 0),
        new("CV", "Machine cover", "Sheet metal", "PCS", 300, 100, 112.00m, 1, 5, 10, 35, 0),
        new("CB", "Control cabinet", "Sheet metal", "PCS", 600, 200, 264.00m, 1, 2, 10, 42, 0),
        new("FP", "Flat steel profile", "Raw material", "KG", 40, 10, 1.62m, 1, 250, 12, 28, 0),
        new("RB", "Round bar", "Raw material", "KG", 30, 10, 2.14m, 1, 200, 12, 28, 0),
        new("AM", "Asynchronous motor", "Drives", "PCS", 4, 3, 385.00m, 1, 2, 10, 49, 0),
        new("SM", "Servo motor", "Drives", "PCS", 100, 50, 742.00m, 1, 2, 8, 63, 0),
        new("PC", "Power cable", "Electrical", "M", 4, 2, 3.85m, 1, 100, 10, 28, 100),
        new("SC", "Sensor cable", "Electrical", "M", 3, 1, 1.28m, 1, 100, 12, 28, 250),
        new("PS", "Proximity sensor", "Electrical", "PCS", 8, 4, 38.90m, 1, 10, 12, 35, 10),
        new("HB", "Hexagon bolt", "Fasteners", "PCS", 8, 2, 11.40m, 100, 500, 10, 28, 500),
        new("WS", "Lock washer", "Fasteners", "PCS", 8, 2, 2.35m, 100, 1000, 8, 28, 1000),
        new("HV", "Hydraulic valve", "Hydraulics", "PCS", 10, 6, 156.00m, 1, 4, 10, 49, 0),
    ];
}
