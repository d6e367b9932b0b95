using System.Diagnostics;
using System.Security.Cryptography;

namespace Portal.Web.Tests.Setup;

/// <summary>How busy the machine is with others' work, so that a bound in seconds holds for the portal and not for its neighbours. Its tests run alone.</summary>
[CollectionDefinition(nameof(Busy), DisableParallelization = true)]
public sealed class Busy
{
    /// <summary>1 on a machine that does nothing else: the same small work takes as long on average as at its fastest.</summary>
    internal static double Stretch()
    {
        var block = new byte[1 << 20];
        var times = new double[200];
        for (var round = 0; round < times.Length; round++)
        {
            var watch = Stopwatch.StartNew();
            SHA256.HashData(block);
            times[round] = watch.Elapsed.TotalMilliseconds;
        }

        // A processor never runs as fast all the time as once.
        return Math.Max(1, times.Average() / times.Min() - 0.2);
    }
}
