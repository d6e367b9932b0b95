using Portal.Features.Postings;

namespace Portal.Web.Jobs;

/// <summary>Keeps the pump of postings running as long as the portal does.</summary>
internal sealed class PostingService(PostingPump pump) : BackgroundService
{
    /// <inheritdoc />
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => pump.Run(stoppingToken);
}
