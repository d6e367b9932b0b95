using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Kernel;
using Portal.Features.Kernel;
using Portal.Features.Sync;

namespace Portal.Features.MasterData;

/// <summary>A steward says what an identifier of an ERP means; what waited for it goes on by itself.</summary>
/// <param name="Target">Our number or code.</param>
[Needs(Permissions.EditMasterData)]
public sealed record MapIdentifier(Guid ReferenceId, string Target) : IDo<Done>
{
    internal sealed class Validator : AbstractValidator<MapIdentifier>
    {
        public Validator() => RuleFor(m => m.Target).NotEmpty().Says("reference.target-missing", "Choose what it means.").MaximumLength(60);
    }

    internal sealed class Handler(PortalDb db, RecordBook records, ReferenceDesk references) : IRequestHandler<MapIdentifier, Done>
    {
        public async ValueTask<Done> Handle(MapIdentifier command, CancellationToken ct)
        {
            var target = command.Target.Trim();
            var reference = await db.CrossReferences.SingleOrDefaultAsync(r => r.Id == command.ReferenceId, ct) ?? throw new NotFound();
            if (reference.Target is { } mapped && mapped != target)
            {
                throw new RuleBroken("reference.mapped", $"Somebody has mapped {reference.ForeignId} to {mapped} already.", reference.ForeignId, mapped);
            }

            if (!await records.Has(reference.Kind, target, ct))
            {
                throw new RuleBroken("reference.no-target", $"There is no {target} here.", target);
            }

            await references.Map(reference, target, ct);
            return Done.It;
        }
    }
}
