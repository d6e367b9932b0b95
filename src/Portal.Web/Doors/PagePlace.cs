using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace Portal.Web.Doors;

/// <summary>The place of one circuit among the live pages; without one nothing is shown but why.</summary>
internal sealed class PagePlace(OpenPages pages, AuthenticationStateProvider signedIn) : CircuitHandler, IDisposable
{
    private IDisposable? _place;

    /// <summary>False when its person has too many pages open already.</summary>
    public bool IsFree { get; private set; } = true;

    /// <inheritdoc />
    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        _place = pages.Take((await signedIn.GetAuthenticationStateAsync()).User);
        IsFree = _place is not null;
    }

    /// <inheritdoc />
    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public void Dispose() => _place?.Dispose();
}
