using Microsoft.AspNetCore.Identity;
using Portal.Data;
using Portal.Data.People;
using Portal.Domain.Kernel;
using Portal.Features.Kernel;
using Portal.Features.People;

namespace Portal.Web.Setup.Verbs;

/// <summary>Makes a person, or gives an existing one another role; the password comes from the terminal or a pipe.</summary>
internal sealed class AddPerson : ISettingsVerb
{
    /// <inheritdoc />
    public string Name => "add-person";

    /// <inheritdoc />
    public string Does => "EMAIL ROLE [SUPPLIER]: gives a person a role (administrator, buyer, supplier-user …), a supplier's people with its number; asks for a new person's password, or reads it from a pipe";

    /// <inheritdoc />
    public async Task<int> Run(VerbCall call)
    {
        var words = call.Args.Where(a => !a.StartsWith("--", StringComparison.Ordinal)).ToArray();
        if (words is not [var email, var roleName, ..] || !email.Contains('@', StringComparison.Ordinal))
        {
            return VerbCall.Fail("Say whom and as what: add-person EMAIL ROLE [SUPPLIER]");
        }

        if (!Enum.TryParse<PortalRole>(roleName.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var role) || char.IsDigit(roleName[0]))
        {
            return VerbCall.Fail($"There is no role '{roleName}'; the roles are: {string.Join(", ", Enum.GetNames<PortalRole>().Select(Kebab))}.");
        }

        await using var house = await call.Open();
        var useCases = house.GetRequiredService<UseCases>();
        var place = SupplierId.House;
        if (words.Length > 2)
        {
            var found = (await useCases.Send(new FindSuppliers(1, words[2]), Itself)).Value!;
            if (found.Count == 0)
            {
                return VerbCall.Fail($"There is no supplier {words[2]} yet: suppliers come from the ERP.");
            }

            place = found[0].Id;
        }

        await using var scope = house.CreateAsyncScope();
        Itself(scope.ServiceProvider.GetRequiredService<Caller>());
        var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
        var user = await users.FindByEmailAsync(email);
        if (user is null)
        {
            user = new PortalUser { Id = Guid.CreateVersion7(), UserName = email, Email = email, EmailConfirmed = true, DisplayName = email.Split('@')[0] };
            var made = await users.CreateAsync(user, VerbCall.Ask($"Password of {email}: ") ?? "");
            if (!made.Succeeded)
            {
                return VerbCall.Fail(string.Join(Environment.NewLine, made.Errors.Select(e => e.Description)));
            }
        }

        var granted = await useCases.Send(new GrantRole(user.Id, role, place), Itself);
        if (!granted.Ok)
        {
            return VerbCall.Fail(granted.Error!.Message);
        }

        VerbCall.Say($"{email} is {Kebab(role.ToString())}{(words.Length > 2 ? $" of {words[2]}" : "")}.");
        return 0;
    }

    private static void Itself(Caller caller) => caller.BecomeSystem("add-person");

    private static string Kebab(string name) => string.Concat(name.Select((c, at) => char.IsUpper(c) ? (at == 0 ? "" : "-") + char.ToLowerInvariant(c) : c.ToString()));
}
