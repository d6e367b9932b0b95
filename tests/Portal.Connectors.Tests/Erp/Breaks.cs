using System.Net.Http.Headers;

namespace Portal.Connectors.Tests.Erp;

/// <summary>Between connector and ERP: loses the answer of a chosen call after the ERP has given it, or spoils a session.</summary>
public sealed class Breaks
{
    private int _until = -1;
    private string? _method;
    private int _spoiled;

    /// <summary>Calls since the last arming.</summary>
    public int Calls { get; private set; }

    /// <summary>True when an answer was lost since the last arming.</summary>
    public bool Lost { get; private set; }

    /// <summary>Loses the answer of the n-th next call; 0 loses none.</summary>
    public void LoseAnswer(int nth) => (_until, _method, Calls, Lost) = (nth, null, 0, false);

    /// <summary>Loses the answer of the next call whose body names this.</summary>
    public void LoseAnswerOf(string method) => (_until, _method, Calls, Lost) = (-1, method, 0, false);

    /// <summary>Sends the next call with a session that the ERP doesn't know.</summary>
    public void SpoilSession() => _spoiled = 1;

    /// <summary>Lets a call through, broken as armed.</summary>
    public async Task<HttpResponseMessage> Pass(HttpRequestMessage request, Func<Task<HttpResponseMessage>> send)
    {
        if (Interlocked.Exchange(ref _spoiled, 0) == 1)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Session", Convert.ToBase64String("connector:2:0000"u8));
        }

        var response = await send();
        if (++Calls == _until || (_method is { } method && (await request.Content!.ReadAsStringAsync()).Contains(method, StringComparison.Ordinal)))
        {
            _method = null;
            await response.Content.LoadIntoBufferAsync();
            response.Dispose();
            Lost = true;
            throw new HttpRequestException(HttpRequestError.ResponseEnded, "The answer was lost.");
        }

        return response;
    }
}
