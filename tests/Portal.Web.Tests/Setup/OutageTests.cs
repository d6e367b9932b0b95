using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Portal.Data;
using Portal.Data.People;
using Portal.Domain.Kernel;
using Portal.Features.Live;
using Portal.Web.Doors;
using Portal.Web.Jobs;
using Portal.Web.Live;

namespace Portal.Web.Tests.Setup;

/// <summary>PostgreSQL goes away under a running portal and comes back.</summary>
public sealed class OutageTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_portal_runs_on_nobody_is_thrown_out_and_all_goes_on_afterwards()
    {
        await using var database = new OwnDatabase(DatabaseProvider.Postgres);
        Assert.Equal(0, (await database.Verb("", "migrate")).Code);
        await using var host = new PortalHost(database.Settings);
        var user = await host.HasPerson("buyer@house.example", (PortalRole.Buyer, SupplierId.House));
        var browser = host.Browser();
        await browser.SignIn("buyer@house.example");
        await using var hub = await Hub(host, browser.Cookies);
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        using var circuit = new PersonRevalidation(NullLoggerFactory.Instance, host.Services.GetRequiredService<IServiceScopeFactory>(), clock);
        var person = await Principal(host, user);
        var visitors = host.Services.GetRequiredService<HubVisitors>();
        Assert.True(await circuit.MayStay(person, Ct));

        await database.Goes();
        Assert.True(await circuit.MayStay(person, Ct));
        await visitors.Look(Ct);
        Assert.Equal(HubConnectionState.Connected, hub.State);
        // Every worker of the house stumbles meanwhile: those that poll by themselves, this one by a change.
        host.Services.GetRequiredService<OutboxPump>().Wake();
        await Until.True(() => host.Interrupted.Contains(nameof(OutboxPump)) && host.Interrupted.Contains(nameof(AuditSealer)));
        clock.Advance(Benefit.Longest);
        Assert.False(await circuit.MayStay(person, Ct));
        await database.ComesBack();

        Assert.False(host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.IsCancellationRequested);
        Assert.True(await circuit.MayStay(person, Ct));
        Assert.Equal(HubConnectionState.Connected, hub.State);
        var rang = new ConcurrentQueue<LiveNote>();
        using var page = host.Services.GetRequiredService<LiveUpdates>().Watch([Topics.Order], null, notes =>
        {
            foreach (var note in notes)
            {
                rang.Enqueue(note);
            }

            return Task.CompletedTask;
        });
        await Happens(host);
        await Until.True(() => !rang.IsEmpty);
        await Disable(host, user);
        Assert.False(await circuit.MayStay(person, Ct));
        await visitors.Look(Ct);
        await Until.True(() => hub.State == HubConnectionState.Disconnected);
    }

    [Fact]
    public async Task Work_that_breaks_is_logged_waits_and_begins_again_until_it_is_told_to_stop()
    {
        var clock = new FakeTimeProvider();
        using var work = new Clumsy(clock);

        await work.StartAsync(Ct);
        await Until.True(() => work.Begun == 1);
        clock.Advance(TimeSpan.FromMilliseconds(900));
        Assert.Equal(1, work.Begun);
        await Until.True(() =>
        {
            clock.Advance(TimeSpan.FromMilliseconds(100));
            return work.Begun == 3;
        });

        Assert.False(work.ExecuteTask!.IsCompleted);
        await work.StopAsync(Ct);
        Assert.True(work.ExecuteTask.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Work_that_breaks_while_it_is_told_to_stop_just_ends()
    {
        using var work = new Stubborn();
        await work.StartAsync(Ct);
        // What has not begun when it is told to stop never begins.
        await work.Begun.WaitAsync(Ct);

        await work.StopAsync(Ct);

        Assert.True(work.ExecuteTask!.IsCompletedSuccessfully);
    }

    private static async Task<HubConnection> Hub(PortalHost host, string cookies)
    {
        var hub = new HubConnectionBuilder().WithUrl(new Uri(Browser.Here, "/hubs/exceptions"), options =>
        {
            options.HttpMessageHandlerFactory = _ => host.Server.CreateHandler();
            options.Transports = HttpTransportType.LongPolling;
            options.Headers.Add("Cookie", cookies);
        }).Build();
        await hub.StartAsync(Ct);
        await hub.InvokeAsync<long>("Now", Ct);
        return hub;
    }

    private static async Task<AuthenticationState> Principal(PortalHost host, PortalUser user)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var person = await scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<PortalUser>>().CreateAsync(user);
        person.Identities.First().AddClaim(new Claim(PortalClaims.Since, TimeProvider.System.GetUtcNow().ToString("O", CultureInfo.InvariantCulture)));
        return new(person);
    }

    private static Task Happens(PortalHost host) => host.InDb(async db =>
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        db.Outbox.Add(new OutboxMessage
        {
            SupplierId = SupplierId.House,
            Type = "OrderReceived",
            Payload = $$"""{"supplierId":{"value":"{{SupplierId.House}}"},"orderId":"{{Guid.CreateVersion7()}}","number":"4711"}""",
            At = now,
            NextAttemptAt = now,
        });
        await db.SaveChangesAsync(Ct);
    });

    private static Task Disable(PortalHost host, PortalUser user) => host.InDb(async db =>
    {
        (await db.Users.SingleAsync(u => u.Id == user.Id, Ct)).Disabled = true;
        await db.SaveChangesAsync(Ct);
    });

    /// <summary>Finds its database gone at the moment of the stop.</summary>
    private sealed class Stubborn() : SteadyWork(TimeProvider.System, NullLogger.Instance)
    {
        private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Begun => _begun.Task;

        protected override async Task Work(CancellationToken ct)
        {
            _begun.TrySetResult();
            await Task.WhenAny(Task.Delay(Timeout.Infinite, ct));
            throw new InvalidOperationException("gone");
        }
    }

    private sealed class Clumsy(TimeProvider clock) : SteadyWork(clock, NullLogger.Instance)
    {
        public int Begun { get; private set; }

        protected override async Task Work(CancellationToken ct)
        {
            Begun++;
            if (Begun == 2)
            {
                // Not the portal's stop, but a time-out somewhere below.
                throw new OperationCanceledException();
            }

            if (Begun < 3)
            {
                throw new InvalidOperationException("stumbled");
            }

            await Task.Delay(Timeout.Infinite, ct);
        }
    }
}
