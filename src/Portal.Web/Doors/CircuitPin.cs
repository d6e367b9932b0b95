using System.Security.Claims;
using Portal.Domain.Kernel;

namespace Portal.Web.Doors;

/// <summary>Remembers for whom a circuit was opened: a reconnect may bring another person to the same pages (aspnetcore issue 65272).</summary>
internal sealed class CircuitPin
{
    private (Guid User, SupplierId? Supplier)? _pinned;

    /// <summary>True once somebody else has come; it stays so.</summary>
    public bool Broken { get; private set; }

    /// <summary>True for whoever was there first, and while nobody else has come in between.</summary>
    public bool Holds(ClaimsPrincipal person)
    {
        var now = (person.UserId(), person.Supplier());
        _pinned ??= now;
        Broken |= _pinned != now;
        return !Broken;
    }
}
