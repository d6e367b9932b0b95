using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Kernel;
using Portal.Web.Setup.Scale;

namespace Portal.Web.Setup.Verbs;

/// <summary>Fills a migrated, empty database with an invented company, to see how the portal carries many orders.</summary>
internal sealed class SeedOrders : ISettingsVerb
{
    private const int Most = 1_000_000;

    /// <inheritdoc />
    public string Name => "seed";

    /// <inheritdoc />
    public string Does => "--orders 20000: fills an empty database with invented suppliers, orders of five lines on average, answers and cases, for trials and measuring";

    /// <inheritdoc />
    public async Task<int> Run(VerbCall call)
    {
        if (call.Args is not ["--orders", var said, ..] || !int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var orders) || orders is < 1 or > Most)
        {
            return VerbCall.Fail($"Say how many orders, 1 to {Most}: seed --orders 20000");
        }

        await using var house = await call.Open();
        if (await Obstacle(house) is { } obstacle)
        {
            return VerbCall.Fail(obstacle);
        }

        var watch = Stopwatch.StartNew();
        var writer = new ScaleWriter(house.GetRequiredService<IServiceScopeFactory>(), house.GetRequiredService<UseCases>(), DateTime.UnixEpoch + TimeSpan.FromSeconds(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()));
        await writer.Write(orders, done =>
        {
            if (done % 5000 == 0)
            {
                VerbCall.Say($"{done} orders");
            }
        });
        VerbCall.Say($"{orders} orders are there after {watch.Elapsed.TotalSeconds:0} s. In the demo every role enters with one click; else: add-person EMAIL buyer, add-person EMAIL supplier-user SEED-0001");
        return 0;
    }

    /// <summary>Why nothing may be invented here; null when nothing is in the way.</summary>
    private static async Task<string?> Obstacle(ServiceProvider house)
    {
        await using var scope = house.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().BecomeSystem("seed");
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var erps = await db.Orders.Select(o => o.ErpCode).Distinct().OrderBy(c => c).Take(5).ToListAsync();
        return erps switch
        {
            [] => null,
            [ScaleCompany.Erp] => "This database is filled already: invent another company in a new one.",
            _ => $"There are orders of {string.Join(", ", erps)} in this database: invented ones would stand among them. Use a database of its own.",
        };
    }
}
