using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Kernel;

namespace Portal.Features.Sync;

/// <summary>An inbound document broke the portal: counted, kept with its reason, and parked for a person when that happens each time.</summary>
[Needs(Permissions.System)]
public sealed record FailInbound(Guid Id, string Why) : IDo<InboundState>
{
    /// <summary>Attempts before a person has to look.</summary>
    public const int MostAttempts = 10;

    private const int MostText = 1000;

    internal sealed class Handler(PortalDb db, TimeProvider clock) : IRequestHandler<FailInbound, InboundState>
    {
        public async ValueTask<InboundState> Handle(FailInbound command, CancellationToken ct)
        {
            var document = await db.Inbound.SingleOrDefaultAsync(d => d.Id == command.Id, ct) ?? throw new NotFound();
            if (document.State is InboundState.Received)
            {
                document.Failed(command.Why[..Math.Min(command.Why.Length, MostText)], MostAttempts, clock.GetUtcNow().UtcDateTime);
            }

            return document.State;
        }
    }
}
