using CsCheck;
using Portal.Domain.Kernel;
using Portal.Domain.Receipts;
using Portal.Domain.Shipments;

namespace Portal.Domain.Tests.Shipments;

/// <summary>Whatever is shipped, corrected, cancelled, received, blocked, released and sent back, in whatever order.</summary>
public sealed class AnySequenceTests
{
    private enum Act
    {
        Ship,
        Correct,
        Cancel,
        Arrive,
        Receive,
        Block,
        Release,
        Return,
        TakeBack,
        Close,
    }

    private static readonly Gen<(Act Act, int Which, int Quantity)> Step = Gen.Select(Gen.Enum<Act>(), Gen.Int[0, 5], Gen.Int[1, 60], (act, which, quantity) => (act, which, quantity));

    [Fact]
    public void What_is_announced_never_exceeds_what_is_open_and_the_tolerance() => Step.List[1, 40].Sample(steps =>
    {
        var world = new World();
        foreach (var step in steps)
        {
            world.Do(step.Act, step.Which, step.Quantity);
            world.MustHold();
        }
    }, iter: 1_000);

    private sealed class World
    {
        private readonly DeliveryTerms _terms = Ship.Terms();
        private readonly List<Shipment> _shipments = [];
        private readonly List<Booking> _bookings = [];
        private readonly LineDelivery _delivery;

        public World() => _delivery = new LineDelivery(Given.Supplier, Balance());

        private DeliveryBalance Balance(Shipment? without = null) => _terms.Balance(_shipments.Where(s => s != without), [.. _bookings]);

        public void Do(Act act, int which, int quantity)
        {
            var shipment = _shipments.Count == 0 ? null : _shipments[which % _shipments.Count];
            var before = Balance(act is Act.Correct ? shipment : null);
            var announced = act is Act.Correct && shipment is not null ? shipment.Lines[0].Quantity : 0;
            try
            {
                Try(act, shipment, quantity);
            }
            catch (RuleBroken refused)
            {
                // Only what the rules say may be refused, and it leaves no trace.
                Assert.Contains(refused.Code, new[] { "shipment.too-much", "shipment.line-complete", "shipment.fixed", "shipment.not-on-the-way", "shipment.not-coming" });
                Assert.True(refused.Code is not "shipment.too-much" || quantity > before.MayShip);
                return;
            }

            if (act is Act.Ship or Act.Correct && (act is Act.Ship || shipment is not null))
            {
                // What was announced may stay announced; more than allowed may not be.
                Assert.True(quantity <= Math.Max(before.MayShip, announced), "More than allowed was announced.");
                Assert.True(quantity <= announced || Balance().InTransit + Balance().Figures.Counted <= _terms.Most);
            }
        }

        private void Try(Act act, Shipment? shipment, int quantity)
        {
            if (act is Act.Ship)
            {
                var made = Ship.Draft(Ship.Notice(_terms.Ships(quantity)));
                made.Announce(Ship.Basis(Balance()), Given.Now, Given.Keller);
                _shipments.Add(made);
            }
            else if (act is Act.Correct)
            {
                shipment?.Correct(shipment.Revision, Ship.Notice(_terms.Ships(quantity)), Ship.Basis(Balance(shipment)), Given.Now, Given.Keller);
            }
            else if (act is Act.Cancel)
            {
                shipment?.Cancel(shipment.Revision, "Wrong goods", Given.Now, Given.Keller);
            }
            else if (act is Act.Arrive)
            {
                shipment?.Arrive(Given.In(20), Ship.Dock);
            }
            else if (act is Act.Close)
            {
                shipment?.Close("No more comes", Given.Now, Given.Buyer);
            }
            else if (Effect(act, shipment, quantity) is { } booking)
            {
                _bookings.Add(booking);
            }
        }

        /// <summary>What the ERP could book: no more than there is.</summary>
        private Booking? Effect(Act act, Shipment? shipment, decimal quantity)
        {
            var coming = shipment is null || !shipment.State.IsComing() ? 0 : Math.Max(0, shipment.Lines[0].Quantity - shipment.Lines[0].Figures.Arrived);
            var there = Balance().Figures;
            return act switch
            {
                Act.Receive when Math.Min(quantity, coming) is > 0 and var q => _terms.Booked(Ship.Figures(q), shipment),
                Act.Block when Math.Min(quantity, coming) is > 0 and var q => _terms.Booked(Ship.Figures(q, blocked: q), shipment),
                Act.Release when Math.Min(quantity, there.Blocked) is > 0 and var q => _terms.Booked(Ship.Figures(0, q, blocked: -q), kind: MovementKind.ReleaseFromBlocked),
                Act.Return when Math.Min(quantity, there.Accepted) is > 0 and var q => _terms.SentBack(q),
                Act.TakeBack when shipment is not null && Math.Min(quantity, shipment.Lines[0].Figures.Accepted) is > 0 and var q && q <= there.Accepted => _terms.Booked(Ship.Figures(-q), shipment, MovementKind.Correction),
                _ => null,
            };
        }

        public void MustHold()
        {
            _shipments.ForEach(s => s.Book(_bookings, Given.Now));
            var balance = Balance();
            _delivery.Take(balance);

            Assert.True(balance is { Open: >= 0, InTransit: >= 0, ToShip: >= 0, MayShip: >= 0, OnHold: >= 0, Unscheduled: >= 0 });
            Assert.Equal(_shipments.Where(s => s.State.IsComing()).Sum(s => Math.Max(0, s.Lines[0].Quantity - s.Lines[0].Figures.Arrived)), balance.InTransit);
            Assert.Equal((balance.Open, balance.InTransit, balance.Figures.Received), (_delivery.Open, _delivery.InTransit, _delivery.Received));
            Assert.Equal(balance.Figures.Received + balance.Figures.Returned, _bookings.Where(b => b.Kind is not MovementKind.Return).Sum(b => b.Effect.Received));
            Assert.All(_shipments, s => Assert.Equal(s.Revision, s.Revisions.Count));
            Assert.All(_shipments, s => Assert.True(s.State is not ShipmentState.Closed || s.SettledBy is not null || s.Lines[0].Figures.Arrived >= s.Lines[0].Quantity));
        }
    }
}
