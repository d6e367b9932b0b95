using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Web.Setup;

/// <summary>Keeps the keys that protect cookies in the portal's database; ours because PortalDb saves only asynchronously.</summary>
internal sealed class KeyRing(IServiceScopeFactory scopes) : IXmlRepository
{
    /// <inheritdoc />
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
#pragma warning disable RS0030 // Our own keys from our own table: nobody else writes a document there.
        return [.. scope.ServiceProvider.GetRequiredService<PortalDb>().DataProtectionKeys.AsNoTracking().Select(k => k.Xml!).AsEnumerable().Select(xml => XElement.Parse(xml))];
#pragma warning restore RS0030
    }

    /// <inheritdoc />
    public void StoreElement(XElement element, string friendlyName)
    {
        ArgumentNullException.ThrowIfNull(element);
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        db.DataProtectionKeys.Add(new DataProtectionKey { FriendlyName = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
#pragma warning disable RS0030 // The interface is synchronous, and this runs once in 90 days on a thread of the pool.
        db.SaveChangesAsync().GetAwaiter().GetResult();
#pragma warning restore RS0030
    }
}
