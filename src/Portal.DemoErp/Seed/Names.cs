namespace Portal.DemoErp.Seed;

/// <summary>Invented suppliers, each with its country and the families it sells; any likeness to a real company is an accident.</summary>
internal static class Names
{
    public static readonly (string Name, string Country, string Families)[] Suppliers =
    [
        ("Keller Guss", "DE", "BH GC PF"),
        ("Tarnewald Präzision", "DE", "SH SP BU"),
        ("Orme Steel", "GB", "FP RB B"),
        ("Halvorsund Gjuteri", "SE", "MB GC"),
        ("Brandenau Dichtungen", "DE", "SR GK OR"),
        ("Quellmark Antriebe", "DE", "AM SM HV"),
        ("Fonderies Vaulmont", "FR", "BH MB PF"),
        ("Joints Merlaud", "FR", "GK OR PS"),
        ("Tôlerie Bressanne du Val", "FR", "B CV CB"),
        ("Odlewnia Krzemowa", "PL", "BH GC"),
        ("Metalpol Wierzbiny", "PL", "CV CB B"),
        ("Officine Torrebruna", "IT", "SP SH GW"),
        ("Guarnizioni Valdesca", "IT", "SR GK"),
        ("Strojírna Lipovec", "CZ", "GW BU SH"),
        ("Anadolya Döküm", "TR", "PF MB BH"),
        ("Delta Nilex Cables", "EG", "PC SC"),
        ("Ironbeck Machining", "US", "SH SP BU"),
        ("Carolvale Castings", "US", "BH GC MB"),
        ("Blue Ridge Seal Works", "US", "SR OR GK"),
        ("Tallow Creek Fasteners", "US", "HB WS"),
        ("Prairie Forge & Gear", "US", "GW RB HV"),
        ("Lakemont Drives", "US", "AM SM PS"),
        ("Northspur Sheet Metal", "CA", "B CV CB"),
        ("Saguenor Foundry", "CA", "PF BH"),
        ("Fundición Cerro Alto", "MX", "MB GC PF"),
        ("Sellos del Bajío Norte", "MX", "SR GK"),
        ("Aceros Villamonte", "MX", "FP RB"),
        ("Usinagem Serra Clara", "BR", "SP BU GW"),
        ("Cabos Paranaíba Sul", "BR", "PC SC"),
        ("Parafusos Itaverde", "BR", "HB WS"),
        ("Penangkasa Precision", "MY", "SP SH BU"),
        ("Selatrium Rubber", "MY", "SR OR GK"),
        ("Lotus Bay Hydraulics", "MY", "HV"),
        ("Hoshikawa Seiki", "JP", "GW SM"),
        ("Minamori Bearings", "JP", "BH BU"),
        ("Ganesvara Castings", "IN", "BH PF GC MB"),
        ("Deccan Orbit Fasteners", "IN", "HB WS"),
        ("Jade River Motors", "CN", "AM SM"),
        ("Suhe Sensor Works", "CN", "PS SC"),
        ("Ceylon Rubberline", "LK", "OR GK"),
    ];

    public static readonly string[] First = ["Alder", "Birken", "Corvan", "Dornholm", "Elsmark", "Falkenau", "Garvik", "Hollund", "Istrava", "Jarnbo", "Kestrin", "Lorvent", "Marisol", "Nordhal", "Ostrelin", "Pellworth"];

    public static readonly string[] Second = ["Castings", "Precision", "Fasteners", "Drives", "Cables", "Sheet Metal", "Seals", "Gears", "Hydraulics", "Forge"];

    public static readonly string[] Buyers = ["Mara Brandt", "Luc Ferrand", "Zofia Lis", "Grace Holloway", "Aina Rahman"];
}
