namespace Portal.Exchange.Erp;

/// <summary>Makes the connector of one kind; found by <see cref="Kind"/> in a dictionary, so that adding one touches no switch.</summary>
public interface IErpConnectorFactory
{
    /// <summary>The kind that <see cref="ErpConnectionOptions.Kind"/> names.</summary>
    string Kind { get; }

    /// <summary>A connector for one connection; callers keep it for the life of the process.</summary>
    IErpConnector Create(ErpConnectionOptions connection);
}
