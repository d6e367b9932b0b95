using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Portal.Architecture.Tests;

/// <summary>BannedSymbols.txt bans what the house forbids, every overload of it: a name that is misspelt there bans nothing and says nothing.</summary>
public sealed class BannedSymbolTests
{
    private static readonly HashSet<string> Banned = [.. File.ReadLines(Path.Combine(Sources.Root, "BannedSymbols.txt")).Where(l => l.Length > 0).Select(l => l.Split(';')[0])];

    public static TheoryData<Type, string> Members { get; } = new()
    {
        { typeof(DateTime), "Now" },
        { typeof(DateTime), "UtcNow" },
        { typeof(DateTime), "Today" },
        { typeof(DateTimeOffset), "Now" },
        { typeof(DateTimeOffset), "UtcNow" },
        { typeof(Guid), "NewGuid" },
        { typeof(Task<>), "Result" },
        { typeof(Task), "Wait" },
        { typeof(Task), "WaitAll" },
        { typeof(Task), "WaitAny" },
        { typeof(TaskAwaiter), "GetResult" },
        { typeof(TaskAwaiter<>), "GetResult" },
        { typeof(RelationalQueryableExtensions), "FromSql" },
        { typeof(RelationalQueryableExtensions), "FromSqlRaw" },
        { typeof(RelationalQueryableExtensions), "FromSqlInterpolated" },
        { typeof(RelationalDatabaseFacadeExtensions), "SqlQuery" },
        { typeof(RelationalDatabaseFacadeExtensions), "SqlQueryRaw" },
        { typeof(RelationalDatabaseFacadeExtensions), "ExecuteSql" },
        { typeof(RelationalDatabaseFacadeExtensions), "ExecuteSqlAsync" },
        { typeof(RelationalDatabaseFacadeExtensions), "ExecuteSqlRaw" },
        { typeof(RelationalDatabaseFacadeExtensions), "ExecuteSqlRawAsync" },
        { typeof(RelationalDatabaseFacadeExtensions), "ExecuteSqlInterpolated" },
        { typeof(RelationalDatabaseFacadeExtensions), "ExecuteSqlInterpolatedAsync" },
        { typeof(EntityFrameworkQueryableExtensions), "ExecuteUpdate" },
        { typeof(EntityFrameworkQueryableExtensions), "ExecuteUpdateAsync" },
        { typeof(EntityFrameworkQueryableExtensions), "ExecuteDelete" },
        { typeof(EntityFrameworkQueryableExtensions), "ExecuteDeleteAsync" },
        { typeof(DatabaseFacade), "EnsureCreated" },
        { typeof(DatabaseFacade), "EnsureCreatedAsync" },
        { typeof(XDocument), "Parse" },
        { typeof(XElement), "Parse" },
        { typeof(XmlDocument), "Load" },
        { typeof(XmlDocument), "LoadXml" },
    };

    [Theory, MemberData(nameof(Members))]
    public void Every_overload_is_banned(Type type, string name)
    {
        var overloads = type.GetMember(name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly).Select(Id).ToList();

        Assert.NotEmpty(overloads);
        Assert.Empty(overloads.Except(Banned));
    }

    [Theory]
    [InlineData("System.Console, System.Console")]
    [InlineData("Microsoft.AspNetCore.Components.MarkupString, Microsoft.AspNetCore.Components")]
    [InlineData("Microsoft.AspNetCore.Http.IHttpContextAccessor, Microsoft.AspNetCore.Http.Abstractions")]
    public void The_type_is_banned(string name) => Assert.Contains("T:" + Type.GetType(name, throwOnError: true)!.FullName, Banned);

    [Fact]
    public void Filters_are_lifted_by_their_name_only() =>
        Assert.Contains(Id(typeof(EntityFrameworkQueryableExtensions).GetMethods().Single(m => m.Name == "IgnoreQueryFilters" && m.GetParameters().Length == 1)), Banned);

    [Fact]
    public void A_ban_is_lifted_with_its_reason()
    {
        var lifted = Sources.Files("src", "*.cs").Concat(Sources.Files("tests", "*.cs")).SelectMany(file => Sources.Read(file).Split('\n').Where(l => l.TrimStart().StartsWith("#pragma warning disable RS0030", StringComparison.Ordinal)).Select(l => (file, l))).ToList();

        Assert.NotEmpty(lifted);
        Assert.All(lifted, l => Assert.Matches(@"disable RS0030 // .{15,}", l.l));
    }

    /// <summary>As the compiler names it in documentation, which is how the analyzer reads the file.</summary>
    private static string Id(MemberInfo member) => member switch
    {
        PropertyInfo property => $"P:{property.DeclaringType!.FullName}.{property.Name}",
        MethodInfo method => $"M:{method.DeclaringType!.FullName}.{method.Name}{(method.IsGenericMethod ? "``" + method.GetGenericArguments().Length : "")}{Parameters(method)}",
        _ => throw new NotSupportedException(member.ToString()),
    };

    private static string Parameters(MethodInfo method) =>
        method.GetParameters() is { Length: > 0 } all ? $"({string.Join(',', all.Select(p => Name(p.ParameterType)))})" : "";

    private static string Name(Type type) => type switch
    {
        { IsArray: true } => Name(type.GetElementType()!) + "[]",
        { IsGenericMethodParameter: true } => "``" + type.GenericParameterPosition,
        { IsGenericParameter: true } => "`" + type.GenericParameterPosition,
        { IsGenericType: true } => $"{type.GetGenericTypeDefinition().FullName!.Split('`')[0]}{{{string.Join(',', type.GetGenericArguments().Select(Name))}}}",
        _ => type.FullName!,
    };
}
