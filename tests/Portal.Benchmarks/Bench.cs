using Portal.Benchmarks.Company;
using Portal.Benchmarks.Figures;
using Portal.Data;

namespace Portal.Benchmarks;

/// <summary>What the figures share: the options, and the invented company on each database, made when it is first asked for.</summary>
internal sealed class Bench(Options options) : IAsyncDisposable
{
    private readonly Dictionary<DatabaseProvider, SeededCompany> _companies = [];

    public Options Options => options;

    /// <summary>What stands behind the findings, for the JSON.</summary>
    public List<Finding> Details { get; } = [];

    /// <summary>The databases of this run.</summary>
    public IReadOnlyList<DatabaseProvider> Databases { get; } =
    [
        .. options.OnlyPostgres ? [] : new[] { DatabaseProvider.Sqlite },
        .. options.Postgres.Length > 0 ? new[] { DatabaseProvider.Postgres } : [],
    ];

    /// <summary>The company on a database: 20,000 orders unless told otherwise, with their history.</summary>
    public async Task<SeededCompany> Company(DatabaseProvider provider, CancellationToken ct)
    {
        if (!_companies.TryGetValue(provider, out var company))
        {
            _companies[provider] = company = await SeededCompany.Open(provider, options, ct);
        }

        return company;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var company in _companies.Values)
        {
            await company.DisposeAsync();
        }
    }
}
