namespace Portal.Web.Setup.Verbs;

/// <summary>Reads the settings and says all that is wrong with them; the exit code is 1 then.</summary>
internal sealed class CheckConfig : ISettingsVerb
{
    /// <inheritdoc />
    public string Name => "check-config";

    /// <inheritdoc />
    public string Does => "checks the settings and prints all that is wrong";

    /// <inheritdoc />
    public Task<int> Run(VerbCall call)
    {
        // Wrong settings never come this far.
        VerbCall.Say($"The settings are well: {call.Settings.Database.Provider}{(call.Settings.Demo ? ", demo" : "")}, {call.Settings.Portal.Erp.Connections.Count} ERP connections.");
        return Task.FromResult(0);
    }
}
