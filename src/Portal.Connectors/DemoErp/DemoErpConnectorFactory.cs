using Portal.Connectors.Http;
using Portal.Exchange.Erp;

namespace Portal.Connectors.DemoErp;

/// <summary>Makes connectors to the demo's own ERP.</summary>
internal sealed class DemoErpConnectorFactory(IHttpClientFactory clients, TimeProvider time) : IErpConnectorFactory
{
    public string Kind => "demo-erp";

    public IErpConnector Create(ErpConnectionOptions connection) => new DemoErpConnector(new DemoErpClient(new ErpCalls(clients, connection, time)));
}
