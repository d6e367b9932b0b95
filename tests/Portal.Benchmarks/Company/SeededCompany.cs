using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Portal.Data;
using Portal.Data.People;
using Portal.Features;
using Portal.Features.Kernel;

namespace Portal.Benchmarks.Company;

/// <summary>The company that `Portal.Web seed` invents, with people, traffic and a sealed audit, on one database; and the house without doors on it.</summary>
internal sealed class SeededCompany : IAsyncDisposable
{
    private const string Ready = "ready";
    private readonly DatabaseOnDisk _disk;
    private readonly bool _kept;
    private readonly ServiceProvider _house;

    private SeededCompany(DatabaseProvider provider, DatabaseOnDisk disk, bool kept, bool sql)
    {
        (Provider, _disk, _kept) = (provider, disk, kept);
        _house = new ServiceCollection()
            .AddLogging(log => log.AddSimpleConsole().SetMinimumLevel(LogLevel.Error).AddFilter("Microsoft.EntityFrameworkCore.Database.Command", sql ? LogLevel.Information : LogLevel.Error))
            .AddPortalData(disk.Options).AddPortalFeatures().BuildServiceProvider();
    }

    public DatabaseProvider Provider { get; }

    /// <summary>The database's name in the tables.</summary>
    public string Name => Provider is DatabaseProvider.Sqlite ? "SQLite" : "PostgreSQL";

    /// <summary>The settings of a portal that serves this company.</summary>
    public (string Key, string Value)[] Settings => _disk.Settings;

    public DatabaseOptions Database => _disk.Options;

    public UseCases UseCases => _house.GetRequiredService<UseCases>();

    /// <summary>What there is in it to ask for.</summary>
    public Sample Sample { get; private set; } = null!;

    /// <summary>Fills a database, or takes one that is kept.</summary>
    public static async Task<SeededCompany> Open(DatabaseProvider provider, Options options, CancellationToken ct)
    {
        var kept = options.Keep.Length > 0;
        var folder = Path.Combine(kept ? options.Keep : Directory.CreateTempSubdirectory("portal-benchmarks-").FullName, provider.ToString());
        var disk = new DatabaseOnDisk(provider, folder, options.Postgres);
        var mark = Path.Combine(folder, Ready);
        var company = new SeededCompany(provider, disk, kept, options.Sql);
        if (!File.Exists(mark) || await File.ReadAllTextAsync(mark, ct) != $"{options.Orders}")
        {
            await company.Fill(options.Orders, ct);
            await File.WriteAllTextAsync(mark, $"{options.Orders}", ct);
        }

        company.Sample = await company.InDb(db => Sample.Of(db, ct), ct);
        return company;
    }

    /// <summary>Looks into the database as the portal itself.</summary>
    public Task<T> InDb<T>(Func<PortalDb, Task<T>> work, CancellationToken ct) => InDb(work, null, ct);

    /// <summary>Reads and writes as somebody of the buying organisation; as the portal itself without a name.</summary>
    public async Task<T> InDb<T>(Func<PortalDb, Task<T>> work, string? staff, CancellationToken ct)
    {
        await using var scope = _house.CreateAsyncScope();
        var caller = scope.ServiceProvider.GetRequiredService<Caller>();
        if (staff is null)
        {
            caller.BecomeSystem("benchmarks");
        }
        else
        {
            caller.BecomeStaff(Guid.CreateVersion7(), staff, new HashSet<string>());
        }

        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var answer = await work(db);
        await transaction.CommitAsync(ct);
        return answer;
    }

    /// <summary>A supplier's person as a caller, by address.</summary>
    public async Task<Action<Caller>> PersonOf(string email, CancellationToken ct)
    {
        var (user, supplier) = await InDb(async db =>
        {
            var found = await (from u in db.Users join m in db.Memberships on u.Id equals m.UserId where u.Email == email select new { u.Id, m.SupplierId }).SingleAsync(ct);
            return (found.Id, found.SupplierId);
        }, ct);
        return c => c.BecomeSupplier(supplier, user, email, Permissions.Of(PortalRole.SupplierUser));
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _house.DisposeAsync();
        if (!_kept)
        {
            await _disk.Remove(CancellationToken.None);
        }
    }

    private async Task Fill(int orders, CancellationToken ct)
    {
        var watch = Stopwatch.StartNew();
        Voice.Say($"{Name}: filling a database with {orders} orders");
        await _disk.Remove(ct);
        await _disk.Create(ct);
        await _disk.Verb(ct, "seed", "--orders", $"{orders}");
        Voice.Say($"{Name}: seeded after {watch.Elapsed.TotalSeconds:0} s");
        await new People(this).Settle(ct);
        await new Traffic(this).Flow(ct);
        await _disk.Settle(ct);
        Voice.Say($"{Name}: filled after {watch.Elapsed.TotalSeconds:0} s");
    }
}
