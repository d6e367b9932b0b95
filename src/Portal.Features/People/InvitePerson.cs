using Mediator;
using Portal.Domain.Kernel;
using Portal.Features.Kernel;

namespace Portal.Features.People;

/// <summary>Notes that a person is sent a link by which they set a password, the first or a new one.</summary>
[Needs(Permissions.Administer)]
public sealed record InvitePerson(Guid UserId) : IDo<Done>
{
    internal sealed class Handler(TimeProvider clock, PeopleRules rules) : IRequestHandler<InvitePerson, Done>
    {
        public async ValueTask<Done> Handle(InvitePerson act, CancellationToken ct)
        {
            var user = await rules.Person(act.UserId, ct);
            if (user.Disabled)
            {
                throw new RuleBroken("person.disabled", "This person is disabled. Enable them first.");
            }

            user.InvitedAt = clock.GetUtcNow().UtcDateTime;
            return Done.It;
        }
    }
}
