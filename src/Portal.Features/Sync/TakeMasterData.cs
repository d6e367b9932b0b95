using Mediator;
using Portal.Exchange.Erp;
using Portal.Features.Kernel;

namespace Portal.Features.Sync;

/// <summary>Takes an ERP's master data over: its identifiers are mapped to our numbers and codes; the same data again changes nothing.</summary>
/// <param name="Plants">The plants that the ERP owns, by its own identifiers; empty for all that it names.</param>
[Needs(Permissions.System)]
public sealed record TakeMasterData(string ErpCode, ErpMasterData Data, IReadOnlyList<string> Plants) : IDo<Done>
{
    internal sealed class Handler(MasterDataIntake intake, MasterDataLinks links, ReferenceDesk references, FeedBook feeds) : IRequestHandler<TakeMasterData, Done>
    {
        public async ValueTask<Done> Handle(TakeMasterData command, CancellationToken ct)
        {
            var (erp, data) = (command.ErpCode, command.Data);
            await intake.Units(erp, data.Units, ct);
            await intake.Calendars(data.Calendars, ct);
            await intake.Plants(erp, [.. data.Plants.Where(p => command.Plants.Count == 0 || command.Plants.Contains(p.Id))], ct);
            await intake.Suppliers(erp, Latest(data.Suppliers, s => s.Id), ct);
            await intake.Items(erp, Latest(data.Items, i => i.Id), ct);
            await links.SupplierItems(erp, data.SupplierItems, ct);
            await links.Lanes(erp, data.Lanes, ct);
            if (!references.HasMapped)
            {
                await feeds.Read(erp, Feeds.MasterData, data.ReadUpTo, ct);
            }

            return Done.It;
        }

        /// <summary>A row that changed while its list was read is there twice; the later one holds.</summary>
        private static List<T> Latest<T>(IReadOnlyList<T> rows, Func<T, string> id) => [.. rows.Reverse().DistinctBy(id)];
    }
}
