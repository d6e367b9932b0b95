using System.Reflection;
using Portal.Domain.Kernel;
using Portal.Features.Kernel;

namespace Portal.Features.Live;

/// <summary>What a doorbell rings about. An event rings for every identifier that it carries: CaseId rings "case", OrderId "order", PostingId "posting", PlanId "plan".</summary>
public static class Topics
{
    public const string Case = "case";
    public const string Order = "order";
    public const string Posting = "posting";

    /// <summary>Stock or demand of a plant.</summary>
    public const string Plan = "plan";

    /// <summary>Every topic with the permission that hearing of it needs.</summary>
    public static IReadOnlyDictionary<string, string> Needed { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [Case] = Permissions.ReadCases,
        [Order] = Permissions.ReadOrders,
        [Posting] = Permissions.ReadOrders,
        [Plan] = Permissions.ReadPlanning,
    };

    /// <summary>The topics of which somebody may hear.</summary>
    public static IReadOnlyList<string> For(Func<string, bool> may) => [.. Needed.Where(t => may(t.Value)).Select(t => t.Key)];

    internal static IEnumerable<(string Topic, Guid Subject)> Of(IDomainEvent happened) =>
        from property in happened.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
        where property.PropertyType == typeof(Guid) && property.Name.EndsWith("Id", StringComparison.Ordinal)
        let topic = Needed.Keys.FirstOrDefault(t => property.Name.AsSpan(0, property.Name.Length - 2).Equals(t, StringComparison.OrdinalIgnoreCase))
        where topic is not null
        select (topic, (Guid)property.GetValue(happened)!);
}
