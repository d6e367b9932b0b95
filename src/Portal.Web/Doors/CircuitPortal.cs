using Mediator;
using Microsoft.AspNetCore.Components.Authorization;
using Portal.Features.Kernel;

namespace Portal.Web.Doors;

/// <summary>The doorway for components: on behalf of whoever the circuit was opened for, and of nobody once that has changed.</summary>
internal sealed class CircuitPortal(UseCases useCases, AuthenticationStateProvider signedIn, CircuitPin pin) : IPortal
{
    /// <inheritdoc />
    public async Task<Result<T>> Send<T>(IRequest<T> request, CancellationToken ct = default)
    {
        var person = (await signedIn.GetAuthenticationStateAsync()).User;
        return pin.Holds(person)
            ? await useCases.Send(request, person.AsCaller(), ct)
            : new(default, new Error(Refusal.Forbidden, "circuit-ended", "You are signed in as somebody else now. Load the page again."));
    }
}
