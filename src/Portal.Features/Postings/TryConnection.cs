using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Kernel;

namespace Portal.Features.Postings;

/// <summary>A person has everything tried now that waits for one ERP, under the same keys; returns how many moved.</summary>
[Needs(Permissions.OperateExchange)]
public sealed record TryConnection(string Erp) : IDo<int>
{
    private const int Most = 2000;

    internal sealed class Rules : AbstractValidator<TryConnection>
    {
        public Rules() => RuleFor(t => t.Erp).NotEmpty().MaximumLength(40);
    }

    internal sealed class Handler(PortalDb db, ILeaseClock clock) : IRequestHandler<TryConnection, int>
    {
        public async ValueTask<int> Handle(TryConnection command, CancellationToken ct)
        {
            var now = await clock.Now(ct);
            return (await db.Postponed(command.Erp, now).Take(Most).ToListAsync(ct)).Count(p => p.Hasten(now, TimeSpan.Zero));
        }
    }
}
