using System.Reflection;
using Portal.Domain.Kernel;
using Portal.Exchange.Erp;
using Portal.Testing;

namespace Portal.Features.Tests.Isolation;

/// <summary>Makes any request from what a neighbour's rows are called; a parameter that it can't name needs a line here.</summary>
internal sealed class Arguments(Neighbour neighbour, House house, int? seed = null)
{
    // The same seed makes the same request but for the identifiers.
    private readonly Random? _dice = seed is { } s ? new Random(s) : null;

    /// <summary>The request with the neighbour's identifiers wherever one fits.</summary>
    public object Of(Type request) => Make(request, request, request.Name);

    private object Make(Type type, Type request, string path)
    {
        var constructor = type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).First();
        return constructor.Invoke([.. constructor.GetParameters().Select(p => Value(p, request, path))]);
    }

    private object? Value(ParameterInfo parameter, Type request, string path)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        var here = $"{path}.{parameter.Name}";
        return type switch
        {
            _ when type == typeof(SupplierId) => neighbour.Supplier,
            _ when type == typeof(Guid) => Id(parameter.Name!, request, here),
            _ when type == typeof(string) => Text(parameter.Name!),
            _ when type == typeof(int) && Odd() => _dice!.Next(-1, 40),
            _ when type == typeof(decimal) && Odd() => (decimal)_dice!.Next(-5, 500),
            _ when type == typeof(bool) && Odd() => true,
            _ when type == typeof(DateOnly) && Odd() => house.Today.AddDays(_dice!.Next(-10, 60)),
            _ when type.IsEnum && Odd() => Enum.GetValues(type).GetValue(_dice!.Next(Enum.GetValues(type).Length)),
            _ when Nullable.GetUnderlyingType(parameter.ParameterType) is not null && Odd() => null,
            _ when type == typeof(int) => parameter.Name is "line" or "Line" or "LineNumber" or "Number" or "Most" or "Take" or "Days" or "Weeks" ? 10 : 1,
            _ when type == typeof(long) => 0L,
            _ when type == typeof(decimal) => 1m,
            _ when type == typeof(bool) => false,
            _ when type == typeof(DateOnly) => house.Today.AddDays(5),
            _ when type == typeof(DateTime) => house.Now,
            _ when type == typeof(TimeSpan) => TimeSpan.FromSeconds(1),
            _ when type == typeof(ErpPostingAnswer) => ErpPostingAnswer.Accepted("DOC-1"),
            _ when type.IsEnum => Enum.GetValues(type).GetValue(0),
            _ when ElementOf(type) is { } element => List(element, parameter.Name!, request, here),
            _ when type.IsClass && type.Namespace!.StartsWith("Portal.", StringComparison.Ordinal) => parameter.HasDefaultValue ? null : Make(type, request, here),
            _ => throw new NotSupportedException($"{here}: nobody knows what another supplier could name as a {type.Name}. Add it to Arguments."),
        };
    }

    private bool Odd() => _dice?.Next(2) == 1;

    private Guid Id(string name, Type request, string here) => (name, request.Namespace!.Split('.')[^1]) switch
    {
        ("OrderId" or "Order", _) or ("Id", "Orders") => neighbour.Order,
        ("CaseId" or "Case" or "Cases", _) or ("Id", "Cases") => neighbour.Case,
        ("PostingId", _) or ("Id", "Postings") => neighbour.Posting,
        ("Id" or "EventId", "Live") => neighbour.Event,
        ("UserId" or "Person" or "PersonId" or "AssignTo", _) or ("Id", "People") => neighbour.Person,
        // Rows of the house, a feed's or a document's: no supplier owns one.
        ("Id" or "Node" or "Key" or "PolicyId" or "DocumentId" or "ReferenceId" or "ItemId" or "SupplierItemId" or "LeasedBy" or "Documents", _) => neighbour.Order,
        _ => throw new NotSupportedException($"{here}: nobody knows what another supplier could name there. Add it to Arguments."),
    };

    private string Text(string name) => name switch
    {
        "Number" or "OrderNumber" or "Search" or "Order" => neighbour.OrderNumber,
        "Supplier" or "SupplierNumber" => neighbour.SupplierNumber,
        "Erp" or "ErpCode" or "System" => "DEMO",
        "Plant" or "PlantCode" => "HAM",
        "Item" or "ItemNumber" => "BH-220",
        "Unit" => "C62",
        _ => neighbour.OrderNumber,
    };

    private Array List(Type element, string name, Type request, string here)
    {
        var one = element == typeof(Guid) ? Id(name, request, here) : element == typeof(string) ? Text(name) : element.IsClass && element.Namespace!.StartsWith("Portal.", StringComparison.Ordinal) ? Make(element, request, here) : null;
        var list = Array.CreateInstance(element, one is null ? 0 : 1);
        if (one is not null)
        {
            list.SetValue(one, 0);
        }

        return list;
    }

    private static Type? ElementOf(Type type) =>
        type.IsGenericType && type.GetInterfaces().Append(type).FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>)) is { } sequence ? sequence.GetGenericArguments()[0] : null;
}
