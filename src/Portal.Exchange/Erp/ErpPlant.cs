namespace Portal.Exchange.Erp;

/// <summary>A plant: region is a short code (EMEA), time zone an IANA name.</summary>
public sealed record ErpPlant(string Id, string Name, string Region, string TimeZone, string? CalendarId);
