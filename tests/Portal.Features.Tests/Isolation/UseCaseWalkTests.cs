using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Mediator;
using Portal.Data;
using Portal.Data.People;
using Portal.Features.Kernel;
using Portal.Features.People;
using Portal.Testing;

namespace Portal.Features.Tests.Isolation;

/// <summary>Every use case is called by a supplier with all permissions there are and with another supplier's identifiers.</summary>
/// <remarks>Another's row must look exactly like one that isn't there, and nothing of it may change.</remarks>
public sealed partial class UseCaseWalkTests
{
    private static readonly MethodInfo SendMethod = typeof(UseCaseWalkTests).GetMethod(nameof(Send), BindingFlags.NonPublic | BindingFlags.Static)!;

    private static readonly HashSet<string> Everything = [.. typeof(Permissions).GetFields().Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!)];

    private static readonly Action<Caller> Thief = c => c.BecomeSupplier(House.Borealis, House.Person(2), "Borealis, sales", Everything);

    // It is how the portal learns for whom somebody acts, so it runs before anybody is a supplier; no role has its permission.
    private static readonly IReadOnlyList<(Type Request, Type Answer)> UseCases =
    [
        .. from type in typeof(UseCases).Assembly.GetTypes()
           where type is { IsClass: true, IsAbstract: false }
           from i in type.GetInterfaces()
           where i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequest<>)
           where type != typeof(ListMemberships)
           orderby type.Name
           select (type, i.GetGenericArguments()[0]),
    ];

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Anothers_row_looks_like_none_and_stays_as_it_is(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var keller = new Arguments(await Neighbour.MovesIn(house), house);
        var nobody = new Arguments(Neighbour.Nobody, house);
        var before = await Neighbour.StateOf(house);
        var wrong = new List<string>();
        foreach (var (request, answer) in UseCases)
        {
            var foreign = await Call(house, () => keller.Of(request), answer, Thief);
            var absent = await Call(house, () => nobody.Of(request), answer, Thief);
            if (foreign.StartsWith("No recipe", StringComparison.Ordinal) || Plain(foreign) != Plain(absent))
            {
                wrong.Add($"{request.Name}: {foreign} instead of {absent}");
            }

            if (Telltale().IsMatch(foreign))
            {
                wrong.Add($"{request.Name} tells of Keller: {foreign}");
            }

            var now = await Neighbour.StateOf(house);
            if (now != before)
            {
                wrong.Add($"{request.Name} changed others' rows:\n{string.Join('\n', before.Split('\n').Except(now.Split('\n')).Select(l => "- " + l).Concat(now.Split('\n').Except(before.Split('\n')).Select(l => "+ " + l)))}");
                before = now;
            }
        }

        Assert.True(UseCases.Count > 40);
        Assert.True(wrong.Count == 0, string.Join("\n\n", wrong));
    }

    /// <summary>The same arguments reach the row when its owner brings them, so the walk is not one of misses.</summary>
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task What_a_supplier_may_do_reaches_its_own_rows_with_the_same_arguments(DatabaseProvider database)
    {
        var mine = Permissions.Of(PortalRole.SupplierAdmin);
        var reached = new List<string>();
        await using var house = await House.Open(database);
        var keller = new Arguments(await Neighbour.MovesIn(house), house);
        foreach (var (request, answer) in UseCases.Where(u => u.Request.GetCustomAttribute<NeedsAttribute>() is { } needs && mine.Contains(needs.Permission)))
        {
            var said = await Call(house, () => keller.Of(request), answer, c => c.BecomeSupplier(House.Keller, House.Person(1), "Keller, sales", mine));
            Assert.DoesNotContain("not-found", said, StringComparison.Ordinal);
            reached.Add(request.Name);
        }

        Assert.True(reached.Count > 8);
    }

    /// <summary>The same with values thrown by dice around the identifiers; PORTAL_TEST_CALLS=100000 for the long run.</summary>
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Generated_calls_with_anothers_identifiers_are_the_same_no_as_with_nobodys(DatabaseProvider database)
    {
        var calls = int.Parse(Environment.GetEnvironmentVariable("PORTAL_TEST_CALLS") ?? "600", System.Globalization.CultureInfo.InvariantCulture);
        var seed = int.Parse(Environment.GetEnvironmentVariable("PORTAL_TEST_SEED") ?? $"{Random.Shared.Next()}", System.Globalization.CultureInfo.InvariantCulture);
        await using var house = await House.Open(database);
        var keller = await Neighbour.MovesIn(house);
        var before = await Neighbour.StateOf(house);
        var dice = new Random(seed);
        for (var call = 0; call < calls; call++)
        {
            var ((request, answer), die) = (UseCases[dice.Next(UseCases.Count)], dice.Next());
            var foreign = await Call(house, () => new Arguments(keller, house, die).Of(request), answer, Thief);
            var absent = await Call(house, () => new Arguments(Neighbour.Nobody, house, die).Of(request), answer, Thief);
            var where = $"PORTAL_TEST_SEED={seed}, call {call}, {request.Name}";
            Assert.True(Plain(foreign) == Plain(absent), $"{where}: {foreign} instead of {absent}");
            Assert.False(Telltale().IsMatch(foreign), $"{where} tells of Keller: {foreign}");
            if (call % 100 == 99)
            {
                Assert.Equal(before, await Neighbour.StateOf(house));
            }
        }
    }

    private static async Task<string> Call(House house, Func<object> request, Type answer, Action<Caller> who)
    {
        try
        {
            return await (Task<string>)SendMethod.MakeGenericMethod(answer).Invoke(null, [house, request(), who])!;
        }
        catch (NotSupportedException unknown)
        {
            return "No recipe: " + unknown.Message;
        }
    }

    private static async Task<string> Send<T>(House house, object request, Action<Caller> who)
    {
        try
        {
            var result = await house.Send((IRequest<T>)request, who);
            return result.Error is { } no ? $"{no.Kind} {no.Code} {no.Message}" : JsonSerializer.Serialize(result.Value);
        }
        catch (Exception stopped) when (stopped is InvalidOperationException or Microsoft.EntityFrameworkCore.DbUpdateException or Npgsql.PostgresException)
        {
            // The guard, the database or the lack of a place to write: a staff's act in a supplier's hands.
            return $"stopped by {stopped.GetType().Name}";
        }
    }

    private static string Plain(string said) => AnyId().Replace(said.Replace(Neighbour.Nobody.OrderNumber, "NUMBER", StringComparison.Ordinal).Replace("4500000001", "NUMBER", StringComparison.Ordinal)
        .Replace(Neighbour.Nobody.SupplierNumber, "SUPPLIER", StringComparison.Ordinal).Replace("SUP-100", "SUPPLIER", StringComparison.Ordinal), "ID");

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex AnyId();

    [GeneratedRegex("Keller|Confidential|4500000002")]
    private static partial Regex Telltale();
}
