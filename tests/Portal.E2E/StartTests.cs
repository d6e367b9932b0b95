using System.Net;
using System.Net.Sockets;

namespace Portal.E2E;

/// <summary>Starting the portal as a user does, where something is in the way.</summary>
public sealed class StartTests
{
    [Theory]
    [InlineData("ASPNETCORE_URLS")]
    [InlineData("Portal__DemoErp__Url")]
    public async Task A_taken_address_is_said_in_a_sentence(string setting)
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var settings = new Dictionary<string, string>
        {
            ["ASPNETCORE_URLS"] = $"http://localhost:{PortalProcess.FreePort()}",
            ["Portal__DemoErp__Url"] = $"http://localhost:{PortalProcess.FreePort()}",
            [setting] = $"http://localhost:{((IPEndPoint)other.LocalEndpoint).Port}",
        };

        var (code, said) = await PortalProcess.Verb(Directory.CreateTempSubdirectory("portal-e2e-").FullName, settings, "");

        Assert.Equal(1, code);
        Assert.Contains("Another program listens there", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled exception", said, StringComparison.Ordinal);
    }
}
