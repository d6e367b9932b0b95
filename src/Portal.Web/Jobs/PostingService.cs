using Portal.Features.Postings;

namespace Portal.Web.Jobs;

/// <summary>Keeps the pump of postings running as long as the portal does.</summary>
internal sealed class PostingService(PostingPump pump, Opening opening) : BackgroundService
{
    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await opening.Reached(stoppingToken);
        await pump.Run(stoppingToken);
    }
}
