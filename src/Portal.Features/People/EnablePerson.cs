using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Kernel;

namespace Portal.Features.People;

/// <summary>Lets a disabled person in again, with the roles they had.</summary>
[Needs(Permissions.Administer)]
public sealed record EnablePerson(Guid UserId) : IDo<Done>
{
    internal sealed class Handler(PortalDb db) : IRequestHandler<EnablePerson, Done>
    {
        public async ValueTask<Done> Handle(EnablePerson act, CancellationToken ct)
        {
            var user = await db.Users.SingleOrDefaultAsync(u => u.Id == act.UserId, ct) ?? throw new NotFound();
            user.Disabled = false;
            return Done.It;
        }
    }
}
