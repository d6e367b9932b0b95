using System.Data.Common;
using Portal.Features.Kernel;
using Portal.Features.People;

namespace Portal.Web.Setup.People;

/// <summary>Warns at start and once a day of staff who sign in without a second factor; not in the demo, whose people have no password either.</summary>
internal sealed partial class PeopleWatch(UseCases useCases, TimeProvider clock, ILogger<PeopleWatch> log) : BackgroundService
{
    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var weak = (await useCases.Send(new CountWeakStaff(), c => c.BecomeSystem("people watch"), stoppingToken)).Value;
                if (weak > 0)
                {
                    Weak(log, weak);
                }

                await Task.Delay(TimeSpan.FromDays(1), clock, stoppingToken);
            }
            catch (DbException)
            {
                // Health says that the database is away; the warning comes when it is back.
                await Task.Delay(TimeSpan.FromMinutes(1), clock, stoppingToken);
            }
        }
    }

    [LoggerMessage(3011, LogLevel.Warning, "{Count} people of the buying organisation sign in without a second factor")]
    private static partial void Weak(ILogger log, int count);
}
