using System.Text.Json;
using System.Text.Json.Serialization;

namespace Portal.Features.Kernel;

/// <summary>Facts of a sentence as JSON: stored with cases and timelines, put into words by the page in the reader's language.</summary>
public static class Facts
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() }, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>Writes facts.</summary>
    public static string Write(object facts) => JsonSerializer.Serialize(facts, facts?.GetType() ?? typeof(object), Options);

    /// <summary>Reads facts; empty or foreign JSON gives the type's defaults.</summary>
    public static T Read<T>(string json)
        where T : new() => JsonSerializer.Deserialize<T>(json, Options) ?? new T();
}
