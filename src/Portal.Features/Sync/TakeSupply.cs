using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.MasterData;
using Portal.Exchange.Erp;
using Portal.Features.Kernel;
using Portal.Features.Planning;

namespace Portal.Features.Sync;

/// <summary>Takes stock, demand and stoppages over: what is named of an item at a plant replaces what was known of it; the same picture again changes nothing.
/// Answers what changed, so that it is worked out again.</summary>
/// <remarks>Figures of items and plants that nobody has mapped, or that another ERP owns, are left out; mapping reads them again. A demand of
/// quantity 0 says that nothing is needed any more.</remarks>
[Needs(Permissions.System)]
public sealed record TakeSupply(string ErpCode, ErpSupplyPicture Picture) : IDo<IReadOnlyList<PlanKey>>
{
    internal sealed class Handler(PortalDb db, ReferenceDesk references, FeedBook feeds) : IRequestHandler<TakeSupply, IReadOnlyList<PlanKey>>
    {
        private readonly HashSet<PlanKey> _changed = [];
        private Dictionary<string, string> _items = [];
        private Dictionary<string, string> _plants = [];

        public async ValueTask<IReadOnlyList<PlanKey>> Handle(TakeSupply command, CancellationToken ct)
        {
            var (erp, picture) = (command.ErpCode, command.Picture);
            _items = await Targets(erp, ReferenceKind.Item, [.. picture.Stock.Select(s => s.ItemId), .. picture.Demand.Select(d => d.ItemId), .. picture.Stoppages.Select(s => s.ItemId).OfType<string>()], ct);
            _plants = await Owned(erp, [.. picture.Stock.Select(s => s.PlantId), .. picture.Demand.Select(d => d.PlantId), .. picture.Stoppages.Select(s => s.PlantId)], ct);
            foreach (var plant in picture.Stock.Where(s => Knows(s.ItemId, s.PlantId)).GroupBy(s => _plants[s.PlantId]))
            {
                await Stock(plant.Key, [.. plant], ct);
            }

            foreach (var plant in picture.Demand.Where(d => Knows(d.ItemId, d.PlantId)).GroupBy(d => _plants[d.PlantId]))
            {
                await Demand(plant.Key, plant.ToLookup(d => _items[d.ItemId]), ct);
            }

            await Stoppages(erp, [.. picture.Stoppages.Where(s => _plants.ContainsKey(s.PlantId)).Reverse().DistinctBy(s => s.Id)], ct);
            await feeds.Read(erp, Feeds.Supply, picture.ReadUpTo, ct);
            return [.. _changed];
        }

        private bool Knows(string item, string plant) => _items.ContainsKey(item) && _plants.ContainsKey(plant);

        private async Task Stock(string plant, List<ErpStock> told, CancellationToken ct)
        {
            foreach (var part in told.Chunk(500))
            {
                var items = part.Select(s => _items[s.ItemId]).Distinct().ToList();
                var held = await db.Stock.Where(s => s.PlantCode == plant && items.Contains(s.ItemNumber)).ToDictionaryAsync(s => s.ItemNumber, ct);
                foreach (var one in part)
                {
                    if (!held.TryGetValue(_items[one.ItemId], out var level))
                    {
                        db.Stock.Add(level = held[_items[one.ItemId]] = new StockLevel { ItemNumber = _items[one.ItemId], PlantCode = plant });
                    }

                    if ((level.Unrestricted, level.Blocked, level.SafetyStock, level.AsOf) != (one.Unrestricted, one.Blocked, one.SafetyStock, one.AsOf))
                    {
                        _changed.Add(new(plant, level.ItemNumber));
                    }

                    (level.Unrestricted, level.Blocked, level.SafetyStock, level.AsOf) = (one.Unrestricted, one.Blocked, one.SafetyStock, one.AsOf);
                }
            }
        }

        private async Task Demand(string plant, ILookup<string, ErpDemand> told, CancellationToken ct)
        {
            foreach (var part in told.Chunk(500))
            {
                var items = part.Select(g => g.Key).ToList();
                var held = (await db.Demand.Where(d => d.PlantCode == plant && items.Contains(d.ItemNumber)).ToListAsync(ct)).ToLookup(d => d.ItemNumber);
                foreach (var item in part)
                {
                    var needs = item.Where(d => d.Quantity != 0).ToList();
                    if (!held[item.Key].Select(d => (d.NeededOn, d.Quantity, d.PeggedTo)).Order().SequenceEqual(needs.Select(d => (d.NeededOn, d.Quantity, d.PeggedTo)).Order()))
                    {
                        _changed.Add(new(plant, item.Key));
                        db.Demand.RemoveRange(held[item.Key]);
                        db.Demand.AddRange(needs.Select(d => new Demand { ItemNumber = item.Key, PlantCode = plant, NeededOn = d.NeededOn, Quantity = d.Quantity, PeggedTo = d.PeggedTo }));
                    }
                }
            }
        }

        private async Task Stoppages(string erp, List<ErpStoppage> told, CancellationToken ct)
        {
            var ids = told.Select(s => s.Id).ToList();
            var held = ids.Count == 0 ? [] : await db.Stoppages.Where(s => s.ErpCode == erp && ids.Contains(s.ForeignId)).ToDictionaryAsync(s => s.ForeignId, ct);
            foreach (var one in told)
            {
                var item = one.ItemId is { } id ? _items.GetValueOrDefault(id) : null;
                var stoppage = new Stoppage { ErpCode = erp, ForeignId = one.Id, PlantCode = _plants[one.PlantId], ItemNumber = item, StartedAt = one.StartedAt, Minutes = one.Minutes, Reason = one.Reason };
                if (held.TryGetValue(one.Id, out var known))
                {
                    if (Facts(known).Equals(Facts(stoppage)))
                    {
                        continue;
                    }

                    db.Stoppages.Remove(known);
                }

                db.Stoppages.Add(stoppage);
            }
        }

        private static object Facts(Stoppage s) => (s.PlantCode, s.ItemNumber, s.StartedAt, s.Minutes, s.Reason);

        private async Task<Dictionary<string, string>> Owned(string erp, IEnumerable<string> ids, CancellationToken ct)
        {
            var plants = await Targets(erp, ReferenceKind.Plant, ids, ct);
            var codes = plants.Values.Distinct().ToList();
            var owned = (await db.Plants.Where(p => p.ErpCode == erp && codes.Contains(p.Code)).Select(p => p.Code).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
            return plants.Where(p => owned.Contains(p.Value)).ToDictionary(StringComparer.Ordinal);
        }

        private async Task<Dictionary<string, string>> Targets(string erp, ReferenceKind kind, IEnumerable<string> ids, CancellationToken ct) =>
            (await references.Known(erp, kind, ids, ct)).Where(r => r.Value.Target is not null).ToDictionary(r => r.Key, r => r.Value.Target!, StringComparer.Ordinal);
    }
}
