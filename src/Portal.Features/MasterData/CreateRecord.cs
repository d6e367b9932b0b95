using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Kernel;
using Portal.Domain.MasterData;
using Portal.Domain.Suppliers;
using Portal.Features.Kernel;
using Portal.Features.Sync;

namespace Portal.Features.MasterData;

/// <summary>A steward makes the thing that an unknown identifier names, and maps it; the ERP's master data fills in the rest when it comes.</summary>
/// <param name="Number">Our number or code for it; it must not be taken.</param>
[Needs(Permissions.EditMasterData)]
public sealed record CreateRecord(Guid ReferenceId, string Number, string Name) : IDo<Done>
{
    internal sealed class Validator : AbstractValidator<CreateRecord>
    {
        public Validator()
        {
            RuleFor(c => c.Number).NotEmpty().Says("record.number-missing", "Give it a number.").MaximumLength(35);
            RuleFor(c => c.Name).NotEmpty().Says("record.name-missing", "Give it a name.").MaximumLength(200);
        }
    }

    internal sealed class Handler(PortalDb db, RecordBook records, ReferenceDesk references) : IRequestHandler<CreateRecord, Done>
    {
        public async ValueTask<Done> Handle(CreateRecord command, CancellationToken ct)
        {
            var (number, name) = (command.Number.Trim(), command.Name.Trim());
            var reference = await db.CrossReferences.SingleOrDefaultAsync(r => r.Id == command.ReferenceId, ct) ?? throw new NotFound();
            if (reference.Target is { } mapped)
            {
                throw new RuleBroken("reference.mapped", $"Somebody has mapped {reference.ForeignId} to {mapped} already.", reference.ForeignId, mapped);
            }

            if (await records.Has(reference.Kind, number, ct))
            {
                throw new RuleBroken("reference.taken", $"{number} is taken: map to it, or give another number.", number);
            }

            switch (reference.Kind)
            {
                case ReferenceKind.Supplier:
                    db.Suppliers.Add(new Supplier(SupplierId.New(), number, name));
                    break;
                case ReferenceKind.Item:
                    db.Items.Add(new Item(number, name, "", ""));
                    break;
                case ReferenceKind.Plant:
                    db.Plants.Add(new Plant(number, name, "", "UTC", reference.System, null));
                    break;
                default:
                    db.Units.Add(new Domain.MasterData.Unit(number, name, 0));
                    break;
            }

            await references.Map(reference, number, ct);
            return Done.It;
        }
    }
}
