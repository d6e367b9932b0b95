using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Portal.Web.Setup.People;

namespace Portal.Web.Doors;

/// <summary>Looks twice a minute whether the person of a circuit may still be here: stamp, not disabled, same memberships.</summary>
internal sealed class PersonRevalidation(ILoggerFactory logs, IServiceScopeFactory scopes, TimeProvider clock) : RevalidatingServerAuthenticationStateProvider(logs)
{
    private readonly Benefit _benefit = new(clock);

    /// <inheritdoc />
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(30);

    /// <summary>True while the person may stay.</summary>
    internal async Task<bool> MayStay(AuthenticationState state, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<PortalSignIn>();
        return await _benefit.OfDoubt(() => people.IsStillWelcome(state.User, ct));
    }

    /// <inheritdoc />
    protected override Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken) =>
        MayStay(authenticationState, cancellationToken);
}
