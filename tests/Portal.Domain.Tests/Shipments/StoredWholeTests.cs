using System.Text.Json;
using System.Text.Json.Serialization;
using Portal.Domain.Kernel;
using Portal.Domain.Quality;
using Portal.Domain.Receipts;
using Portal.Domain.Shipments;

namespace Portal.Domain.Tests.Shipments;

/// <summary>Values and events are stored as JSON, the way the tables do it, and read back as they were.</summary>
public sealed class StoredWholeTests
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    [Fact]
    public void A_shipments_content()
    {
        var terms = Ship.Terms();
        var content = Ship.Notice(terms.Ships(10, [ShippedBatch.Of(10, "A", Given.In(400), "DE", "S1", "S2")], true, 5)) with
        {
            Units = [new(1, null, Ship.Sscc1, PackagingKind.Pallet, []), new(2, 1, Ship.Sscc2, PackagingKind.Carton, [new(terms.OrderLineId, 10, "A")], 12.5m)],
            Carrier = "Kühne",
            HasLeft = true,
        };

        var back = Again(content);

        Assert.True(ShipmentContent.Same(content, back));
        Assert.False(ShipmentContent.Same(content, back with { Lines = [back.Lines[0] with { Batches = [ShippedBatch.Of(10, "A", Given.In(400), "DE", "S1")] }] }));
        Assert.False(ShipmentContent.Same(content, back with { Units = [back.Units[0], back.Units[1] with { Contents = [new(terms.OrderLineId, 9, "A")] }] }));
        Assert.False(ShipmentContent.Same(content, back with { Units = [back.Units[0]] }));
        Assert.False(ShipmentContent.Same(content, back with { Lines = [] }));
        Assert.False(ShipmentContent.Same(content, back with { Note = "Ramp 2" }));
    }

    [Fact]
    public void A_receipts_content_and_the_figures()
    {
        var content = new GoodsReceiptContent("5000000001", "DEMO", "HAM", Given.Today, null, [new("1", Guid.Empty, "4500000001", Guid.Empty, 10, "BH-220", "C62", MovementKind.Return, 5)]);

        Assert.True(GoodsReceiptContent.Same(content, Again(content)));
        Assert.Equal(Ship.Figures(5, 1, 2, 1, 3), Again(Ship.Figures(5, 1, 2, 1, 3)));
        Assert.Equal(new HoldFigures(4, 3, 2, 1), Again(new HoldFigures(4, 3, 2, 1)));
        Assert.Equal(new IssuedSerials(1, 2, Given.Today), Again(new IssuedSerials(1, 2, Given.Today)));
        Assert.Equal(new QualityDeadlines(Given.In(1), Given.In(2), Given.In(3)), Again(new QualityDeadlines(Given.In(1), Given.In(2), Given.In(3))));
        Assert.Equal(new ItemNeeds(true, false, true), Again(new ItemNeeds(true, false, true)));
    }

    [Fact]
    public void Every_event_of_these_rooms()
    {
        string[] rooms = ["Portal.Domain.Shipments", "Portal.Domain.Receipts", "Portal.Domain.Quality"];
        var events = typeof(IDomainEvent).Assembly.GetTypes().Where(t => rooms.Contains(t.Namespace) && t.IsAssignableTo(typeof(IDomainEvent))).ToList();

        Assert.True(events.Count >= 19);
        Assert.All(events, type =>
        {
            var made = Made(type);
            Assert.Equal(JsonSerializer.Serialize(made, type, Options), JsonSerializer.Serialize(JsonSerializer.Deserialize(JsonSerializer.Serialize(made, type, Options), type, Options), type, Options));
            Assert.Equal(Given.Supplier, ((IDomainEvent)made).SupplierId);
        });
    }

    private static object Made(Type type) => Activator.CreateInstance(type, [.. type.GetConstructors().Single(c => c.GetParameters().Length > 1).GetParameters().Select(p => Some(p.ParameterType))])!;

    private static object? Some(Type type) => type switch
    {
        _ when type == typeof(SupplierId) => Given.Supplier,
        _ when type == typeof(string) => "text",
        _ when type == typeof(IReadOnlyList<Guid>) => new[] { Guid.Empty },
        _ => type.IsValueType ? Activator.CreateInstance(type) : null,
    };

    private static T Again<T>(T value) => JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value, Options), Options)!;
}
