using Microsoft.Extensions.DependencyInjection;
using Portal.Connectors.Setup;
using Portal.Exchange.Erp;

namespace Portal.Connectors.Tests.Erp;

/// <summary>A real ERP to tell stories on: the connector under test, and what people do on the ERP's side.</summary>
public abstract class ErpBench : IAsyncDisposable
{
    private readonly Dictionary<string, DateTime> _seen = [];
    private ServiceProvider? _services;

    public Breaks Breaks { get; } = new();

    public IErpConnector Connector { get; private set; } = null!;

    /// <summary>The day the stories are told on; what is asked for lies after it.</summary>
    public static DateOnly Today { get; } = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    /// <summary>Calls that a posting makes at most, so that the story of lost answers knows when to stop.</summary>
    public abstract int MostCalls { get; }

    /// <summary>An order of items of one supplier: per line a quantity and a requested day. Answers its number.</summary>
    public abstract Task<string> Order(params (decimal Quantity, DateOnly On)[] lines);

    /// <summary>The buyer changes a line's quantity.</summary>
    public abstract Task ChangeQuantity(ErpOrder order, ErpOrderLine line, decimal quantity);

    /// <summary>Goods receipt.</summary>
    public abstract Task Receive(ErpOrder order, ErpOrderLine line, decimal quantity);

    /// <summary>A connector to the same kind of ERP at another address.</summary>
    public IErpConnector ConnectorTo(Action<ErpConnectionOptions> change)
    {
        var options = Options();
        change(options);
        return _services!.GetRequiredService<IReadOnlyDictionary<string, IErpConnectorFactory>>()[options.Kind].Create(options);
    }

    /// <summary>One order as the connector reads it now; asks for no more than what changed since it was read last.</summary>
    public async Task<ErpOrder> Read(string number)
    {
        DateTime? since = _seen.TryGetValue(number, out var at) ? at : _seen.Count > 0 ? _seen.Values.Max() : null;
        return (await ReadAll(since)).Last(order => order.Number == number);
    }

    public async Task<List<ErpOrder>> ReadAll(DateTime? since)
    {
        var all = new List<ErpOrder>();
        await foreach (var page in Connector.ReadOrders(since, TestContext.Current.CancellationToken))
        {
            all.AddRange(page);
        }

        foreach (var order in all)
        {
            _seen[order.Number] = order.ChangedAt;
        }

        return all;
    }

    public virtual async ValueTask DisposeAsync()
    {
        if (_services is not null)
        {
            await _services.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    protected abstract ErpConnectionOptions Options();

    protected T Service<T>()
        where T : notnull => _services!.GetRequiredService<T>();

    protected void Connect()
    {
        var services = new ServiceCollection().AddPortalConnectors();
        services.AddHttpClient("erp").AddHttpMessageHandler(() => new Passing(Breaks));
        _services = services.BuildServiceProvider();
        Connector = ConnectorTo(_ => { });
    }

    private sealed class Passing(Breaks breaks) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            breaks.Pass(request, () => base.SendAsync(request, cancellationToken));
    }
}
