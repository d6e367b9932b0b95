using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Kernel;
using Portal.Features.Kernel;

namespace Portal.Features.Sync;

/// <summary>A person has a refused or parked document from an ERP applied again; applied twice it changes nothing, for its stamp is known.</summary>
[Needs(Permissions.OperateExchange)]
public sealed record ReadAgain(Guid Id) : IDo<Done>
{
    internal sealed class Handler(PortalDb db) : IRequestHandler<ReadAgain, Done>
    {
        public async ValueTask<Done> Handle(ReadAgain command, CancellationToken ct)
        {
            var document = await db.Inbound.SingleOrDefaultAsync(d => d.Id == command.Id, ct) ?? throw new NotFound();
            if (document.State is not (InboundState.Refused or InboundState.Parked))
            {
                throw new RuleBroken("document.not-refused", "Only what was refused or parked can be applied again; everything else goes on by itself.");
            }

            document.Again();
            return Done.It;
        }
    }
}
