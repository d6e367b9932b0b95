using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Kernel;
using Portal.Features.Kernel;
using Portal.Features.Sync;

namespace Portal.Features.MasterData;

/// <summary>A steward says that an identifier will not be mapped; what waits for it is refused with the reason, and goes on should it be mapped after all.</summary>
[Needs(Permissions.EditMasterData)]
public sealed record RefuseIdentifier(Guid ReferenceId, string Reason) : IDo<Done>
{
    internal sealed class Validator : AbstractValidator<RefuseIdentifier>
    {
        public Validator() => RuleFor(r => r.Reason).NotEmpty().Says("reference.reason-missing", "Say why, so that others know.").MaximumLength(500);
    }

    internal sealed class Handler(PortalDb db, ReferenceDesk references) : IRequestHandler<RefuseIdentifier, Done>
    {
        public async ValueTask<Done> Handle(RefuseIdentifier command, CancellationToken ct)
        {
            var reference = await db.CrossReferences.SingleOrDefaultAsync(r => r.Id == command.ReferenceId, ct) ?? throw new NotFound();
            if (reference.Target is { } mapped)
            {
                throw new RuleBroken("reference.mapped", $"Somebody has mapped {reference.ForeignId} to {mapped} already.", reference.ForeignId, mapped);
            }

            await references.Refuse(reference, command.Reason.Trim(), ct);
            return Done.It;
        }
    }
}
