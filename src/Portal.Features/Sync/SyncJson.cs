using System.Text.Json;
using System.Text.Json.Serialization;

namespace Portal.Features.Sync;

/// <summary>How raw messages are written and read again.</summary>
internal static class SyncJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static string Write<T>(T message) => JsonSerializer.Serialize(message, Options);

    public static T Read<T>(string content) => JsonSerializer.Deserialize<T>(content, Options) ?? throw new JsonException("A message without content.");
}
