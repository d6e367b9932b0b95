using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.People;
using Portal.Domain.Kernel;
using Portal.Features.Kernel;

namespace Portal.Features.People;

/// <summary>Keeps a person out: open pages end within a minute. What they did stays theirs.</summary>
[Needs(Permissions.Administer)]
public sealed record DisablePerson(Guid UserId) : IDo<Done>
{
    internal sealed class Handler(PortalDb db, PeopleRules rules, Caller caller) : IRequestHandler<DisablePerson, Done>
    {
        public async ValueTask<Done> Handle(DisablePerson act, CancellationToken ct)
        {
            var user = await rules.Person(act.UserId, ct);
            if (user.Disabled)
            {
                return Done.It;
            }

            if (await db.Memberships.AnyAsync(m => m.UserId == user.Id && m.Role == PortalRole.Administrator, ct))
            {
                await rules.KeepAnAdministrator(user.Id, ct);
            }

            if (user.Id == caller.UserId)
            {
                throw new RuleBroken("person.yourself", "You can't disable yourself. Ask another administrator.");
            }

            user.Disabled = true;
            PeopleRules.SignOutEverywhere(user);
            return Done.It;
        }
    }
}
