using System.Net;

namespace Portal.Connectors.Http;

/// <summary>A whole answer of an ERP, read to its end.</summary>
internal sealed record ErpReply(HttpStatusCode Status, byte[] Body)
{
    public bool Success => (int)Status is >= 200 and < 300;
}
