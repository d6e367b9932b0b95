using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.People;
using Portal.Features.Kernel;

namespace Portal.Features.People;

/// <summary>Gives a person exactly these roles; they are signed out everywhere and come back with the new ones.</summary>
[Needs(Permissions.Administer)]
public sealed record ChangeRoles(Guid UserId, IReadOnlyCollection<PersonRole> Roles) : IDo<Done>
{
    internal sealed class Validator : AbstractValidator<ChangeRoles>
    {
        public Validator() => RuleFor(p => p.Roles).NotEmpty().Says("person.role-needed", "A person needs a role; disable whoever has none.");
    }

    internal sealed class Handler(PortalDb db, PeopleRules rules) : IRequestHandler<ChangeRoles, Done>
    {
        public async ValueTask<Done> Handle(ChangeRoles act, CancellationToken ct)
        {
            var user = await rules.Person(act.UserId, ct);
            await rules.Check(act.Roles, ct);
            var held = await db.Memberships.Where(m => m.UserId == act.UserId).ToListAsync(ct);
            var gone = held.Where(m => !act.Roles.Contains(new(m.Role, m.SupplierId))).ToList();
            var added = act.Roles.Distinct().Where(r => !held.Exists(m => m.Role == r.Role && m.SupplierId == r.Supplier)).ToList();
            if (gone.Exists(m => m.Role is PortalRole.Administrator) && !user.Disabled)
            {
                await rules.KeepAnAdministrator(user.Id, ct);
            }

            if (gone.Count + added.Count > 0)
            {
                db.Memberships.RemoveRange(gone);
                db.Memberships.AddRange(added.Select(r => new Membership { UserId = user.Id, Role = r.Role, SupplierId = r.Supplier }));
                PeopleRules.SignOutEverywhere(user);
            }

            return Done.It;
        }
    }
}
