using System.Net;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Portal.Connectors.Http;
using Portal.Exchange.Erp;

namespace Portal.Connectors.DemoErp;

/// <summary>Speaks the DemoErp's JSON over HTTP.</summary>
internal sealed class DemoErpClient(ErpCalls calls)
{
    private const int PageSize = 500;

    private static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    /// <summary>Every page of a list that changed at or after an instant, oldest change first.</summary>
    public async IAsyncEnumerable<DemoErpPage<T>> Pages<T>(string list, DateTime? since, [EnumeratorCancellation] CancellationToken ct)
    {
        long? after = null;
        do
        {
            var question = $"api/{list}?take={PageSize}";
            question += since is { } from ? FormattableString.Invariant($"&since={from:yyyy-MM-ddTHH:mm:ss.ffffff}Z") : "";
            question += after is { } behind ? FormattableString.Invariant($"&after={behind}") : "";
            var page = await Get<DemoErpPage<T>>(question, ct) ?? throw new InvalidDataException($"The DemoErp answered {list} with nothing.");
            yield return page;
            after = page.Next;
        }
        while (after is not null);
    }

    /// <summary>One thing; null when it isn't there.</summary>
    public async Task<T?> Get<T>(string path, CancellationToken ct)
        where T : class
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(calls.Url, path));
        var reply = await calls.Send(request, ct);
        if (reply.Status == HttpStatusCode.NotFound)
        {
            return null;
        }

        Expect(reply);
        return Read<T>(reply);
    }

    /// <summary>Posts under a key; a refusal of business comes back as a problem.</summary>
    public async Task<(T? Answer, DemoErpProblem? Problem)> Post<T>(string path, string key, object body, CancellationToken ct)
        where T : class
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(calls.Url, path)) { Content = JsonContent.Create(body, body.GetType(), options: Shape) };
        request.Headers.TryAddWithoutValidation("Idempotency-Key", $"\"{key}\"");
        var reply = await calls.Send(request, ct);
        if (reply.Status is HttpStatusCode.UnprocessableEntity or HttpStatusCode.BadRequest)
        {
            return (null, Read<DemoErpProblem>(reply));
        }

        Expect(reply);
        return (Read<T>(reply), null);
    }

    private static T Read<T>(ErpReply reply) =>
        JsonSerializer.Deserialize<T>(reply.Body, Shape) ?? throw new InvalidDataException("The DemoErp answered with nothing.");

    private static void Expect(ErpReply reply)
    {
        // It says so itself, before it does anything: this is the one 5xx whose outcome is known.
        if (reply.Status == HttpStatusCode.ServiceUnavailable && Code(reply) == "erp.offline")
        {
            throw new ErpUnreachable("The ERP is offline.");
        }

        if (!reply.Success)
        {
            throw new HttpRequestException($"The DemoErp answered {(int)reply.Status}.", null, reply.Status);
        }
    }

    private static string? Code(ErpReply reply)
    {
        try
        {
            return JsonSerializer.Deserialize<DemoErpProblem>(reply.Body, Shape)?.Code;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
