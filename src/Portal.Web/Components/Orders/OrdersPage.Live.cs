using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Portal.Domain.Kernel;
using Portal.Features.Live;
using Portal.Web.Doors;
using Portal.Web.Live;

namespace Portal.Web.Components.Orders;

/// <summary>Rows change where they stand; nothing moves under the reader's eyes until they ask for it.</summary>
public sealed partial class OrdersPage
{
    private IDisposable? _live;
    private HashSet<string> _gone = [];
    private bool _moved;

    [Inject] private LiveUpdates Live { get; set; } = null!;

    /// <inheritdoc />
    public void Dispose()
    {
        _live?.Dispose();
        _live = null;
        Bulk.Changed -= Redraw;
    }

    private void Listen(ClaimsPrincipal person)
    {
        Bulk.Changed += Redraw;
        if (person.Supplier() is { } place)
        {
            _live = Live.Watch([Topics.Order], place == SupplierId.House ? null : place, _ => InvokeAsync(Heard));
        }
    }

    private void Redraw() => _ = InvokeAsync(StateHasChanged);

    private async Task Heard()
    {
        var (shown, asked) = (_page, _list.Ask());
        if (_live is null || shown is null || Bulk.Running)
        {
            return;
        }

        var answer = await Portal.Send(asked);
        if (!answer.Ok || !ReferenceEquals(shown, _page))
        {
            return;
        }

        var now = answer.Value!.Rows.ToDictionary(r => r.Number);
        _page = new([.. shown.Rows.Select(r => now.GetValueOrDefault(r.Number, r))], answer.Value.Total);
        _gone = [.. shown.Rows.Select(r => r.Number).Where(n => !now.ContainsKey(n))];
        _moved = !shown.Rows.Select(r => r.Number).SequenceEqual(answer.Value.Rows.Select(r => r.Number));
        StateHasChanged();
    }
}
