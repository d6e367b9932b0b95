using System.Net;
using System.Text.RegularExpressions;

namespace Portal.Web.Tests;

/// <summary>Posts forms as a browser does: with the page's own token and cookies.</summary>
internal sealed partial class Browser(PortalHost host)
{
    private readonly CookieContainer _cookies = new();
    private HttpClient? _client;

    public static Uri Here { get; } = new("https://localhost");

    public string Cookies => _cookies.GetCookieHeader(Here);

    private HttpClient Client => _client ??= Make();

    public Task<HttpResponseMessage> Get(string url) => Client.GetAsync(new Uri(url, UriKind.Relative), TestContext.Current.CancellationToken);

    /// <summary>Posts nothing, as a script on a page of the given origin would.</summary>
    public async Task<HttpResponseMessage> PostFrom(string origin, string url)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(url, UriKind.Relative));
        request.Headers.Add("Origin", origin);
        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async Task<HttpResponseMessage> Post(string page, string url, params (string Name, string Value)[] fields)
    {
        var html = await (await Get(page)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var token = Token().Match(html).Groups[1].Value;
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token), .. fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value))]);
        return await Client.PostAsync(new Uri(url, UriKind.Relative), form, TestContext.Current.CancellationToken);
    }

    public Task<HttpResponseMessage> SignIn(string email, string password = PortalHost.Password, string page = "/account/sign-in") =>
        Post(page, page, ("_handler", "sign-in"), ("Input.Email", email), ("Input.Password", password));

    private HttpClient Make()
    {
        var client = host.CreateDefaultClient(Here, new CookieKeeper(_cookies));
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        return client;
    }

    [GeneratedRegex("""name="__RequestVerificationToken" value="([^"]+)""")]
    private static partial Regex Token();

    private sealed class CookieKeeper(CookieContainer cookies) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (cookies.GetCookieHeader(request.RequestUri!) is { Length: > 0 } held)
            {
                request.Headers.Add("Cookie", held);
            }

            var answer = await base.SendAsync(request, cancellationToken);
            foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
            {
                cookies.SetCookies(request.RequestUri!, cookie);
            }

            return answer;
        }
    }
}
