namespace Portal.DemoErp;

/// <summary>Reads the options of an ERP that runs alone from the environment and the command line.</summary>
internal static class DemoErpSettings
{
    /// <summary>Later sources win: defaults, environment (DemoErp__Folder), arguments (--DemoErp:Folder or DemoErp__Folder=…).</summary>
    public static DemoErpOptions Read(string[] args)
    {
        var options = new DemoErpOptions();
        new ConfigurationBuilder()
            .AddEnvironmentVariables()
            .AddCommandLine([.. args.Select(WithColons)])
            .Build()
            .GetSection("DemoErp")
            .Bind(options);
        return options;
    }

    private static string WithColons(string argument)
    {
        var end = argument.IndexOf('=', StringComparison.Ordinal);
        return end < 0
            ? argument.Replace("DemoErp__", "DemoErp:", StringComparison.Ordinal)
            : argument[..end].Replace("DemoErp__", "DemoErp:", StringComparison.Ordinal) + argument[end..];
    }
}
