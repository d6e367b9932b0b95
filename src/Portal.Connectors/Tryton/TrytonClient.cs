using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Portal.Connectors.Http;
using Portal.Exchange.Erp;

namespace Portal.Connectors.Tryton;

/// <summary>Speaks Tryton's JSON-RPC: signs in when needed, sends the user's context with every call, turns errors into exceptions.</summary>
internal sealed class TrytonClient(ErpCalls calls, ErpConnectionOptions connection)
{
    private readonly Lock _lock = new();
    private Task<Session>? _session;

    /// <summary>The company that the user works for.</summary>
    public async Task<int> Company(CancellationToken ct) => (await SignedIn(null, ct)).Company;

    /// <summary>Calls a method; <paramref name="context"/> comes on top of the user's own.</summary>
    public async Task<JsonElement> Call(string method, object?[] arguments, IReadOnlyDictionary<string, object>? context, CancellationToken ct)
    {
        var session = await SignedIn(null, ct);
        var reply = await Send(method, arguments, context, session, ct);
        if (reply.Status == HttpStatusCode.Unauthorized)
        {
            // The session is over and nothing was done: sign in again, once.
            session = await SignedIn(session, ct);
            reply = await Send(method, arguments, context, session, ct);
        }

        return Result(method, reply);
    }

    /// <summary>Searches and reads in one call; rows come in no fixed order unless <paramref name="order"/> says so.</summary>
    public async Task<List<TrytonRow>> SearchRead(string model, object[] filter, string[] fields, CancellationToken ct, int? limit = null, object[]? order = null, IReadOnlyDictionary<string, object>? context = null) =>
        Rows(await Call($"model.{model}.search_read", [filter, 0, limit, order, fields], context, ct));

    public async Task<List<TrytonRow>> Read(string model, IReadOnlyCollection<int> ids, string[] fields, CancellationToken ct) =>
        ids.Count == 0 ? [] : Rows(await Call($"model.{model}.read", [ids, fields], null, ct));

    public async Task<List<int>> Search(string model, object[] filter, CancellationToken ct) =>
        [.. (await Call($"model.{model}.search", [filter, 0, null, null], null, ct)).EnumerateArray().Select(id => id.GetInt32())];

    private static List<TrytonRow> Rows(JsonElement rows) => [.. rows.EnumerateArray().Select(row => new TrytonRow(row))];

    /// <summary>The session that all calls share. Signing in is nobody's own: one caller who gives up must not end it for the others.</summary>
    private async Task<Session> SignedIn(Session? expired, CancellationToken ct)
    {
        Task<Session> session;
        lock (_lock)
        {
            if (_session is not { } known || known.IsFaulted || known.IsCanceled)
            {
                _session = SignIn();
            }

            session = _session;
        }

        var current = await session.WaitAsync(ct);
        if (!ReferenceEquals(current, expired))
        {
            return current;
        }

        lock (_lock)
        {
            _session = _session == session ? SignIn() : _session;
            session = _session;
        }

        return await session.WaitAsync(ct);
    }

    private async Task<Session> SignIn()
    {
        var ct = CancellationToken.None;
        var user = connection.User ?? "";
        var reply = await Send("common.db.login", [user, new Dictionary<string, object?> { ["password"] = connection.Secret }, "en"], null, null, ct);
        if (!reply.Success || !Parse(reply).TryGetProperty("result", out var result) || result.ValueKind != JsonValueKind.Array)
        {
            throw new ErpUnreachable($"{connection.Code} refuses the sign-in of user {user} (HTTP {(int)reply.Status}).");
        }

        var session = new Session(Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{result[0].GetInt32()}:{result[1].GetString()}")), default, 0);
        var preferences = Result("model.res.user.get_preferences", await Send("model.res.user.get_preferences", [true], null, session, ct));
        return session with
        {
            Context = preferences,
            Company = new TrytonRow(preferences).Number("company") ?? throw new ErpUnreachable($"User {user} of {connection.Code} works for no company."),
        };
    }

    private async Task<ErpReply> Send(string method, object?[] arguments, IReadOnlyDictionary<string, object>? context, Session? session, CancellationToken ct)
    {
        object?[] parameters = session is null ? arguments : [.. arguments, Context(session, context)];
        using var request = new HttpRequestMessage(HttpMethod.Post, calls.Url)
        {
            // Whole, because its server wants a Content-Length.
            Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(new { id = 1, method, @params = parameters })) { Headers = { ContentType = new("application/json") } },
        };
        // Its own server closes after every answer; said here, so that no proxy keeps a connection that we would send into and lose.
        request.Headers.ConnectionClose = true;
        request.Headers.Authorization = session is null ? null : new AuthenticationHeaderValue("Session", session.Token);
        return await calls.Send(request, ct);
    }

    private static Dictionary<string, object> Context(Session session, IReadOnlyDictionary<string, object>? more)
    {
        var context = session.Context.ValueKind == JsonValueKind.Object
            ? session.Context.EnumerateObject().ToDictionary(part => part.Name, part => (object)part.Value)
            : [];
        foreach (var (name, value) in more ?? new Dictionary<string, object>())
        {
            context[name] = value;
        }

        return context;
    }

    private static JsonElement Parse(ErpReply reply) => JsonDocument.Parse(reply.Body).RootElement;

    private static JsonElement Result(string method, ErpReply reply)
    {
        if (!reply.Success)
        {
            throw new HttpRequestException($"Tryton answered {(int)reply.Status} to {method}.", null, reply.Status);
        }

        var answer = Parse(reply);
        if (!answer.TryGetProperty("error", out var error) || error.ValueKind == JsonValueKind.Null)
        {
            return answer.GetProperty("result");
        }

        throw error.ValueKind == JsonValueKind.Array && error.GetArrayLength() > 0 ? Error(method, error) : new TrytonFailure($"{method} failed: {error}");
    }

    private static Exception Error(string method, JsonElement error) => error[0].GetString() switch
    {
        "UserError" => new TrytonRefusal("tryton.refused", Sentence(error[1], 0)),
        // A question to a person: [name, message, description].
        "UserWarning" => new TrytonRefusal("tryton.warning", Sentence(error[1], 1)),
        "ConcurrencyException" => new TrytonStale(error[1].ToString()),
        var kind => new TrytonFailure($"{method} failed: {kind}"),
    };

    private static string Sentence(JsonElement details, int index) =>
        details.ValueKind == JsonValueKind.Array && details.GetArrayLength() > index ? details[index].ToString() : details.ToString();

    private sealed record Session(string Token, JsonElement Context, int Company);
}
