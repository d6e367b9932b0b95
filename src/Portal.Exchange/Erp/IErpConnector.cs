namespace Portal.Exchange.Erp;

/// <summary>Talks to one ERP installation. Stateless: watermarks, retries, leases and rate limits are the caller's.</summary>
/// <remarks>Every reading call may be repeated and may answer more than was asked for. Calls throw <see cref="ErpUnreachable"/>
/// when nothing can have happened; any other network failure, time-out or 5xx of a posting means that its outcome is unknown. Readings throw
/// <see cref="ErpFailed"/> for what the ERP itself says is wrong.</remarks>
public interface IErpConnector
{
    /// <summary>What this ERP can hold and how it catches duplicates.</summary>
    ErpCapabilities Capabilities { get; }

    /// <summary>Master data changed at or after <paramref name="since"/> (UTC; null for all).</summary>
    Task<ErpMasterData> ReadMasterData(DateTime? since, CancellationToken ct);

    /// <summary>Whole orders that changed at or after <paramref name="since"/> (UTC; null for all), in pages, oldest change first.</summary>
    IAsyncEnumerable<IReadOnlyList<ErpOrder>> ReadOrders(DateTime? since, CancellationToken ct);

    /// <summary>Stock and demand changed at or after <paramref name="since"/>; a pair of item and plant named among the stock replaces its stock, one named among the demand replaces all its demand.</summary>
    Task<ErpSupplyPicture> ReadSupply(DateTime? since, CancellationToken ct);

    /// <summary>Posts once; the same key with the same content is one effect where <see cref="ErpCapabilities.Duplicates"/> says so.</summary>
    Task<ErpPostingAnswer> Post(ErpPosting posting, CancellationToken ct);

    /// <summary>Looks up what became of a posting; null when it has no effect yet or only a part of it, so that posting it again with the same key is right.</summary>
    Task<ErpPostingAnswer?> LookUp(ErpPosting posting, CancellationToken ct);
}
