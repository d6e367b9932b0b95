using Portal.Features.Audit;
using Portal.Features.Kernel;

namespace Portal.Web.Jobs;

/// <summary>Reads every audit chain once a night, says so loudly when one is broken, and leaves the heads in the log: whoever rewrites the database does not rewrite that.</summary>
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
        foreach (var chain in found.Chains)
        {
            Head(log, chain.Owner.Value, chain.Sequence, chain.Head);
        }

        foreach (var chain in found.Chains.Where(c => c.Breaks.Count > 0))
        {
            Broken(log, chain.Owner.Value, chain.Breaks[0].Kind, chain.Breaks[0].Sequence);
        }

        await useCases.Send(new NoteVerification(found), c => c.BecomeSystem("audit check"), ct);
    }

    [LoggerMessage(3404, LogLevel.Information, "The audit chain of {Owner} ends at {Sequence} with {Head}")]
    private static partial void Head(ILogger log, Guid owner, long sequence, string head);

    [LoggerMessage(3403, LogLevel.Critical, "The audit chain of {Owner} is broken: {Kind} at {Sequence}")]
    private static partial void Broken(ILogger log, Guid owner, VerifyAudit.BreakKind kind, long sequence);
}
