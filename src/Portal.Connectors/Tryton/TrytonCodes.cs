namespace Portal.Connectors.Tryton;

/// <summary>From what Tryton says to the codes that the portal speaks.</summary>
internal static class TrytonCodes
{
    private static readonly Dictionary<string, string> Units = new(StringComparer.Ordinal)
    {
        ["u"] = "C62",
        ["kg"] = "KGM",
        ["g"] = "GRM",
        ["t"] = "TNE",
        ["lb"] = "LBR",
        ["oz"] = "ONZ",
        ["m"] = "MTR",
        ["km"] = "KMT",
        ["cm"] = "CMT",
        ["mm"] = "MMT",
        ["in"] = "INH",
        ["ft"] = "FOT",
        ["yd"] = "YRD",
        ["mi"] = "SMI",
        ["m²"] = "MTK",
        ["cm²"] = "CMK",
        ["m³"] = "MTQ",
        ["cm³"] = "CMQ",
        ["l"] = "LTR",
        ["s"] = "SEC",
        ["min"] = "MIN",
        ["h"] = "HUR",
        ["d"] = "DAY",
    };

    private static readonly HashSet<string> Americas = new(
        "US CA MX BR AR CL CO PE VE EC BO PY UY CR PA GT HN NI SV BZ CU DO HT JM TT BS BB PR GY SR".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> AsiaPacific = new(
        "CN JP KR KP TW HK MO IN PK BD LK NP BT MV TH VN LA KH MM MY SG ID PH BN TL AU NZ FJ PG MN".Split(' '), StringComparer.Ordinal);

    /// <summary>UN/ECE Rec 20 code of one of Tryton's own units; null for units that somebody added.</summary>
    public static string? Rec20(string? symbol) => symbol is null ? null : Units.GetValueOrDefault(symbol);

    /// <summary>EMEA, AMER or APAC by country; empty when Tryton knows no country.</summary>
    public static string Region(string? country) => country switch
    {
        null => "",
        _ when Americas.Contains(country) => "AMER",
        _ when AsiaPacific.Contains(country) => "APAC",
        _ => "EMEA",
    };
}
