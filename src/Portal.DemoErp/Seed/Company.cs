namespace Portal.DemoErp.Seed;

/// <summary>The master data that orders are made of.</summary>
internal sealed record Company(IReadOnlyList<SeedPlant> Plants, IReadOnlyList<SeedSupplier> Suppliers);

internal sealed record SeedPlant(string Id, string Name, string Region, string Country, string TimeZone, string Buyer);

/// <summary>A supplier with what it sells.</summary>
internal sealed record SeedSupplier(string Id, string Name, string Country, string Currency, List<SeedOffer> Offers);

/// <summary>An item as one supplier sells it.</summary>
internal sealed record SeedOffer(SeedItem Item, string SupplierItemNumber, decimal NetPrice, decimal PriceUnit);

/// <summary>An item with what orders of it look like: quantities in lots and a lead time in days.</summary>
internal sealed record SeedItem(string Id, string Number, string Name, string UnitId, int Decimals, int Lot, int MostLots, int LeadDays);

/// <summary>A country: calendar, language, region, currency, weekend mask (bit 0 is Sunday) and fixed holidays as month and day.</summary>
internal sealed record Country(string Code, string Name, string Language, string Region, string Currency, int Weekend, bool Easter, string Holidays);

/// <summary>A family of items in five sizes.</summary>
internal sealed record Family(string Code, string Name, string Group, string Unit, int First, int Step, decimal Price, int PriceUnit, int Lot, int MostLots, int LeadDays, int BoxOf);
