using Hangfire;
using Hangfire.InMemory;
using Hangfire.PostgreSql;
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
            server.SchedulePollingInterval = TimeSpan.FromSeconds(1);
        });
        builder.Services.AddHostedService<AuditSealer>().AddSingleton<IRecurringJob, AuditCheck>();
        builder.Services.AddSingleton<RecurringJobs>();
        builder.Services.AddHostedService(p => p.GetRequiredService<RecurringJobs>());
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
