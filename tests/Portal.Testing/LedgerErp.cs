using Portal.Exchange.Erp;
using Portal.Features.Postings;

namespace Portal.Testing;

/// <summary>An ERP in memory with one connection, an append-only ledger and every way to misbehave.</summary>
public sealed class LedgerErp : IErpConnector, IErpGate
{
    private readonly Lock _lock = new();
    private readonly List<ErpPosting> _effects = [];
    private readonly List<string> _attempts = [];
    private readonly Dictionary<string, ErpPostingAnswer> _stored = new(StringComparer.Ordinal);

    public ErpCapabilities Capabilities { get; set; } = new(DuplicateProtection.NativeKey, Splits: true, Prices: true, Supply: false, Stoppages: false);

    public IReadOnlyList<ErpConnectionOptions> Connections { get; } = [new ErpConnectionOptions { Code = "DEMO", Kind = "fake", Concurrency = 4 }];

    /// <summary>It can't be reached, so nothing happens.</summary>
    public bool Offline { get; set; }

    /// <summary>So many postings are taken and their answer is lost.</summary>
    public int LoseAnswers { get; set; }

    /// <summary>Refuses every posting for this reason.</summary>
    public string? Refuses { get; set; }

    /// <summary>Runs inside every posting, before it has its effect.</summary>
    public Func<ErpPosting, Task>? Before { get; set; }

    /// <summary>What happened, in its sequence.</summary>
    public IReadOnlyList<ErpPosting> Effects
    {
        get
        {
            lock (_lock)
            {
                return [.. _effects];
            }
        }
    }

    /// <summary>Keys that were sent, each time.</summary>
    public IReadOnlyList<string> Attempts
    {
        get
        {
            lock (_lock)
            {
                return [.. _attempts];
            }
        }
    }

    public IErpConnector Connector(string code) => this;

    public async Task<ErpPostingAnswer> Post(ErpPosting posting, CancellationToken ct)
    {
        if (Before is { } before)
        {
            await before(posting);
        }

        lock (_lock)
        {
            if (Offline)
            {
                throw new ErpUnreachable("The ERP does not answer.");
            }

            _attempts.Add(posting.Key);
            if (Refuses is { } reason)
            {
                return ErpPostingAnswer.Refused("period.closed", reason);
            }

            if (Capabilities.Duplicates is not DuplicateProtection.NativeKey || !_stored.TryGetValue(posting.Key, out var answer))
            {
                _effects.Add(posting);
                _stored[posting.Key] = answer = ErpPostingAnswer.Accepted($"DOC-{_effects.Count}");
            }

            return LoseAnswers-- > 0 ? throw new HttpRequestException("The connection was cut.") : answer;
        }
    }

    public Task<ErpPostingAnswer?> LookUp(ErpPosting posting, CancellationToken ct)
    {
        lock (_lock)
        {
            return Offline ? throw new ErpUnreachable("The ERP does not answer.") : Task.FromResult(_stored.GetValueOrDefault(posting.Key));
        }
    }

    public Task<ErpMasterData> ReadMasterData(DateTime? since, CancellationToken ct) => throw new NotSupportedException("This ERP only takes postings.");

    public IAsyncEnumerable<IReadOnlyList<ErpOrder>> ReadOrders(DateTime? since, CancellationToken ct) => throw new NotSupportedException("This ERP only takes postings.");

    public Task<ErpSupplyPicture> ReadSupply(DateTime? since, CancellationToken ct) => throw new NotSupportedException("This ERP only takes postings.");
}
