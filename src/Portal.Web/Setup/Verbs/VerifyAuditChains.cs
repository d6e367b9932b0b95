using Portal.Data;
using Portal.Features.Audit;
using Portal.Features.Kernel;

namespace Portal.Web.Setup.Verbs;

/// <summary>Reads every audit chain, prints its head, and a line for each that is broken; the exit code is 1 then.</summary>
internal sealed class VerifyAuditChains : ISettingsVerb
{
    /// <inheritdoc />
    public string Name => "verify-audit";

    /// <inheritdoc />
    public string Does => "checks the chains of the audit trail and prints their heads, to be kept elsewhere";

    /// <inheritdoc />
    public async Task<int> Run(VerbCall call)
    {
        await using var house = await call.Open();
        var useCases = house.GetRequiredService<UseCases>();
        var found = (await useCases.Send(new VerifyAudit(), System)).Value!;
        foreach (var chain in found.Chains)
        {
            VerbCall.Say($"{chain.Owner} {chain.Sequence} {chain.Head} {chain.Name ?? "(house)"}");
        }

        foreach (var chain in found.Chains.Where(c => c.Breaks.Count > 0))
        {
            VerbCall.Fail($"BROKEN {chain.Owner} {chain.Name ?? "(house)"}: {string.Join(", ", chain.Breaks.Select(b => $"{Words(b.Kind)} {b.Sequence}"))}");
        }

        await useCases.Send(new NoteVerification(found), System);
        VerbCall.Say(found.Whole ? $"{found.Chains.Count} chains are whole, {found.Unsealed} entries wait for their seal." : "The audit trail was tampered with.");
        return found.Whole ? 0 : 1;
    }

    private static void System(Caller caller) => caller.BecomeSystem("verify-audit");

    private static string Words(VerifyAudit.BreakKind kind) => kind switch
    {
        VerifyAudit.BreakKind.Missing => "an entry is missing at",
        VerifyAudit.BreakKind.Head => "the end was cut off or forged at",
        _ => "an entry was changed at",
    };
}
