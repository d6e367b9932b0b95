using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Portal.Domain.Invoices;
using Portal.Domain.Invoices.Matching;
using Portal.Domain.Kernel;

namespace Portal.Domain.Tests.Invoices;

/// <summary>What the database keeps as JSON comes back as it was, and what it makes itself it can make.</summary>
public sealed class StoredFormTests
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static TheoryData<object> Values { get; } =
    [
        GivenInvoice.Content(GivenInvoice.Line(charges: new LineCharge(ChargeKind.Packing, 2.50m, true, "Pallets"))) with { Charges = [new(ChargeKind.Freight, 10), new(ChargeKind.Other, 1, GivenInvoice.Vat7)], DeliveredOn = Given.Today },
        InvoiceArithmetic.Reckon(GivenInvoice.Content()),
        new MatchResult([.. GivenInvoice.Result(GivenInvoice.PriceUp, GivenInvoice.Missing).Lines], [new(MatchKind.ChargeUp, Expected: 0, Actual: 10, Text: "Freight")]),
        new InvoiceResponse([InvoiceReason.Price, InvoiceReason.Legal], InvoiceAction.CreditPartly, "Too high", 12.34m),
        InvoiceTolerances.Default,
        new AcceptedFinding(1, GivenInvoice.PriceUp, GivenInvoice.Clerk, Given.Now),
        new InvoicePayment(10, Given.Today, "PAY-1"),
        new InvoiceCredit(GivenInvoice.Order, "GS-1", 10),
        new InvoiceSubmitted(Given.Supplier, GivenInvoice.Order, "RE-1", InvoiceKind.CreditNote, 2),
    ];

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_comes_back_as_it_was(object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var json = JsonSerializer.Serialize(value, value.GetType(), Options);

        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize(json, value.GetType(), Options), value.GetType(), Options));
        Assert.DoesNotContain("\"kind\":0", json, StringComparison.Ordinal);
    }

    [Fact]
    public void A_result_that_was_stored_says_the_same_as_a_new_one()
    {
        var result = GivenInvoice.Result(GivenInvoice.PriceUp, GivenInvoice.Missing);

        Assert.True(JsonSerializer.Deserialize<MatchResult>(JsonSerializer.Serialize(result, Options), Options)!.Says(GivenInvoice.Result(GivenInvoice.PriceUp, GivenInvoice.Missing)));
        Assert.False(result.Says(GivenInvoice.Result(GivenInvoice.PriceUp)));
    }

    [Fact]
    public void Everything_that_is_stored_as_rows_belongs_to_a_supplier_and_can_be_made_by_the_database()
    {
        Type[] rows = [typeof(Invoice), typeof(InvoiceLine), typeof(InvoiceVersion), typeof(InvoiceEntry)];

        Assert.All(rows, row => Assert.NotNull(row.GetConstructor(BindingFlags.NonPublic | BindingFlags.Instance, [])));
        Assert.All(rows, row => Assert.True(row.IsAssignableTo(typeof(ISupplierOwned))));
        Assert.All(rows, row => Assert.All(row.GetProperties().Where(p => p.CanWrite), p => Assert.False(p.SetMethod!.IsPublic)));
    }
}
