using System.Collections.Concurrent;
using Portal.Exchange.Erp;

namespace Portal.Features.Postings;

/// <summary>Finds the connector of a connection by its kind and keeps it for the life of the process.</summary>
public sealed class ErpGate(IReadOnlyList<ErpConnectionOptions> connections, IEnumerable<IErpConnectorFactory> factories) : IErpGate
{
    private readonly Dictionary<string, IErpConnectorFactory> _factories = factories.ToDictionary(f => f.Kind, StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<IErpConnector>> _connectors = new(StringComparer.Ordinal);

    /// <inheritdoc />
    public IReadOnlyList<ErpConnectionOptions> Connections => connections;

    /// <inheritdoc />
    public IErpConnector Connector(string code) => _connectors.GetOrAdd(code, c => new(() => Create(c))).Value;

    private IErpConnector Create(string code)
    {
        var connection = connections.SingleOrDefault(c => c.Code == code) ?? throw new ArgumentException($"There is no ERP connection {code}.", nameof(code));
        return _factories.TryGetValue(connection.Kind, out var factory)
            ? factory.Create(connection)
            : throw new ArgumentException($"ERP connection {code}: no connector of kind {connection.Kind}.", nameof(code));
    }
}
