using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Portal.Data.People;
using Portal.Domain.Kernel;
using Portal.Testing;
using Portal.Web.Setup.People;

namespace Portal.Web.Tests.Account;

public sealed class PeopleWatchTests
{
    [Fact]
    public async Task Without_the_demo_a_start_warns_of_staff_who_have_no_second_factor()
    {
        await using var host = await PortalHost.Start();
        await host.HasPerson("buyer@house.example", (PortalRole.Buyer, SupplierId.House));
        await host.HasPerson("sales@keller.example", (PortalRole.SupplierUser, House.Keller));
        Assert.Single(host.Services.GetServices<IHostedService>().OfType<PeopleWatch>());
        var log = new Heard();
        using var watch = new PeopleWatch(host.UseCases, TimeProvider.System, log);

        await watch.StartAsync(TestContext.Current.CancellationToken);

        await Until.True(() => Task.FromResult(!log.Lines.IsEmpty));
        Assert.Equal("Warning: 1 people of the buying organisation sign in without a second factor", Assert.Single(log.Lines));
        await watch.StopAsync(TestContext.Current.CancellationToken);
    }

    private sealed class Heard : ILogger<PeopleWatch>
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{logLevel}: {formatter(state, exception)}");
    }
}
