using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.People;
using Portal.Domain.Kernel;
using Portal.Features.Kernel;

namespace Portal.Features.People;

/// <summary>Writes into the audit what a person did with their own account; secrets stay out of it.</summary>
[Needs(Permissions.System)]
public sealed record NoteAccountAct(Guid UserId, AccountAct Act) : IDo<Done>
{
    internal sealed class Handler(PortalDb db, Caller caller, TimeProvider clock) : IRequestHandler<NoteAccountAct, Done>
    {
        public async ValueTask<Done> Handle(NoteAccountAct command, CancellationToken ct)
        {
            if (!caller.SeesAllSuppliers)
            {
                // To a supplier nobody else's account exists.
                throw new NotFound();
            }

            var name = await db.Users.Where(u => u.Id == command.UserId).Select(u => u.DisplayName).SingleOrDefaultAsync(ct) ?? throw new NotFound();
            db.Audit.Add(new AuditEntry
            {
                SupplierId = SupplierId.House,
                At = clock.GetUtcNow().UtcDateTime,
                By = name,
                UserId = command.UserId,
                Doing = command.Act.ToString(),
                Entity = nameof(PortalUser),
                EntityId = command.UserId,
                Act = "changed",
                Change = "{}",
            });
            return Done.It;
        }
    }
}
