using System.Reflection;
using Portal.Benchmarks.Company;
using Portal.Features.Kernel;

namespace Portal.Benchmarks.Doorway;

/// <summary>Every way to ask every query there is, found by reflection: each filter alone, each sort with each filter.</summary>
internal sealed class Questions(Sample sample)
{
    private readonly Terms _terms = new(sample);

    /// <summary>The queries of the house with what each answers.</summary>
    public static IReadOnlyList<(Type Query, Type Answer)> Queries { get; } =
    [
        .. from type in typeof(UseCases).Assembly.GetTypes()
           where type is { IsClass: true, IsAbstract: false }
           from asks in type.GetInterfaces()
           where asks.IsGenericType && asks.GetGenericTypeDefinition() == typeof(IAsk<>)
           orderby type.Name
           select (type, asks.GetGenericArguments()[0]),
    ];

    /// <summary>All questions of one query.</summary>
    public IEnumerable<Question> Of(Type query, Type answer)
    {
        var constructor = query.GetConstructors().OrderByDescending(c => c.GetParameters().Length).First();
        var parameters = constructor.GetParameters();
        var plainly = Keyed.Of(query, sample) ?? Expanded(parameters, query);
        foreach (var chosen in plainly)
        {
            yield return new(query, answer, string.Join(", ", chosen.Select(c => c.Label).Where(l => l.Length > 0)),
                (asker, call, page) => constructor.Invoke([.. chosen.Select(c => c.Value(asker, call, page))]))
            {
                HasPages = chosen.Contains(Choice.Page),
            };
        }
    }

    /// <summary>What must be said is said in every way; of what may be said one thing at a time; each of these in every order.</summary>
    private IEnumerable<Choice[]> Expanded(ParameterInfo[] parameters, Type query)
    {
        var known = new Choices(sample, _terms);
        var choices = parameters.Select(p => known.Of(p, query)).ToArray();
        IEnumerable<Choice[]> ways = [[]];
        for (var at = 0; at < parameters.Length; at++)
        {
            var here = at;
            ways = ways.SelectMany(way => choices[here].Where(c => c.Label.Length == 0 || Free(here) || way.Where((_, before) => !Free(before)).All(w => w.Label.Length == 0)).Select(c => (Choice[])[.. way, c])).ToList();
        }

        return ways;

        bool Free(int parameter) => !parameters[parameter].HasDefaultValue || IsOrder(parameters[parameter]);
    }

    private static bool IsOrder(ParameterInfo parameter) => parameter.ParameterType is { IsEnum: true, Name: "By" } || parameter.Name == "Descending";
}
