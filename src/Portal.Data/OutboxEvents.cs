using System.Text.Json;
using Portal.Domain.Kernel;

namespace Portal.Data;

/// <summary>Reads events back that PortalDb has written into the outbox.</summary>
public static class OutboxEvents
{
    private static readonly Dictionary<string, Type> Types = typeof(IDomainEvent).Assembly.GetTypes()
        .Where(t => t.IsAssignableTo(typeof(IDomainEvent)) && t is { IsInterface: false, IsAbstract: false })
        .ToDictionary(t => t.Name, StringComparer.Ordinal);

    /// <summary>The event; throws <see cref="UnreadableEvent"/> when this version knows no such type or cannot read its content.</summary>
    public static IDomainEvent Read(string type, string payload)
    {
        if (!Types.TryGetValue(type, out var known))
        {
            throw new UnreadableEvent($"No event is called {type}.");
        }

        try
        {
            return (IDomainEvent?)JsonSerializer.Deserialize(payload, known, Json.Options) ?? throw new UnreadableEvent($"{type} is empty.");
        }
        catch (JsonException wrong)
        {
            throw new UnreadableEvent($"{type} can't be read at {wrong.Path}, byte {wrong.BytePositionInLine}.");
        }
    }
}
