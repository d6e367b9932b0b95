using System.Buffers.Text;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Portal.Data.People;

namespace Portal.Web.Setup.People;

/// <summary>Links by which a person sets a password: for one day, once, and not after their roles were changed.</summary>
public sealed class Invitations(IServiceScopeFactory scopes)
{
    /// <summary>The path of a link; null when there is no such person.</summary>
    public async Task<string?> LinkFor(Guid person)
    {
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
        return await users.FindByIdAsync(person.ToString()) is { } user
            ? $"{PortalUrls.Welcome}?person={person}&token={Base64Url.EncodeToString(Encoding.UTF8.GetBytes(await users.GeneratePasswordResetTokenAsync(user)))}"
            : null;
    }

    /// <summary>The token of a link as Identity knows it; null when it is none.</summary>
    internal static string? Token(string? link)
    {
        try
        {
            return link is null ? null : Encoding.UTF8.GetString(Base64Url.DecodeFromChars(link));
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
