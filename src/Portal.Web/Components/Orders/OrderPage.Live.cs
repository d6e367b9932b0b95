using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Portal.Data;
using Portal.Domain.Kernel;
using Portal.Features.Live;
using Portal.Features.Orders;
using Portal.Web.Doors;
using Portal.Web.Live;

namespace Portal.Web.Components.Orders;

/// <summary>The page reads itself again when something happens to its order; what is being typed stays.</summary>
public sealed partial class OrderPage
{
    private IDisposable? _live;

    [Inject] private LiveUpdates Live { get; set; } = null!;

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _live?.Dispose();
        _live = null;
        if (_unsent is not null)
        {
            // A reload in the middle of a word: what was typed last is saved on the way out.
            await _unsent.DisposeAsync();
        }
    }

    // Listening starts before the first reading, so that nothing falls between the two.
    private void Listen(ClaimsPrincipal person)
    {
        if (_live is null && person.Supplier() is { } place)
        {
            _live = Live.Watch([Topics.Order], place == SupplierId.House ? null : place, notes => InvokeAsync(() => Heard(notes)));
        }
    }

    private async Task Heard(IReadOnlyList<LiveNote> notes)
    {
        // An own act under way reads the page again when it is done.
        if (_live is null || _busy || (_order is not null && notes.All(n => n.Subject != _order.Id)))
        {
            return;
        }

        var number = Number;
        var answer = await Portal.Send(new ShowOrder(number));
        if (answer.Ok && number == Number)
        {
            Take(answer.Value!);
            StateHasChanged();
        }
    }
}
