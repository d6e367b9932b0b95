using System.Reflection;
using Portal.Benchmarks.Company;
using Portal.Domain.Kernel;
using Portal.Domain.Policies;
using Portal.Features.Kernel;
using Portal.Features.Planning;

namespace Portal.Benchmarks.Doorway;

/// <summary>What each parameter of each query can be, by its type and name. A parameter that nobody knows stops the run: it needs a line here.</summary>
internal sealed class Choices(Sample sample, Terms terms)
{
    /// <summary>All choices of a parameter; the first is the plain one, where it can be left out.</summary>
    public IReadOnlyList<Choice> Of(ParameterInfo parameter, Type query)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        if (type == typeof(PageOf))
        {
            return [Choice.Page];
        }

        var set = Set(parameter, type, query).ToList();
        return parameter.HasDefaultValue ? [Choice.Of("", Plain(parameter)), .. set.Where(c => c.Label.Length > 0)] : set;
    }

    private static object? Plain(ParameterInfo parameter) =>
        parameter is { HasDefaultValue: true, DefaultValue: { } value, ParameterType.IsEnum: true } ? Enum.ToObject(parameter.ParameterType, value) : parameter.DefaultValue;

    private IEnumerable<Choice> Set(ParameterInfo parameter, Type type, Type query)
    {
        var name = parameter.Name!;
        if (type == typeof(PlanFilter))
        {
            return Filters();
        }

        if (type.IsEnum)
        {
            return Enum.GetValues(type).Cast<object>().Where(v => !Equals(v, Plain(parameter))).Select(v => Choice.Of($"{name}={v}", v));
        }

        return type switch
        {
            _ when type == typeof(bool) => [Choice.Of(name, true)],
            _ when type == typeof(string) => [new(name, Text(name, query))],
            _ when type == typeof(Guid) => [new(name, Id(name, query))],
            _ when type == typeof(SupplierId) => [new(name, (_, call, _) => Any(sample.Suppliers, call).Id)],
            _ when type == typeof(DateOnly) => [new(name, (_, call, _) => Today.AddDays((call % 40) - 10))],
            _ when type == typeof(DateTime) => [new(name, (_, call, _) => Today.AddDays((name == "Until" ? 0 : -30) - (call % 100)).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc))],
            _ when type == typeof(Tolerances) => [Choice.Of(name, Tolerances.Default)],
            _ when type == typeof(int) => Numbers(name, query),
            _ when type == typeof(long) && name == "After" => [new(name, (_, call, _) => Math.Max(0, sample.Notes - (call % 400)))],
            _ => throw Unknown(query, name),
        };
    }

    private static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    private IEnumerable<Choice> Filters() =>
    [
        Choice.Of("", new PlanFilter()),
        new("Plant", (_, call, _) => new PlanFilter(Plant: Any(sample.Plants, call))),
        new("Buyer", (_, call, _) => new PlanFilter(Buyer: Any(sample.Buyers, call))),
        new("Supplier", (_, call, _) => new PlanFilter(Supplier: Any(sample.Suppliers, call).Number)),
        new("Search", (_, _, _) => new PlanFilter(Search: terms.Next())),
        new("Plant, Search", (_, call, _) => new PlanFilter(Plant: Any(sample.Plants, call), Search: terms.Next())),
    ];

    private static IEnumerable<Choice> Numbers(string name, Type query) => (query.Name, name) switch
    {
        ("CompareRevisions", "From" or "To") => [Choice.Of("", 1)],
        ("ListArrivals", "Days") => [Choice.Of("Days=92", 92)],
        ("ShowPlanning", "Weeks") => [Choice.Of("Weeks=26", 26)],
        ("SimulatePolicy", "Last") => [Choice.Of("Last=2000", 2000)],
        ("ListToDo", "Take") => [Choice.Of("Take=50", 50)],
        ("ListNotes" or "ListWaitingEvents" or "FindSuppliers", "Take") => [Choice.Of("", 200)],
        ("ListReceived", "Most") => [],
        _ => throw Unknown(query, name),
    };

    private Func<Asker, int, int, object?> Text(string name, Type query) => (query.Name, name) switch
    {
        (_, "Search" or "Text" or "Person") => (_, _, _) => terms.Next(),
        ("ShowOrder", "Number") => (asker, call, _) => Order(asker, call).Number,
        ("FindSuppliers", "Number") => (_, call, _) => Any(sample.Suppliers, call).Number,
        ("ListAudit", "Record") => (asker, call, _) => Order(asker, call).Number,
        (_, "Plant") => (_, call, _) => query.Name == "ShowItemPlan" ? Any(sample.Plan, call).Plant : Any(sample.Plants, call),
        ("ShowItemPlan", "Item") => (_, call, _) => Any(sample.Plan, call).Item,
        (_, "Supplier") => (_, call, _) => Any(sample.Suppliers, call).Number,
        (_, "Buyer") => (_, call, _) => Any(sample.Buyers, call),
        (_, "Erp" or "ErpCode") => (_, _, _) => "SEED",
        _ => throw Unknown(query, name),
    };

    private Func<Asker, int, int, object?> Id(string name, Type query) => (query.Name, name) switch
    {
        (_, "OrderId") => (asker, call, _) => Order(asker, call).Id,
        ("ShowCase", "Id") => (_, call, _) => Any(sample.Cases, call),
        ("ShowMessage", "Id") => (_, call, _) => Any(sample.Messages, call),
        (_, "UserId") => (_, call, _) => Any(sample.People, call),
        _ => throw Unknown(query, name),
    };

    private Sample.Order Order(Asker asker, int call) => Any(asker.IsSupplier ? [.. sample.OrdersOf[asker.Supplier(call)]] : sample.Orders, call);

    // A prime apart, so that neighbours in time are no neighbours in the table.
    private static T Any<T>(IReadOnlyList<T> of, int call) => of[call * 7919 % of.Count];

    private static InvalidOperationException Unknown(Type query, string name) =>
        new($"{query.Name}.{name}: nobody knows what to ask there. Add it to {nameof(Choices)}.");
}
