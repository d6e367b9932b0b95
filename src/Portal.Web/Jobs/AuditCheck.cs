using Portal.Features.Audit;
using Portal.Features.Kernel;

namespace Portal.Web.Jobs;

/// <summary>Reads every audit chain once a night and says so loudly when one is broken.</summary>
internal sealed partial class AuditCheck(UseCases useCases, ILogger<AuditCheck> log) : IRecurringJob
{
    /// <inheritdoc />
    public string Id => "audit-check";

    /// <inheritdoc />
    public string Cron => "17 2 * * *";

    /// <inheritdoc />
    public async Task Run(CancellationToken ct)
    {
        var found = (await useCases.Send(new VerifyAudit(), c => c.BecomeSystem("audit check"), ct)).Value!;
        foreach (var chain in found.Chains.Where(c => c.Breaks.Count > 0))
        {
            Broken(log, chain.Owner.Value, chain.Breaks[0].Kind, chain.Breaks[0].Sequence);
        }

        await useCases.Send(new NoteVerification(found), c => c.BecomeSystem("audit check"), ct);
    }

    [LoggerMessage(3403, LogLevel.Critical, "The audit chain of {Owner} is broken: {Kind} at {Sequence}")]
    private static partial void Broken(ILogger log, Guid owner, VerifyAudit.BreakKind kind, long sequence);
}
