using Portal.Domain.Kernel;
using Portal.Domain.Values;

namespace Portal.Domain.Suppliers;

/// <summary>A company that delivers; its own row is all that it sees of suppliers.</summary>
public sealed class Supplier : Aggregate, ISupplierOwned
{
    private Supplier()
    {
    }

    /// <summary>A supplier that the portal learns of.</summary>
    public Supplier(SupplierId id, string number, string name)
    {
        (Id, SupplierId, Number) = (id.Value, id, number);
        Describe(name, "", "", "en", null, null, 2, 10);
    }

    /// <inheritdoc />
    public SupplierId SupplierId { get; private set; }

    /// <summary>The buying organisation's number for it.</summary>
    public string Number { get; private set; } = "";

    /// <summary>Legal or trading name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Region code, such as EMEA.</summary>
    public string Region { get; private set; } = "";

    /// <summary>Country, ISO 3166-1 alpha-2.</summary>
    public string Country { get; private set; } = "";

    /// <summary>Language, ISO 639-1.</summary>
    public string Language { get; private set; } = "en";

    /// <summary>Where orders are announced.</summary>
    public string? Email { get; private set; }

    /// <summary>Code of its working calendar; null for Monday to Friday.</summary>
    public string? CalendarCode { get; private set; }

    /// <summary>Working days within which an order is to be acknowledged.</summary>
    public int AcknowledgeWithinDays { get; private set; }

    /// <summary>Working days before delivery by which dates are to be agreed.</summary>
    public int ConfirmDaysBefore { get; private set; }

    /// <summary>Takes over master data; returns true when something changed.</summary>
    public bool Describe(string name, string region, string country, string language, string? email, string? calendar, int acknowledgeWithinDays, int confirmDaysBefore)
    {
        var before = (Name, Region, Country, Language, Email, CalendarCode, AcknowledgeWithinDays, ConfirmDaysBefore);
        (Name, Region, Country, Language, Email, CalendarCode, AcknowledgeWithinDays, ConfirmDaysBefore) =
            (name, region, country, language, email, calendar, acknowledgeWithinDays, confirmDaysBefore);
        SearchName = SearchText.Of(Number, Name);
        return before != (Name, Region, Country, Language, Email, CalendarCode, AcknowledgeWithinDays, ConfirmDaysBefore);
    }

    /// <summary>Number and name, normalised.</summary>
    public string SearchName { get; private set; } = "";
}
