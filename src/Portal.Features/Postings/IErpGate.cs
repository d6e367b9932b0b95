using Portal.Exchange.Erp;

namespace Portal.Features.Postings;

/// <summary>The ERP connections of this installation, whatever they are made of.</summary>
public interface IErpGate
{
    /// <summary>All connections.</summary>
    IReadOnlyList<ErpConnectionOptions> Connections { get; }

    /// <summary>The connector of one connection; the same for the life of the process.</summary>
    IErpConnector Connector(string code);
}
