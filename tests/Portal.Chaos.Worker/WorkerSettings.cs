using System.Globalization;
using Portal.Data;
using Portal.Exchange.Erp;

namespace Portal.Chaos.Worker;

/// <summary>What the harness sets in the environment.</summary>
/// <param name="Erp">Where the ERP is, or the proxy before it.</param>
/// <param name="LeaseSeconds">How long a claim holds.</param>
/// <param name="TimeoutSeconds">How long a call may take.</param>
/// <param name="Class">How the ERP is said to catch duplicates.</param>
/// <param name="Off">Safeguards that are switched off, for negative controls.</param>
internal sealed record WorkerSettings(DatabaseOptions Database, Uri Erp, int LeaseSeconds, int TimeoutSeconds, DuplicateProtection Class, IReadOnlySet<string> Off)
{
    public static WorkerSettings FromEnvironment() => new(
        new DatabaseOptions { Provider = Enum.Parse<DatabaseProvider>(Of("CHAOS_PROVIDER")), Connection = Of("CHAOS_CONNECTION") },
        new Uri(Of("CHAOS_ERP")),
        int.Parse(Of("CHAOS_LEASE"), CultureInfo.InvariantCulture),
        int.Parse(Of("CHAOS_TIMEOUT"), CultureInfo.InvariantCulture),
        Enum.Parse<DuplicateProtection>(Of("CHAOS_CLASS")),
        Of("CHAOS_OFF").Split(',', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal));

    private static string Of(string name) => Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException($"{name} is not set.");
}
