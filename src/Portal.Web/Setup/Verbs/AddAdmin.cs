using Microsoft.AspNetCore.Identity;
using Portal.Data.People;
using Portal.Domain.Kernel;
using Portal.Features.Kernel;
using Portal.Features.People;

namespace Portal.Web.Setup.Verbs;

/// <summary>Makes an administrator, or makes an existing person one; the password comes from the terminal or a pipe.</summary>
internal sealed class AddAdmin : IVerb
{
    /// <inheritdoc />
    public string Name => "add-admin";

    /// <inheritdoc />
    public string Does => "EMAIL [NAME]: makes an administrator; asks for the password, or reads it from a pipe";

    /// <inheritdoc />
    public async Task<int> Run(VerbCall call)
    {
        var words = call.Args.Where(a => !a.StartsWith("--", StringComparison.Ordinal)).ToArray();
        if (words is not [var email, ..] || !email.Contains('@', StringComparison.Ordinal))
        {
            return VerbCall.Fail("Say whom: add-admin EMAIL [NAME]");
        }

        await using var house = call.Open();
        await using var scope = house.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
        var user = await users.FindByEmailAsync(email);
        if (user is null)
        {
            user = new PortalUser { Id = Guid.CreateVersion7(), UserName = email, Email = email, EmailConfirmed = true, DisplayName = words.Length > 1 ? words[1] : email };
            var made = await users.CreateAsync(user, VerbCall.Ask($"Password of {email}: ") ?? "");
            if (!made.Succeeded)
            {
                return VerbCall.Fail(string.Join(Environment.NewLine, made.Errors.Select(e => e.Description)));
            }
        }

        var granted = await house.GetRequiredService<UseCases>().Send(new GrantRole(user.Id, PortalRole.Administrator, SupplierId.House), c => c.BecomeSystem("add-admin"));
        VerbCall.Say(granted.Ok ? $"{email} is an administrator." : granted.Error!.Message);
        return granted.Ok ? 0 : 1;
    }
}
