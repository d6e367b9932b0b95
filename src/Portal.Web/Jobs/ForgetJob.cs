using Portal.Features.Kernel;
using Portal.Features.Live;
using Portal.Web.Setup;

namespace Portal.Web.Jobs;

/// <summary>Removes once a day what was delivered long ago, in small transactions.</summary>
internal sealed class ForgetJob(UseCases useCases, PortalSettings settings) : IRecurringJob
{
    /// <inheritdoc />
    public string Id => "forget-events";

    /// <inheritdoc />
    public string Cron => "20 3 * * *";

    /// <inheritdoc />
    public async Task Run(CancellationToken ct)
    {
        int forgotten;
        do
        {
            forgotten = (await useCases.Send(new ForgetEvents(settings.Jobs.KeepDays), c => c.BecomeSystem("sweep"), ct)).Value;
        }
        while (forgotten > 0);
    }
}
