using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data.People;
using Portal.Domain.Kernel;

namespace Portal.Web.Tests.Setup;

public sealed class LimitTests
{
    [Fact]
    public async Task An_export_beyond_the_limit_is_told_to_come_back_and_nobody_else_is()
    {
        var slow = new SlowExports();
        await using var host = new PortalHost(("Portal:Limits:ExportsAtOnce", "1")) { More = services => services.AddSingleton<IAuthorizationHandler>(slow) };
        await host.HasPerson("anna@house.example", (PortalRole.Buyer, SupplierId.House));
        await host.HasPerson("ben@house.example", (PortalRole.Buyer, SupplierId.House));
        var (anna, ben) = (host.Browser(), host.Browser());
        await anna.SignIn("anna@house.example");
        await ben.SignIn("ben@house.example");
        var first = anna.Get("/orders.csv");
        await Until.True(() => slow.UnderWay == 1);

        var second = await anna.Get("/orders.csv");
        var other = ben.Get("/orders.csv");
        await Until.True(() => slow.UnderWay == 2);
        slow.GoOn.SetResult();

        Assert.Equal((HttpStatusCode.TooManyRequests, "60"), (second.StatusCode, second.Headers.RetryAfter?.ToString()));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), ((await first).StatusCode, (await other).StatusCode));
        Assert.Equal(HttpStatusCode.OK, (await anna.Get("/orders.csv")).StatusCode);
    }

    [Fact]
    public async Task Every_file_that_is_made_when_asked_for_is_limited()
    {
        await using var host = await PortalHost.Start();
        var files = host.Services.GetRequiredService<IEnumerable<Microsoft.AspNetCore.Routing.EndpointDataSource>>().SelectMany(s => s.Endpoints).OfType<Microsoft.AspNetCore.Routing.RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText!.EndsWith(".csv", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(files);
        Assert.All(files, f => Assert.Equal("exports", f.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName));
    }

    /// <summary>Asked after the limit has let a request through, and answers when the test says so.</summary>
    private sealed class SlowExports : IAuthorizationHandler
    {
        private int _underWay;

        public TaskCompletionSource GoOn { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public int UnderWay => Volatile.Read(ref _underWay);

        public async Task HandleAsync(AuthorizationHandlerContext context)
        {
            if (context.Resource is HttpContext { Request.Path.Value: "/orders.csv" })
            {
                Interlocked.Increment(ref _underWay);
                await GoOn.Task;
            }
        }
    }
}
