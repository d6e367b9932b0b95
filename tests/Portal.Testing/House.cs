using Mediator;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Npgsql;
using Portal.Data;
using Portal.Features;
using Portal.Features.Kernel;

namespace Portal.Testing;

/// <summary>The whole house without its doors: a migrated database of its own, a clock that stands still, two suppliers and their people.</summary>
public sealed partial class House : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly DatabaseOptions _database;

    private House(DatabaseOptions database, Action<IServiceCollection>? more)
    {
        _database = database;
        var services = new ServiceCollection().AddLogging().AddPortalData(database).AddPortalFeatures().AddSingleton<TimeProvider>(Clock)
            .AddScoped<ILeaseClock, FakeLeaseClock>();
        more?.Invoke(services);
        _services = services.BuildServiceProvider(validateScopes: true);
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));

    public DateTime Now => Clock.GetUtcNow().UtcDateTime;

    public DateOnly Today => DateOnly.FromDateTime(Now);

    public IServiceProvider Services => _services;

    public UseCases UseCases => _services.GetRequiredService<UseCases>();

    public DatabaseOptions Database => _database;

    /// <summary>Opens a house on a new, migrated database; skips with the reason where there is no PostgreSQL.</summary>
    public static async Task<House> Open(DatabaseProvider provider, Action<IServiceCollection>? more = null)
    {
        var database = provider is DatabaseProvider.Sqlite ? await SqliteCopy() : await PostgresCopy();
        var house = new House(database, more);
        await house.HasSuppliers();
        return house;
    }

    /// <summary>Runs a use case on behalf of a person.</summary>
    public Task<Result<T>> Send<T>(IRequest<T> request, Action<Caller> who) => UseCases.Send(request, who, TestContext.Current.CancellationToken);

    /// <summary>Looks into or prepares the database as the portal itself.</summary>
    public async Task<T> InDb<T>(Func<PortalDb, Task<T>> work)
    {
        await using var scope = _services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().BecomeSystem("test");
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var answer = await work(db);
        await transaction.CommitAsync();
        return answer;
    }

    public Task InDb(Func<PortalDb, Task> work) => InDb(async db =>
    {
        await work(db);
        return true;
    });

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (_database.Provider is DatabaseProvider.Sqlite)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(Path.GetDirectoryName(_database.Connection)!, recursive: true);
            return;
        }

        var name = new NpgsqlConnectionStringBuilder(_database.Connection).Database;
        await Admin($"drop database if exists \"{name}\" with (force)");
    }
}
