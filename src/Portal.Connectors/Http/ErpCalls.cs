using System.Threading.RateLimiting;
using Portal.Exchange.Erp;

namespace Portal.Connectors.Http;

/// <summary>Sends one call at a time through the pace and the time-out of a connection. Repeats nothing: that is the caller's to decide.</summary>
internal sealed class ErpCalls(IHttpClientFactory clients, ErpConnectionOptions connection, TimeProvider time)
{
    /// <summary>Name of the HTTP client that all connectors share.</summary>
    public const string ClientName = "erp";

    private readonly RateLimiter _pace = CallPace.Of(connection.CallsPerMinute);
    private readonly TimeSpan _timeout = TimeSpan.FromSeconds(connection.TimeoutSeconds);

    public Uri Url { get; } = connection.Url is { IsAbsoluteUri: true } url
        ? new Uri(url.AbsoluteUri.TrimEnd('/') + "/")
        : throw new ArgumentException($"ERP connection {connection.Code} needs an absolute Url.", nameof(connection));

    /// <summary>Sends and reads the whole answer; <see cref="ErpUnreachable"/> when no connection was made, so that nothing was sent.</summary>
    public async Task<ErpReply> Send(HttpRequestMessage request, CancellationToken ct)
    {
        using var permit = await _pace.AcquireAsync(1, ct);
        using var limit = new CancellationTokenSource(_timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, limit.Token);
        try
        {
            using var client = clients.CreateClient(ClientName);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return new ErpReply(response.StatusCode, await response.Content.ReadAsByteArrayAsync(either.Token));
        }
        catch (HttpRequestException no) when (no.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError)
        {
            throw new ErpUnreachable($"{connection.Code} cannot be reached at {Url.Authority}.", no);
        }
        catch (OperationCanceledException late) when (limit.IsCancellationRequested && !ct.IsCancellationRequested)
        {
            throw new TimeoutException($"{connection.Code} did not answer within {connection.TimeoutSeconds} seconds.", late);
        }
    }
}
