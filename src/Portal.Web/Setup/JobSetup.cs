using Hangfire;
using Hangfire.InMemory;
using Hangfire.PostgreSql;
using Npgsql;
using Portal.Data;
using Portal.Web.Jobs;
using Portal.Features.Kernel;

namespace Portal.Web.Setup;

/// <summary>Hangfire: the clock and the worker pool. Its storage is memory beside SQLite, PostgreSQL otherwise; our own tables are the truth.</summary>
internal static class JobSetup
{
    /// <summary>The schema of Hangfire's tables on PostgreSQL.</summary>
    public const string Schema = "hangfire";

    /// <summary>Registers server and recurring jobs.</summary>
    public static void AddJobs(this WebApplicationBuilder builder, Settings settings)
    {
        builder.Services.AddHangfire(hangfire =>
        {
            hangfire.UseSimpleAssemblyNameTypeSerializer().UseRecommendedSerializerSettings();
            if (settings.Database.Provider is DatabaseProvider.Sqlite)
            {
                hangfire.UseInMemoryStorage(new InMemoryStorageOptions());
            }
            else
            {
                hangfire.UsePostgreSqlStorage(db => db.UseNpgsqlConnection(settings.Database.Connection), new PostgreSqlStorageOptions
                {
                    SchemaName = Schema,
                    PrepareSchemaIfNecessary = false,
                    UseSlidingInvisibilityTimeout = true,
                    InvisibilityTimeout = TimeSpan.FromMinutes(2),
                    QueuePollInterval = TimeSpan.FromSeconds(2),
                });
            }
        });
        builder.Services.AddHangfireServer(server =>
        {
            server.WorkerCount = settings.Portal.Jobs.Workers;
            server.ServerName = JobsHealth.Server;
            server.HeartbeatInterval = TimeSpan.FromSeconds(15);
            server.SchedulePollingInterval = TimeSpan.FromSeconds(1);
        });
        builder.Services.AddHostedService<AuditSealer>().AddSingleton<IRecurringJob, AuditCheck>().AddSingleton<IRecurringJob, AuditWatch>();
        builder.Services.AddSingleton<RecurringJobs>();
        builder.Services.AddHostedService(p => p.GetRequiredService<RecurringJobs>());
    }

    /// <summary>Why no job could run on PostgreSQL, or null: Hangfire itself would hide that its tables are missing.</summary>
    public static async Task<string?> Obstacle(DatabaseOptions database, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(database.Connection);
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand("select coalesce(has_schema_privilege(to_regnamespace($1), 'usage'), false)", connection);
        command.Parameters.Add(new NpgsqlParameter { Value = Schema });
        return await command.ExecuteScalarAsync(ct) is true ? null : "The tables of the jobs are missing: run the verb migrate first.";
    }

    /// <summary>The dashboard, for administrators and integration admins.</summary>
    public static void MapJobs(this WebApplication app) =>
        app.MapHangfireDashboard(PortalUrls.Jobs, new DashboardOptions
        {
            // The endpoint's policy decides; Hangfire's own filter would let in whoever sits on this machine.
            Authorization = [],
            AppPath = PortalUrls.Home,
            DisplayStorageConnectionString = false,
        }).RequireAuthorization(Permissions.OperateExchange);
}
