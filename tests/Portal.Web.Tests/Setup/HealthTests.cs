using System.Net;
using Hangfire.InMemory;
using Hangfire.Logging;
using Hangfire.Server;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Time.Testing;
using Portal.Data;
using Portal.Domain.Kernel;
using Portal.Features.Audit;
using Portal.Testing;
using Portal.Web.Setup;

namespace Portal.Web.Tests.Setup;

public sealed class HealthTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_a_job_server_it_is_not_ready()
    {
        // A host of another test left its log behind, and closed it.
        LogProvider.SetCurrentLogProvider(null);
        using var storage = new InMemoryStorage();

        Assert.Equal(HealthStatus.Unhealthy, (await new JobsHealth(storage, TimeProvider.System).CheckHealthAsync(new(), Ct)).Status);
    }

    [Fact]
    public async Task The_server_of_another_node_or_one_that_is_silent_is_no_server_of_this_one()
    {
        LogProvider.SetCurrentLogProvider(null);
        using var storage = new InMemoryStorage();
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        var check = new JobsHealth(storage, clock);
        using var connection = storage.GetConnection();
        connection.AnnounceServer("another-node:1:00000000", new ServerContext { Queues = ["default"], WorkerCount = 1 });
        Assert.Equal(HealthStatus.Unhealthy, (await check.CheckHealthAsync(new(), Ct)).Status);

        connection.AnnounceServer($"{JobsHealth.Server}:00000000", new ServerContext { Queues = ["default"], WorkerCount = 1 });
        Assert.Equal(HealthStatus.Healthy, (await check.CheckHealthAsync(new(), Ct)).Status);

        clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(HealthStatus.Unhealthy, (await check.CheckHealthAsync(new(), Ct)).Status);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public async Task An_outbox_that_stands_still_degrades(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var check = new OutboxHealth(house.UseCases);
        await house.InDb(async db =>
        {
            db.Outbox.Add(new OutboxMessage { SupplierId = SupplierId.House, Type = "OrderReceived", Payload = "{}", At = house.Now, NextAttemptAt = house.Now });
            await db.SaveChangesAsync();
        });
        Assert.Equal(HealthStatus.Healthy, (await check.CheckHealthAsync(new(), Ct)).Status);

        house.Clock.Advance(TimeSpan.FromMinutes(3));

        Assert.Equal(HealthStatus.Degraded, (await check.CheckHealthAsync(new(), Ct)).Status);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task An_audit_that_is_not_sealed_degrades(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var check = new AuditHealth(house.UseCases);
        await house.HasOrder(House.Keller, house.Content("4500000001"));
        Assert.Equal(HealthStatus.Healthy, (await check.CheckHealthAsync(new(), Ct)).Status);

        house.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal(HealthStatus.Degraded, (await check.CheckHealthAsync(new(), Ct)).Status);

        await house.Send(new SealAudit(), House.Portal);
        Assert.Equal(HealthStatus.Healthy, (await check.CheckHealthAsync(new(), Ct)).Status);
    }

    [Fact]
    public async Task Without_its_database_it_is_alive_and_not_ready_and_tells_nothing_of_the_inside()
    {
        await using var host = await PortalHost.Start();
        await Until.True(async () => (await host.Browser().Get("/health/ready")).StatusCode == HttpStatusCode.OK);
#pragma warning disable RS0030 // The test breaks the database on purpose, past the portal.
        await host.InDb(db => Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlAsync(db.Database, $"drop table \"Outbox\"", Ct));
#pragma warning restore RS0030

        var answer = await host.Browser().Get("/health/ready");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), (answer.StatusCode, await answer.Content.ReadAsStringAsync(Ct)));
        Assert.Equal(HttpStatusCode.OK, (await host.Browser().Get("/health/live")).StatusCode);
    }
}
