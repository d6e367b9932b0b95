using System.Text.Json;
using System.Text.Json.Serialization;
using Portal.Exchange.Erp;

namespace Portal.Features.Postings;

/// <summary>The neutral message as a posting keeps it (JSON).</summary>
internal static class PostingContent
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static string Write(ErpPosting message) => JsonSerializer.Serialize(message, Options);

    public static ErpPosting Read(string content) =>
        JsonSerializer.Deserialize<ErpPosting>(content, Options) ?? throw new JsonException("A posting without content.");
}
