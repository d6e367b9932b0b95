using Portal.Features.Kernel;
using Portal.Features.Postings;

namespace Portal.Web.Jobs;

/// <summary>Calls for help every minute where postings wait too long.</summary>
internal sealed class PostingWatch(UseCases useCases) : IRecurringJob
{
    /// <inheritdoc />
    public string Id => "posting-watch";

    /// <inheritdoc />
    public string Cron => "* * * * *";

    /// <inheritdoc />
    public async Task Run(CancellationToken ct)
    {
        var watched = await useCases.Send(new WatchPostings(), c => c.BecomeSystem("Posting watch"), ct);
        if (watched.Error is { } no)
        {
            throw new InvalidOperationException(no.Message);
        }
    }
}
