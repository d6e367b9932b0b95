using System.Net;
using System.Text.RegularExpressions;

namespace Portal.Benchmarks.Circuits;

/// <summary>Somebody who signs in at the portal as a browser does, and keeps the cookies.</summary>
/// <remarks>The cookies are carried by hand: they are for https only, and the portal under test speaks http on loopback.</remarks>
internal sealed partial class Visitor : IDisposable
{
    private const string SignInPage = "/account/sign-in";
    private readonly Dictionary<string, string> _cookies = new(StringComparer.Ordinal);
    private readonly HttpClient _client;

    private Visitor(Uri portal)
    {
        Portal = portal;
        _client = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = portal };
        _client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
    }

    /// <summary>Where the portal is.</summary>
    public Uri Portal { get; }

    /// <summary>The value of the header Cookie.</summary>
    public string Cookies => string.Join("; ", _cookies.Select(c => $"{c.Key}={c.Value}"));

    /// <summary>Signs in with a password.</summary>
    /// <exception cref="InvalidOperationException">The portal did not let them in.</exception>
    public static async Task<Visitor> SignIn(Uri portal, string email, string password, CancellationToken ct)
    {
        var visitor = new Visitor(portal);
        var token = Token().Match(await visitor.Page(SignInPage, ct)).Groups[1].Value;
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["_handler"] = "sign-in", ["Input.Email"] = email, ["Input.Password"] = password });
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(SignInPage, UriKind.Relative)) { Content = form };
        using var answer = await visitor.Send(request, ct);
        return answer.StatusCode == HttpStatusCode.Found ? visitor : throw new InvalidOperationException($"{email} was not let in: {answer.StatusCode}");
    }

    /// <summary>Reads a page.</summary>
    public async Task<string> Page(string path, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        using var answer = await Send(request, ct);
        var html = await answer.Content.ReadAsStringAsync(ct);
        return answer.StatusCode == HttpStatusCode.OK ? html : throw new InvalidOperationException($"{path} answered {answer.StatusCode}");
    }

    /// <inheritdoc />
    public void Dispose() => _client.Dispose();

    private async Task<HttpResponseMessage> Send(HttpRequestMessage request, CancellationToken ct)
    {
        if (_cookies.Count > 0)
        {
            request.Headers.Add("Cookie", Cookies);
        }

        var answer = await _client.SendAsync(request, ct);
        foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            var (name, value) = cookie.Split(';')[0].Split('=', 2) is [var n, var v] ? (n, v) : ("", "");
            _cookies[name] = value;
        }

        return answer;
    }

    [GeneratedRegex("""name="__RequestVerificationToken" value="([^"]+)""")]
    private static partial Regex Token();
}
