using Microsoft.Data.Sqlite;
using Portal.DemoErp;

try
{
    await using var erp = DemoErpHost.Build(DemoErpSettings.Read(args));
    await erp.RunAsync();
    return 0;
}
catch (Exception no) when (no is ArgumentException or InvalidOperationException or IOException or UnauthorizedAccessException or SqliteException)
{
    // A wrong setting, a port that is taken, a folder that can't be written: a sentence, not a stack trace.
#pragma warning disable RS0030 // The console is the only place to say it: there is no host yet.
    await Console.Error.WriteLineAsync($"The DemoErp does not start: {no.Message}");
#pragma warning restore RS0030
    return 1;
}
