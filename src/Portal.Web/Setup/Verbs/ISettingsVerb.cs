namespace Portal.Web.Setup.Verbs;

/// <summary>A verb that works with the portal's settings: it runs once they are read and found well.</summary>
internal interface ISettingsVerb : IVerb
{
    /// <summary>Does it; 0 when it was done.</summary>
    Task<int> Run(VerbCall call);

    /// <inheritdoc />
    async Task<int> IVerb.Run(string[] args)
    {
        // A verb's own words are no settings; --Portal:Area:Name=value are.
        var builder = WebApplication.CreateBuilder([.. args.Where(a => a.StartsWith("--", StringComparison.Ordinal) && a.Contains(':', StringComparison.Ordinal))]);
        var settings = builder.ReadSettings();
        return settings is null ? 1 : await Run(new VerbCall(args, settings, builder.Configuration));
    }
}
