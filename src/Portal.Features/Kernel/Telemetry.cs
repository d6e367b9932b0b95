using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Portal.Features.Kernel;

/// <summary>The names under which the portal is traced and measured.</summary>
public static class Telemetry
{
    /// <summary>Name of the activity source and of the meter.</summary>
    public const string Name = "Portal";

    /// <summary>Spans of use cases, jobs and hops.</summary>
    public static ActivitySource Source { get; } = new(Name);

    /// <summary>Counters and histograms.</summary>
    public static Meter Meter { get; } = new(Name);

    /// <summary>How long use cases take, in milliseconds.</summary>
    public static Histogram<double> UseCaseTime { get; } = Meter.CreateHistogram<double>("portal.use_case.duration", "ms");
}
