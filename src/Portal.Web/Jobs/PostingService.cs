using Portal.Features.Postings;

namespace Portal.Web.Jobs;

/// <summary>Keeps the pump of postings running as long as the portal does.</summary>
internal sealed class PostingService(PostingPump pump, Opening opening, TimeProvider clock, ILogger<PostingService> log) : SteadyWork(clock, log)
{
    /// <inheritdoc />
    protected override async Task Work(CancellationToken ct)
    {
        await opening.Reached(ct);
        await pump.Run(ct);
    }
}
