using Portal.Connectors.Http;
using Portal.Exchange.Erp;

namespace Portal.Connectors.Tryton;

/// <summary>Makes connectors to Tryton; the connection's address ends with the database's name.</summary>
internal sealed class TrytonConnectorFactory(IHttpClientFactory clients, TimeProvider time) : IErpConnectorFactory
{
    public string Kind => "tryton";

    public IErpConnector Create(ErpConnectionOptions connection) =>
        new TrytonConnector(new TrytonClient(new ErpCalls(clients, connection, time), connection), time);
}
