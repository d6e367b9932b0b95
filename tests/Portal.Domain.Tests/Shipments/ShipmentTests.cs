using Portal.Domain.Shipments;

namespace Portal.Domain.Tests.Shipments;

public sealed class ShipmentTests
{
    private readonly DeliveryTerms _terms = Ship.Terms();

    private ShipmentBasis Fresh => Ship.Basis(_terms.Balance());

    [Fact]
    public void A_draft_holds_what_was_typed_however_wrong()
    {
        var shipment = Ship.Draft(Ship.Notice(_terms.Ships(5_000)) with { DeliveryNote = "  ", Units = [new(1, 1, " 123 ", PackagingKind.Carton, [])] });

        Assert.Equal((ShipmentState.Draft, 0, (string?)null), (shipment.State, shipment.Revision, shipment.DeliveryNoteKey));
        Assert.Equal((5_000m, "123"), (shipment.Lines[0].Quantity, shipment.Units[0].Sscc));
        Assert.Empty(shipment.Announces);
        Assert.Empty(shipment.Events);
        Assert.Equal(NextToAct.Supplier, shipment.ActsNext(Given.Today));
    }

    [Fact]
    public void A_draft_is_written_again_and_rows_that_stay_keep_their_identity()
    {
        var other = Ship.Terms();
        var shipment = Ship.Draft(Ship.Notice(_terms.Ships(10), other.Ships(5)));
        var stays = shipment.Lines[0].Id;

        shipment.Write(Ship.Notice(_terms.Ships(20)));

        Assert.Equal((stays, 20m), (Assert.Single(shipment.Lines).Id, shipment.Lines[0].Quantity));
    }

    [Fact]
    public void Announcing_fixes_it_as_its_first_revision()
    {
        var shipment = Ship.Draft(Ship.Notice(_terms.Ships(60)) with { DeliveryNote = " ls 0047/11 ", Carrier = " Kühne ", Tracking = "T1", Incoterms = "DAP", Note = "Ramp 2" });

        shipment.Announce(Fresh, Given.Now, Given.Keller);

        Assert.Equal((ShipmentState.Announced, 1, "ls 0047/11", "LS004711"), (shipment.State, shipment.Revision, shipment.DeliveryNote, shipment.DeliveryNoteKey));
        Assert.Equal(("Kühne", "T1", "DAP", "Ramp 2", Given.Now), (shipment.Carrier, shipment.Tracking, shipment.Incoterms, shipment.Note, shipment.AnnouncedAt));
        Assert.Equal([new AnnouncedQuantity(shipment.Id, _terms.OrderLineId, 60, true)], shipment.Announces);
        var revision = Assert.Single(shipment.Revisions);
        Assert.Equal((1, RevisionCause.Announced, Given.Keller, Given.Now), (revision.Number, revision.Cause, revision.By, revision.At));
        Assert.True(ShipmentContent.Same(shipment.Content, revision.Content));
        var told = Assert.IsType<ShipmentAnnounced>(Assert.Single(shipment.Events));
        Assert.Equal(("S-1001", 1), (told.Number, told.Revision));
        Assert.Equal([_terms.OrderLineId], told.OrderLines);
    }

    [Fact]
    public void A_refused_announcement_leaves_the_draft_as_it_was()
    {
        var shipment = Ship.Draft(Ship.Notice(_terms.Ships(111)));

        Given.Refuses("shipment.too-much", () => shipment.Announce(Fresh, Given.Now, Given.Keller));

        Assert.Equal((ShipmentState.Draft, 0, 111m), (shipment.State, shipment.Revision, shipment.Lines[0].Quantity));
        Assert.Empty(shipment.Revisions);
        Assert.Empty(shipment.Events);
    }

    [Fact]
    public void What_is_announced_cannot_be_announced_or_written_again()
    {
        var shipment = _terms.Announced(10);

        Given.Refuses("shipment.not-draft", () => shipment.Announce(Fresh, Given.Now, Given.Keller));
        Given.Refuses("shipment.not-draft", () => shipment.Write(Ship.Notice(_terms.Ships(20))));
    }

    [Fact]
    public void A_line_with_quantity_zero_is_not_shipped()
    {
        var other = Ship.Terms();
        var shipment = Ship.Draft(Ship.Notice(_terms.Ships(10), other.Ships(0)));

        shipment.Announce(Ship.Basis(_terms.Balance(), other.Balance()), Given.Now, Given.Keller);

        Assert.Equal(_terms.OrderLineId, Assert.Single(shipment.Lines).OrderLineId);
        Assert.Equal(1, shipment.LineCount);
    }

    [Fact]
    public void A_line_speaks_of_its_order_as_it_stands_when_it_is_announced()
    {
        var shipment = Ship.Draft(Ship.Notice(_terms.Ships(10) with { Description = "Something typed", ItemNumber = "X" }));

        shipment.Announce(Fresh, Given.Now, Given.Keller);

        Assert.Equal(("BH-220", "Bearing housing"), (shipment.Lines[0].ItemNumber, shipment.Lines[0].Description));
    }

    [Fact]
    public void Both_quantities_are_kept_whichever_was_typed()
    {
        var terms = Ship.Terms(line: Ship.Line(supplierUnit: "BX", factor: 12));
        var shipment = Ship.Draft(Ship.Notice(terms.Ships(30)));

        shipment.Announce(Ship.Basis(terms.Balance()), Given.Now, Given.Keller);

        Assert.Equal((30m, 2.5m, "BX", 12m), (shipment.Lines[0].Quantity, shipment.Lines[0].SupplierQuantity, shipment.Lines[0].SupplierUnit, shipment.Lines[0].SupplierFactor));
    }

    [Fact]
    public void A_correction_is_a_new_revision_and_the_old_one_stays_whole()
    {
        var other = Ship.Terms();
        var shipment = _terms.Announced(60);

        shipment.Correct(1, shipment.Content with { Tracking = "T2", Lines = [_terms.Ships(50), other.Ships(5)] }, Ship.Basis(_terms.Balance(), other.Balance()), Given.Now, Given.Keller);

        Assert.Equal((2, "T2", 2), (shipment.Revision, shipment.Tracking, shipment.LineCount));
        Assert.Equal([60m, 50m], shipment.Revisions.Select(r => r.Content.Lines[0].Quantity));
        Assert.Equal([RevisionCause.Announced, RevisionCause.Corrected], shipment.Revisions.Select(r => r.Cause));
        var told = Assert.IsType<ShipmentCorrected>(Assert.Single(shipment.Events));
        Assert.Equal([_terms.OrderLineId, other.OrderLineId], told.OrderLines);
    }

    [Fact]
    public void A_correction_names_the_lines_that_it_takes_off()
    {
        var other = Ship.Terms();
        var shipment = _terms.Announced(60);

        shipment.Correct(1, Ship.Notice(other.Ships(5)), Ship.Basis(other.Balance()), Given.Now, Given.Keller);

        Assert.Contains(_terms.OrderLineId, Assert.IsType<ShipmentCorrected>(Assert.Single(shipment.Events)).OrderLines);
    }

    [Fact]
    public void Saying_the_same_again_is_no_revision()
    {
        var shipment = _terms.Announced(60);

        shipment.Correct(1, shipment.Content with { DeliveryNote = " LS-4711" }, Fresh, Given.Now, Given.Keller);

        Assert.Equal(1, shipment.Revision);
        Assert.Empty(shipment.Events);
    }

    [Fact]
    public void A_correction_of_what_was_not_on_the_screen_is_refused()
    {
        var shipment = _terms.Announced(60);
        shipment.Correct(1, shipment.Content with { Note = "Ramp 2" }, Fresh, Given.Now, Given.Keller);

        Given.Refuses("shipment.revised", () => shipment.Correct(1, shipment.Content with { Note = "Ramp 3" }, Fresh, Given.Now, Given.Keller));
        Given.Refuses("shipment.revised", () => shipment.Cancel(1, "Wrong goods", Given.Now, Given.Keller));
    }

    [Fact]
    public void What_is_on_the_way_can_be_corrected_though_the_order_was_cut_or_cancelled_but_not_raised()
    {
        var (cut, cancelled) = (_terms with { Ordered = 40 }, _terms with { Ended = true });
        foreach (var terms in new[] { cut, cancelled })
        {
            var shipment = _terms.Announced(60);
            var basis = Ship.Basis(terms.Balance());

            shipment.Correct(1, shipment.Content with { Tracking = "T2" }, basis, Given.Now, Given.Keller);
            shipment.Correct(2, shipment.Content with { Lines = [_terms.Ships(55)] }, basis, Given.Now, Given.Keller);

            Assert.Throws<Kernel.RuleBroken>(() => shipment.Correct(3, shipment.Content with { Lines = [_terms.Ships(56)] }, basis, Given.Now, Given.Keller));
            Assert.Equal((3, 55m), (shipment.Revision, shipment.Lines[0].Quantity));
        }
    }

    [Fact]
    public void A_refused_correction_changes_nothing()
    {
        var shipment = _terms.Announced(60);

        Given.Refuses("shipment.too-much", () => shipment.Correct(1, Ship.Notice(_terms.Ships(111)), Fresh, Given.Now, Given.Keller));

        Assert.Equal((1, 60m), (shipment.Revision, shipment.Lines[0].Quantity));
    }

    [Fact]
    public void Another_plant_or_ERP_is_another_shipment()
    {
        var shipment = _terms.Announced(60);

        Given.Refuses("shipment.plant-fixed", () => shipment.Correct(1, shipment.Content with { PlantCode = "LYO" }, Fresh, Given.Now, Given.Keller));
        Given.Refuses("shipment.plant-fixed", () => shipment.Correct(1, shipment.Content with { ErpCode = "OTHER" }, Fresh, Given.Now, Given.Keller));
    }

    [Fact]
    public void Cancelling_takes_it_back_whole_and_frees_its_delivery_note()
    {
        var shipment = _terms.Announced(60);
        Given.Refuses("shipment.reason-missing", () => shipment.Cancel(1, " ", Given.Now, Given.Keller));

        shipment.Cancel(1, "Truck broke down", Given.Now, Given.Keller);

        Assert.Equal((ShipmentState.Cancelled, 2, (string?)null), (shipment.State, shipment.Revision, shipment.DeliveryNoteKey));
        Assert.Equal((RevisionCause.Cancelled, "Truck broke down", 60m), (shipment.Revisions[1].Cause, shipment.Revisions[1].Reason, shipment.Revisions[1].Content.Lines[0].Quantity));
        Assert.Empty(shipment.Announces);
        Assert.Equal(2, Assert.IsType<ShipmentCancelled>(Assert.Single(shipment.Events)).Revision);
        Given.Refuses("shipment.fixed", () => shipment.Cancel(2, "Again", Given.Now, Given.Keller));
        Given.Refuses("shipment.fixed", () => shipment.Correct(2, shipment.Content, Fresh, Given.Now, Given.Keller));
    }

    [Fact]
    public void A_draft_is_neither_corrected_nor_cancelled_nor_booked_nor_closed()
    {
        var shipment = Ship.Draft(Ship.Notice(_terms.Ships(10)));

        Given.Refuses("shipment.fixed", () => shipment.Correct(0, shipment.Content, Fresh, Given.Now, Given.Keller));
        Given.Refuses("shipment.fixed", () => shipment.Cancel(0, "Wrong", Given.Now, Given.Keller));
        Given.Refuses("shipment.not-announced", () => shipment.Book([], Given.Now));
        Given.Refuses("shipment.not-coming", () => shipment.Close("Lost", Given.Now, Given.Buyer));
        Given.Refuses("shipment.not-on-the-way", () => shipment.Arrive(Given.Today, Ship.Dock));
    }

    [Fact]
    public void The_ERP_has_a_revision_and_an_older_answer_changes_nothing()
    {
        var shipment = _terms.Announced(60);
        shipment.Correct(1, shipment.Content with { Note = "Ramp 2" }, Fresh, Given.Now, Given.Keller);

        shipment.MarkPosted(2, "180000001");
        shipment.MarkPosted(1, "180000000");
        shipment.MarkPosted(3, "180000009");

        Assert.Equal((2, "180000001"), (shipment.PostedRevision, shipment.ErpDocument));
    }

    [Fact]
    public void It_is_found_by_its_numbers_orders_and_items() =>
        Assert.Equal("S-1001 LS-4711 4500000001 BH-220", _terms.Announced(1).SearchText);
}
