using Portal.Features.Kernel;
using Portal.Features.People;
using Portal.Web.Jobs;

namespace Portal.Web.Setup.People;

/// <summary>Warns at start and once a day of staff who sign in without a second factor; not in the demo, whose people have no password either.</summary>
internal sealed partial class PeopleWatch(UseCases useCases, TimeProvider clock, ILogger<PeopleWatch> log) : SteadyWork(clock, log)
{
    private readonly TimeProvider _clock = clock;
    private readonly ILogger<PeopleWatch> _log = log;

    /// <inheritdoc />
    protected override TimeSpan Pause => TimeSpan.FromMinutes(1);

    /// <inheritdoc />
    protected override async Task Work(CancellationToken ct)
    {
        while (true)
        {
            var weak = (await useCases.Send(new CountWeakStaff(), c => c.BecomeSystem("people watch"), ct)).Value;
            if (weak > 0)
            {
                Weak(_log, weak);
            }

            await Task.Delay(TimeSpan.FromDays(1), _clock, ct);
        }
    }

    [LoggerMessage(3011, LogLevel.Warning, "{Count} people of the buying organisation sign in without a second factor")]
    private static partial void Weak(ILogger log, int count);
}
