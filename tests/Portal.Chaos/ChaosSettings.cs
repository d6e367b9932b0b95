using System.Globalization;

namespace Portal.Chaos;

/// <summary>How long a run is and how to replay one; from the environment.</summary>
internal static class ChaosSettings
{
    /// <summary>Seconds of a claim in the worker.</summary>
    public const int LeaseSeconds = 1;

    /// <summary>Seconds of a call in the worker.</summary>
    public const int TimeoutSeconds = 1;

    /// <summary>Kills of the sample: six moments for each of the three classes of ERPs.</summary>
    public const int Sample = 18;

    /// <summary>Each moment once: less is no sample, however slow the machine is.</summary>
    public const int Least = 6;

    /// <summary>What the sample may take, for it is part of every run of the tests; a slow machine gets through fewer kills.</summary>
    public static TimeSpan MostTime { get; } = TimeSpan.FromMinutes(3);

    /// <summary>The longest lease there is: of a posting that is being sent, twice the call and the claim.</summary>
    public static TimeSpan Lease { get; } = TimeSpan.FromSeconds((2 * TimeoutSeconds) + LeaseSeconds);

    /// <summary>PORTAL_CHAOS_KILLS: kills per database; six moments for each of three classes of ERPs, unless told otherwise.</summary>
    public static int Kills => Number("PORTAL_CHAOS_KILLS") ?? Sample;

    /// <summary>More kills than the sample has.</summary>
    public static bool IsLong => Kills > Sample;

    /// <summary>PORTAL_CHAOS_FROM: the number of the first kill, to go on with a long run.</summary>
    public static int From => Number("PORTAL_CHAOS_FROM") ?? 0;

    /// <summary>PORTAL_CHAOS_SEED: replays a run.</summary>
    public static int Seed { get; } = Number("PORTAL_CHAOS_SEED") ?? Environment.ProcessId;

    /// <summary>True while one more kill fits into the time of the sample; a long run takes its time.</summary>
    public static bool IsTimeFor(int kills, TimeSpan gone) => IsLong || kills < Least || gone + (2 * gone / kills) < MostTime;

    private static int? Number(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
