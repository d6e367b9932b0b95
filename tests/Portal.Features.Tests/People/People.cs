using Portal.Data.People;
using Portal.Testing;

namespace Portal.Features.Tests.People;

/// <summary>Persons as sign-up leaves them.</summary>
internal static class People
{
    public static Task HasPerson(this House house, int number, bool disabled = false, bool secondFactor = false) => house.InDb(async db =>
    {
        var name = $"person{number}@example.com";
        db.Users.Add(new PortalUser { Id = House.Person(number), UserName = name, NormalizedUserName = name.ToUpperInvariant(), Email = name, DisplayName = name, Disabled = disabled, TwoFactorEnabled = secondFactor });
        await db.SaveChangesAsync();
    });
}
