using Portal.Exchange.Erp;
using Portal.Features.Postings;

namespace Portal.Chaos.Worker;

/// <summary>Says of the ERP what class it is, and leaves out what it is told to leave out, so that a test can show what a safeguard is there for.</summary>
internal sealed class CarelessGate(IErpGate gate, DuplicateProtection duplicates, IReadOnlySet<string> off) : IErpGate
{
    /// <summary>Every attempt goes under a key of its own.</summary>
    public const string SameKey = "same-key";

    /// <summary>What is unknown is sent again without a look.</summary>
    public const string LookUp = "look-up";

    /// <inheritdoc />
    public IReadOnlyList<ErpConnectionOptions> Connections => gate.Connections;

    /// <inheritdoc />
    public IErpConnector Connector(string code) => new Careless(gate.Connector(code), duplicates, off);

    private sealed class Careless(IErpConnector erp, DuplicateProtection duplicates, IReadOnlySet<string> off) : IErpConnector
    {
        public ErpCapabilities Capabilities => erp.Capabilities with { Duplicates = duplicates };

        public Task<ErpPostingAnswer> Post(ErpPosting posting, CancellationToken ct) =>
            erp.Post(off.Contains(SameKey) ? posting with { Key = $"{posting.Key}#{Guid.CreateVersion7():N}" } : posting, ct);

        public Task<ErpPostingAnswer?> LookUp(ErpPosting posting, CancellationToken ct) =>
            off.Contains(CarelessGate.LookUp) ? Task.FromResult<ErpPostingAnswer?>(null) : erp.LookUp(posting, ct);

        public Task<ErpMasterData> ReadMasterData(DateTime? since, CancellationToken ct) => erp.ReadMasterData(since, ct);

        public IAsyncEnumerable<IReadOnlyList<ErpOrder>> ReadOrders(DateTime? since, CancellationToken ct) => erp.ReadOrders(since, ct);

        public Task<ErpSupplyPicture> ReadSupply(DateTime? since, CancellationToken ct) => erp.ReadSupply(since, ct);
    }
}
