using CsCheck;
using Portal.Domain.Receipts;
using Portal.Domain.Tests.Shipments;

namespace Portal.Domain.Tests.Receipts;

public sealed class GoodsReceiptTests
{
    private static readonly Guid OrderLine = new("0199a000-0000-7000-8000-0000000000f1");
    private static readonly Guid Shipment = new("0199a000-0000-7000-8000-0000000000f2");

    private static GoodsReceiptLineContent Line(decimal received = 60, MovementKind kind = MovementKind.Receipt, decimal? accepted = null, decimal rejected = 0, decimal blocked = 0, string id = "1") =>
        new(id, Guid.Empty, "4500000001", OrderLine, 10, "BH-220", "C62", kind, received, accepted, rejected, blocked);

    private static GoodsReceiptContent Content(params GoodsReceiptLineContent[] lines) => new("5000000001", "DEMO", "HAM", Given.In(20), "LS 4711", lines);

    private static GoodsReceipt Receipt(params GoodsReceiptLineContent[] lines)
    {
        var receipt = new GoodsReceipt(Given.Supplier, Content(lines), Shipment, Given.Now);
        receipt.ClearEvents();
        return receipt;
    }

    [Fact]
    public void It_holds_what_the_ERP_booked()
    {
        var receipt = new GoodsReceipt(Given.Supplier, Content(Line(rejected: 2, blocked: 5) with { Lot = "A", Reason = "Scratched", CompletesDelivery = true }), Shipment, Given.Now);

        Assert.Equal(("5000000001", "DEMO", "HAM", "LS 4711", "LS4711"), (receipt.Document, receipt.ErpCode, receipt.PlantCode, receipt.DeliveryNote, receipt.DeliveryNoteKey));
        Assert.Equal(
            new Booking(OrderLine, Shipment, MovementKind.Receipt, Ship.Figures(60, 53, 2, 5), Given.In(20), Given.Now, true),
            Assert.Single(receipt.Bookings));
        Assert.Equal(("A", "Scratched", 10, "4500000001", "C62"), (receipt.Lines[0].Lot, receipt.Lines[0].Reason, receipt.Lines[0].Line, receipt.Lines[0].OrderNumber, receipt.Lines[0].Unit));
        Assert.Single(receipt.Versions);
        var told = Assert.IsType<GoodsReceiptBooked>(Assert.Single(receipt.Events));
        Assert.Equal((Shipment, "5000000001", OrderLine), (told.ShipmentId, told.Document, Assert.Single(told.OrderLines)));
    }

    [Fact]
    public void Each_kind_moves_the_figures_its_own_way()
    {
        Assert.Equal(Ship.Figures(60, 60), Line().Effect());
        Assert.Equal(Ship.Figures(60, 40, 5, 10), Line(60, accepted: 40, rejected: 5, blocked: 10).Effect());
        Assert.Equal(5, Line(60, accepted: 40, rejected: 5, blocked: 10).Effect().Uninspected);
        Assert.Equal(Ship.Figures(-20, -20, returned: 20), Line(20, MovementKind.Return).Effect());
        Assert.Equal(Ship.Figures(-20, -5, -8, -7, 20), Line(20, MovementKind.Return, rejected: 8, blocked: 7).Effect());
        Assert.Equal(Ship.Figures(0, 7, 3, -10), Line(0, MovementKind.ReleaseFromBlocked, rejected: 3, blocked: 10).Effect());
        Assert.Equal(Ship.Figures(-60, -60), Line(-60, MovementKind.Correction).Effect());
        Assert.Equal(Ship.Figures(0, 10, 0, -10), Line(0, MovementKind.Correction, blocked: -10).Effect());
    }

    [Theory]
    [InlineData(MovementKind.Receipt, 0, null, 0, 0, "receipt.quantity-zero")]
    [InlineData(MovementKind.Return, 0, null, 0, 0, "receipt.quantity-zero")]
    [InlineData(MovementKind.Correction, 0, null, 0, 0, "receipt.quantity-zero")]
    [InlineData(MovementKind.ReleaseFromBlocked, 5, null, 0, 0, "receipt.quantity-zero")]
    [InlineData(MovementKind.Receipt, -1, null, 0, 0, "receipt.quantities-differ")]
    [InlineData(MovementKind.Receipt, 10, 8, 2, 1, "receipt.quantities-differ")]
    [InlineData(MovementKind.Receipt, 10, null, 11, 0, "receipt.quantities-differ")]
    [InlineData(MovementKind.Receipt, 10, null, -1, 0, "receipt.quantities-differ")]
    [InlineData(MovementKind.Receipt, 10, 5, 0, -1, "receipt.quantities-differ")]
    [InlineData(MovementKind.Return, 10, 11, 0, 0, "receipt.quantities-differ")]
    [InlineData(MovementKind.Return, -10, null, 0, 0, "receipt.quantities-differ")]
    [InlineData(MovementKind.ReleaseFromBlocked, 0, 4, 0, 5, "receipt.quantities-differ")]
    [InlineData(MovementKind.ReleaseFromBlocked, 5, null, 0, 5, "receipt.quantities-differ")]
    [InlineData(MovementKind.ReleaseFromBlocked, 0, null, 0, -5, "receipt.quantities-differ")]
    public void Quantities_that_contradict_each_other_are_refused(MovementKind kind, int received, int? accepted, int rejected, int blocked, string code) =>
        Given.Refuses(code, () => Receipt(Line(received, kind, accepted, rejected, blocked)));

    [Fact]
    public void A_document_has_lines_each_once()
    {
        Given.Refuses("receipt.empty", () => Receipt());
        Given.Refuses("receipt.line-twice", () => Receipt(Line(), Line()));
    }

    [Fact]
    public void The_same_again_changes_nothing()
    {
        var receipt = Receipt(Line(), Line(5, id: "2"));

        Assert.False(receipt.Restate(Content(Line(5, id: "2"), Line()), Given.Now));
        Assert.Single(receipt.Versions);
        Assert.Empty(receipt.Events);
    }

    [Fact]
    public void What_the_ERP_says_anew_replaces_what_it_said_and_keeps_it()
    {
        var receipt = Receipt(Line(), Line(5, id: "2"));
        var stays = receipt.Lines[0].Id;

        Assert.True(receipt.Restate(Content(Line(57)) with { PostedOn = Given.In(21) }, Given.Now.AddHours(1)));

        Assert.Equal((stays, 57m), (Assert.Single(receipt.Lines).Id, receipt.Lines[0].Received));
        Assert.Equal((Given.In(21), Given.Now), (receipt.Bookings.Single().PostedOn, receipt.Bookings.Single().TakenAt));
        Assert.Equal([(1, 2, Given.Now), (2, 1, Given.Now.AddHours(1))], receipt.Versions.Select(v => (v.Number, v.Content.Lines.Count, v.TakenAt)));
        Assert.IsType<GoodsReceiptRestated>(Assert.Single(receipt.Events));
    }

    [Fact]
    public void A_refused_restatement_changes_nothing()
    {
        var receipt = Receipt(Line());

        Given.Refuses("receipt.quantities-differ", () => receipt.Restate(Content(Line(50), Line(5, rejected: 6, id: "2")), Given.Now));

        Assert.Equal((60m, 1), (receipt.Lines[0].Received, receipt.Versions.Count));
    }

    [Fact]
    public void Another_document_is_another_receipt()
    {
        Given.Refuses("receipt.other-document", () => Receipt(Line()).Restate(Content(Line()) with { Document = "5000000002" }, Given.Now));
        Given.Refuses("receipt.other-document", () => Receipt(Line()).Restate(Content(Line()) with { ErpCode = "OTHER" }, Given.Now));
    }

    [Fact]
    public void Its_shipment_can_be_found_later()
    {
        var receipt = new GoodsReceipt(Given.Supplier, Content(Line()) with { DeliveryNote = null }, null, Given.Now);
        receipt.ClearEvents();
        Assert.Null(receipt.DeliveryNoteKey);

        receipt.Refer(Shipment);
        receipt.Refer(Shipment);

        Assert.Equal(Shipment, receipt.Bookings.Single().ShipmentId);
        Assert.Equal(new GoodsReceiptReferred(Given.Supplier, receipt.Id, "5000000001", null, Shipment), Assert.Single(receipt.Events));
    }

    [Fact]
    public void Figures_do_not_depend_on_the_order_of_bookings() => Gen.Select(
        Gen.Select(Gen.Int[1, 50], Gen.Int[0, 10], Gen.Int[0, 10], (r, j, b) => Line(r + 20, rejected: j, blocked: b)).List[1, 8], Gen.Int[0, 100]).Sample((lines, seed) =>
    {
        var bookings = lines.Select(l => new Booking(OrderLine, null, l.Kind, l.Effect(), Given.Today, Given.Now)).ToList();
        var figures = ReceiptFigures.Of(bookings);

        Assert.Equal(figures, ReceiptFigures.Of(bookings.OrderBy(b => HashCode.Combine(b.Effect, seed))));
        Assert.Equal(lines.Sum(l => l.Received), figures.Received);
        Assert.Equal(figures.Received, figures.Accepted + figures.Rejected + figures.Blocked + figures.Uninspected);
    });

    [Fact]
    public void A_hold_is_followed_from_its_booking_to_its_end()
    {
        Booking Of(GoodsReceiptLineContent line) => new(OrderLine, null, line.Kind, line.Effect(), Given.Today, Given.Now);
        Booking[] all =
        [
            Of(Line(60, blocked: 30)), Of(Line(0, MovementKind.ReleaseFromBlocked, rejected: 2, blocked: 12)), Of(Line(8, MovementKind.Return, blocked: 8)), Of(Line(5, MovementKind.Return)),
            Of(Line(0, MovementKind.Correction, blocked: -1)),
        ];

        Assert.Equal(new HoldFigures(29, 10, 2, 8), HoldFigures.Of(all));
        Assert.Equal((9m, 9m), (HoldFigures.Of(all).Left, ReceiptFigures.Of(all).Blocked));
    }
}
