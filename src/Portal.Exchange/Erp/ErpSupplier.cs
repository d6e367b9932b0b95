namespace Portal.Exchange.Erp;

/// <summary>A supplier: country is ISO 3166-1 alpha-2, language ISO 639-1, acknowledge and confirm limits in working days.</summary>
public sealed record ErpSupplier(string Id, string Name, string Region, string Country, string Language, string? Email, string? CalendarId, int? AcknowledgeWithinDays, int? ConfirmDaysBefore);
