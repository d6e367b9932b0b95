using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data.Postgres;
using Portal.Data.Sqlite;

namespace Portal.Data;

/// <summary>Registers the memory.</summary>
public static class DataSetup
{
    /// <summary>PortalDb on the chosen database, one scoped caller, one storage.</summary>
    public static IServiceCollection AddPortalData(this IServiceCollection services, DatabaseOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        services.AddScoped<Caller>();
        services.AddSingleton(new Storage(options.Provider));
        services.AddSingleton(new OneNode(options));
        services.AddScoped<PostgresRole>();
        services.AddScoped<Claims>();
        services.AddScoped<ILeaseClock, LeaseClock>();
        return services.AddDbContext<PortalDb>((provider, db) => Configure(db, options, provider.GetRequiredService<PostgresRole>()));
    }

    /// <summary>The options of a context that migrates: as the owner, without roles.</summary>
    public static DbContextOptions<PortalDb> ForMigration(DatabaseOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var db = new DbContextOptionsBuilder<PortalDb>();
        Configure(db, new DatabaseOptions { Provider = options.Provider, Connection = options.Provider is DatabaseProvider.Sqlite ? options.Connection : options.OwnerConnection }, null);
        return db.Options;
    }

    private static void Configure(DbContextOptionsBuilder db, DatabaseOptions options, PostgresRole? role)
    {
        _ = options.Provider is DatabaseProvider.Sqlite
            ? db.UseSqlite($"Data Source={options.Connection};Foreign Keys=True;Default Timeout=30", s => s.MigrationsAssembly("Portal.Migrations.Sqlite")
                .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)).AddInterceptors(SqlitePragmas.Instance)
            : db.UseNpgsql(options.Connection, p => p.MigrationsAssembly("Portal.Migrations.Postgres").UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery));
        if (options.Provider is DatabaseProvider.Postgres && role is not null)
        {
            db.AddInterceptors(role);
        }
    }
}
