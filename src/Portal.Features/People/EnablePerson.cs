using Mediator;
using Portal.Features.Kernel;

namespace Portal.Features.People;

/// <summary>Lets a disabled person in again, with the roles they had.</summary>
[Needs(Permissions.Administer)]
public sealed record EnablePerson(Guid UserId) : IDo<Done>
{
    internal sealed class Handler(PeopleRules rules) : IRequestHandler<EnablePerson, Done>
    {
        public async ValueTask<Done> Handle(EnablePerson act, CancellationToken ct)
        {
            var user = await rules.Person(act.UserId, ct);
            user.Disabled = false;
            return Done.It;
        }
    }
}
