using System.Net;
using Portal.Connectors.Http;
using Portal.Connectors.Tryton;
using Portal.Exchange.Erp;

namespace Portal.Connectors.Tests.Tryton;

/// <summary>What Tryton says is wrong while it is read is told as such, so that it can stand at its feed.</summary>
public sealed class TrytonReadingTests
{
    private const string SignedIn = """{"result":[2,"session"]}""";
    private const string Preferences = """{"result":{"company":1}}""";

    [Theory]
    [InlineData("""{"error":["KeyError","revision",""]}""", "KeyError")]
    [InlineData("""{"error":["UserError",["You are not allowed to read purchases.",""]]}""", "You are not allowed to read purchases.")]
    [InlineData("""{"error":["UserWarning",["name","Are you sure?",""]]}""", "Are you sure?")]
    [InlineData("""{"error":["ConcurrencyException","purchase"]}""", "purchase")]
    public async Task An_error_of_Trytons_own_is_said(string error, string why)
    {
        var ct = TestContext.Current.CancellationToken;
        var orders = await Assert.ThrowsAsync<ErpFailed>(async () =>
        {
            await foreach (var page in Connector(error).ReadOrders(null, ct))
            {
                Assert.Fail($"{page.Count} orders were read.");
            }
        });
        var master = await Assert.ThrowsAsync<ErpFailed>(() => Connector(error).ReadMasterData(null, ct));

        Assert.Contains(why, orders.Message, StringComparison.Ordinal);
        Assert.Contains(why, master.Message, StringComparison.Ordinal);
    }

    private static TrytonConnector Connector(string error)
    {
        var connection = new ErpConnectionOptions { Code = "TRYTON", Url = new Uri("http://127.0.0.1/erp/"), User = "connector", Secret = "in-tests-only" };
        return new(new TrytonClient(new ErpCalls(new Answers(error), connection, TimeProvider.System), connection), TimeProvider.System);
    }

    /// <summary>Signs in and then answers everything with the same.</summary>
    private sealed class Answers(string then) : HttpMessageHandler, IHttpClientFactory
    {
        public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var call = await request.Content!.ReadAsStringAsync(cancellationToken);
            var answer = call.Contains("common.db.login", StringComparison.Ordinal) ? SignedIn : call.Contains("get_preferences", StringComparison.Ordinal) ? Preferences : then;
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(answer) };
        }
    }
}
