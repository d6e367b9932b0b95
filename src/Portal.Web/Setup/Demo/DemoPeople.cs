using Microsoft.AspNetCore.Identity;
using Portal.Data.People;
using Portal.Domain.Kernel;
using Portal.Features.Kernel;
using Portal.Features.People;

namespace Portal.Web.Setup.Demo;

/// <summary>Makes the people of the demo; a supplier's people wait until the ERP has told of suppliers.</summary>
internal sealed class DemoPeople(IServiceScopeFactory scopes, UseCases useCases)
{
    /// <summary>Who can be entered now.</summary>
    public async Task<IReadOnlyList<Persona>> Present()
    {
        var present = new List<Persona>();
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
        foreach (var persona in Persona.All)
        {
            if (await users.FindByEmailAsync(persona.Email) is not null)
            {
                present.Add(persona);
            }
        }

        return present;
    }

    /// <summary>Makes whoever is missing and can be made; true when nobody is missing any more.</summary>
    public async Task<bool> Settle(CancellationToken ct)
    {
        var suppliers = (await useCases.Send(new FindSuppliers(Persona.All.Max(p => p.Suppliers)), Demo, ct)).Value!;
        var complete = true;
        foreach (var persona in Persona.All)
        {
            if (persona.Suppliers > suppliers.Count)
            {
                complete = false;
                continue;
            }

            await Settle(persona, persona.Suppliers == 0 ? [SupplierId.House] : [.. suppliers.Take(persona.Suppliers).Select(s => s.Id)], ct);
        }

        return complete;
    }

    private async Task Settle(Persona persona, IReadOnlyList<SupplierId> places, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
        var user = await users.FindByEmailAsync(persona.Email);
        if (user is null)
        {
            user = new PortalUser { Id = Guid.CreateVersion7(), UserName = persona.Email, Email = persona.Email, EmailConfirmed = true, DisplayName = persona.Name };
            // Without a password nobody can come in but by the one click, which is there in the demo only.
            var made = await users.CreateAsync(user);
            if (!made.Succeeded)
            {
                throw new InvalidOperationException($"{persona.Key}: {string.Join(' ', made.Errors.Select(e => e.Description))}");
            }
        }

        foreach (var place in places)
        {
            await useCases.Send(new GrantRole(user.Id, persona.Role, place), Demo, ct);
        }
    }

    private static void Demo(Data.Caller caller) => caller.BecomeSystem("demo");
}
