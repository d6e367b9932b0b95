using Mediator;
using Portal.Features.Kernel;

namespace Portal.Features.Sync;

/// <summary>Keeps that a feed was read, or why it could not be.</summary>
[Needs(Permissions.System)]
public sealed record RecordReading(string ErpCode, string Feed, string? Error = null) : IDo<Done>
{
    private const int MostText = 1000;

    internal sealed class Handler(FeedBook feeds, TimeProvider clock) : IRequestHandler<RecordReading, Done>
    {
        public async ValueTask<Done> Handle(RecordReading command, CancellationToken ct)
        {
            var feed = await feeds.Of(command.ErpCode, command.Feed, ct);
            var now = clock.GetUtcNow().UtcDateTime;
            if (command.Error is null)
            {
                (feed.LastReadAt, feed.FailingSince, feed.LastError) = (now, null, null);
            }
            else
            {
                (feed.FailingSince, feed.LastError) = (feed.FailingSince ?? now, command.Error.Length > MostText ? command.Error[..MostText] : command.Error);
            }

            return Done.It;
        }
    }
}
