using Microsoft.AspNetCore.Identity;

namespace Portal.Data.People;

/// <summary>A person who signs in.</summary>
public sealed class PortalUser : IdentityUser<Guid>
{
    /// <summary>What others call the person.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>en or de.</summary>
    public string Culture { get; set; } = "en";

    /// <summary>IANA time zone.</summary>
    public string TimeZone { get; set; } = "Europe/Berlin";

    /// <summary>May not sign in; open circuits end within a minute.</summary>
    public bool Disabled { get; set; }

    /// <summary>When an administrator last gave out a link to set a password (UTC).</summary>
    public DateTime? InvitedAt { get; set; }

    /// <summary>The last time step of a one-time code that was used; none is taken twice.</summary>
    public long LastTotpStep { get; set; }
}
