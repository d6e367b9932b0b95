using System.Text.Json;
using Portal.Exchange.Erp;

namespace Portal.Connectors.Tryton;

/// <summary>The calls of one posting that change something; remembers whether one may have arrived.</summary>
internal sealed class TrytonChanges(TrytonClient client)
{
    /// <summary>True when a change arrived, or may have.</summary>
    public bool Sent { get; private set; }

    public async Task<JsonElement> Call(string method, object?[] arguments, IReadOnlyDictionary<string, object>? context, CancellationToken ct)
    {
        try
        {
            var result = await client.Call(method, arguments, context, ct);
            Sent = true;
            return result;
        }
        catch (Exception answer) when (answer is ErpUnreachable or TrytonRefusal or TrytonStale)
        {
            throw;
        }
        catch
        {
            Sent = true;
            throw;
        }
    }
}
