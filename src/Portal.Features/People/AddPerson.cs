using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.People;
using Portal.Domain.Kernel;
using Portal.Features.Kernel;

namespace Portal.Features.People;

/// <summary>Adds a person with their roles; they can sign in once they have set a password by their invitation. Answers the person's id.</summary>
[Needs(Permissions.Administer)]
public sealed record AddPerson(string Email, string Name, IReadOnlyCollection<PersonRole> Roles) : IDo<Guid>
{
    internal sealed class Validator : AbstractValidator<AddPerson>
    {
        public Validator()
        {
            RuleFor(p => p.Email).Cascade(CascadeMode.Stop).NotEmpty().EmailAddress().MaximumLength(256).Says("person.email", "This is not an e-mail address.");
            RuleFor(p => p.Name).NotEmpty().MaximumLength(120).Says("person.name-missing", "A person needs a name.");
            RuleFor(p => p.Roles).NotEmpty().Says("person.role-missing", "A person needs a role.");
        }
    }

    internal sealed class Handler(PortalDb db, PeopleRules rules) : IRequestHandler<AddPerson, Guid>
    {
        public async ValueTask<Guid> Handle(AddPerson act, CancellationToken ct)
        {
            await rules.Check(act.Roles, ct);
            var (email, known) = (act.Email.Trim(), act.Email.Trim().ToUpperInvariant());
            if (await db.Users.AnyAsync(u => u.NormalizedEmail == known || u.NormalizedUserName == known, ct))
            {
                throw new RuleBroken("person.known", $"{email} is here already.", email);
            }

            var user = new PortalUser
            {
                Id = Guid.CreateVersion7(),
                UserName = email,
                NormalizedUserName = known,
                Email = email,
                NormalizedEmail = known,
                EmailConfirmed = true,
                LockoutEnabled = true,
                DisplayName = act.Name.Trim(),
            };
            PeopleRules.SignOutEverywhere(user);
            db.Users.Add(user);
            db.Memberships.AddRange(act.Roles.Distinct().Select(r => new Membership { UserId = user.Id, Role = r.Role, SupplierId = r.Supplier }));
            return user.Id;
        }
    }
}
