using System.Reflection;
using Mediator;
using Portal.Exchange.Erp;
using Portal.Features.Kernel;

namespace Portal.Architecture.Tests;

/// <summary>What every use case has, and what its handler never takes.</summary>
public sealed class UseCaseTests
{
    // Steps of one flow: the flow's tests show them together, on both databases.
    private static readonly Dictionary<string, string> ShownBy = new(StringComparer.Ordinal)
    {
        ["ListWaitingEvents"] = "PumpTests",
        ["DeliverEvent"] = "PumpTests",
        ["FailEvent"] = "PumpTests",
        ["ListNotes"] = "PumpTests",
        ["ReadPulse"] = "PumpTests",
        ["StoreInboundOrders"] = "ErpSyncTests",
        ["ApplyInboundOrders"] = "ErpSyncTests",
        ["TakeMasterData"] = "ErpSyncTests",
        ["TakeSupply"] = "ErpSyncTests",
        ["TakeTurn"] = "ErpSyncTests",
        ["RecordReading"] = "ErpSyncTests",
        ["ListReceived"] = "ErpSyncTests",
        ["ListFeeds"] = "ErpSyncTests",
    };

    private static readonly IReadOnlyList<Type> Every =
        [.. Rooms.Classes("Features").Where(type => type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequest<>)))];

    private static readonly HashSet<string> TestClasses =
        [.. Sources.Files("tests", "*Tests.cs").Select(file => Path.GetFileNameWithoutExtension(file))];

    public static TheoryData<Type> All { get; } = [.. Every];

    [Fact]
    public void There_are_use_cases() => Assert.True(Every.Count > 30);

    [Theory, MemberData(nameof(All))]
    public void It_says_who_may(Type useCase)
    {
        var needs = useCase.GetCustomAttribute<NeedsAttribute>();
        var anyone = useCase.GetCustomAttribute<AnyoneAttribute>();

        Assert.True(needs is null != anyone is null, "Either [Needs] or [Anyone].");
        Assert.True(anyone is null || anyone.Why.Length > 10, "Anyone needs a reason.");
        Assert.True(needs is null || typeof(Permissions).GetFields().Any(f => Equals(f.GetRawConstantValue(), needs.Permission)), "The permission is not on the list.");
    }

    [Theory, MemberData(nameof(All))]
    public void It_has_a_test_class(Type useCase) =>
        Assert.Contains(ShownBy.GetValueOrDefault(useCase.Name, useCase.Name + "Tests"), TestClasses);

    [Theory, MemberData(nameof(All))]
    public void It_asks_or_it_does(Type useCase) =>
        Assert.Contains(useCase.GetInterfaces(), i => i.IsGenericType && (i.GetGenericTypeDefinition() == typeof(IAsk<>) || i.GetGenericTypeDefinition() == typeof(IDo<>)));

    [Theory, MemberData(nameof(All))]
    public void Its_handler_is_nested_and_takes_neither_sender_nor_context_nor_connector(Type useCase)
    {
        var handlers = Rooms.Classes("Features").Where(type => type.GetInterfaces().Any(i =>
            i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequestHandler<,>) && i.GetGenericArguments()[0] == useCase)).ToList();

        var handler = Assert.Single(handlers);
        Assert.Equal(useCase, handler.DeclaringType);
        Assert.False(handler.IsNestedPublic);
        var taken = handler.GetConstructors().Single().GetParameters().Select(p => p.ParameterType).ToList();
        Assert.DoesNotContain(taken, type => type == typeof(UseCases) || type == typeof(IPortal) || type == typeof(IErpConnector)
            || type.IsAssignableTo(typeof(ISender)) || type.IsAssignableTo(typeof(IPublisher)) || type.Name.Contains("HttpContext", StringComparison.Ordinal) || type.Name.Contains("ErpGate", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(All))]
    public void Its_name_is_an_act_in_the_users_words(Type useCase)
    {
        string[] noise = ["Command", "Query", "Manager", "Helper", "Service", "Dto", "Request"];

        Assert.DoesNotContain(noise, word => useCase.Name.EndsWith(word, StringComparison.Ordinal));
        Assert.EndsWith($"/{useCase.Name}.cs", Assert.Single(Sources.Files("src/Portal.Features", useCase.Name + ".cs")), StringComparison.Ordinal);
    }

    [Fact]
    public void No_exception_outlives_its_use_case() => Assert.Empty(ShownBy.Keys.Except(Every.Select(u => u.Name)));
}
