using Mediator;
using Portal.Features.Kernel;

namespace Portal.Features.Sync;

/// <summary>Takes or keeps the turn to read an ERP for some seconds; false while another node has it.</summary>
/// <remarks>Readings are repeatable, so the turn spares work; nothing depends on it being exclusive, and this node's clock is good enough.</remarks>
[Needs(Permissions.System)]
public sealed record TakeTurn(string ErpCode, string Node, int Seconds) : IDo<bool>
{
    internal sealed class Handler(FeedBook feeds, TimeProvider clock) : IRequestHandler<TakeTurn, bool>
    {
        public async ValueTask<bool> Handle(TakeTurn command, CancellationToken ct)
        {
            var turn = await feeds.Of(command.ErpCode, Feeds.Turn, ct);
            var now = clock.GetUtcNow().UtcDateTime;
            if (turn.LeasedUntil > now && turn.LeasedBy != command.Node)
            {
                return false;
            }

            (turn.LeasedBy, turn.LeasedUntil) = (command.Seconds > 0 ? command.Node : null, command.Seconds > 0 ? now.AddSeconds(command.Seconds) : null);
            return true;
        }
    }
}
