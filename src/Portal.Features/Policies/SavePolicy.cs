using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Policies;
using Portal.Features.Kernel;

namespace Portal.Features.Policies;

/// <summary>Puts a new version of a policy in force; without tolerances the scope's policy ends and the next less specific one holds.</summary>
/// <param name="BasedOn">The version that was on the screen, 0 for none; another one in force is a conflict.</param>
[Needs(Permissions.EditPolicies)]
public sealed record SavePolicy(PolicyScope Scope, string Key, int BasedOn, Tolerances? Tolerances) : IDo<Done>
{
    internal sealed class Validator : AbstractValidator<SavePolicy>
    {
        public Validator()
        {
            RuleFor(p => p.Key).Empty().When(p => p.Scope is PolicyScope.Default).WithMessage("The default holds for everything.");
            RuleFor(p => p.Key).NotEmpty().MaximumLength(120).When(p => p.Scope is not PolicyScope.Default).WithMessage("Say what it holds for.");
            RuleForEach(p => Limits(p.Tolerances)).Must(l => l.Percent is null or (>= 0 and <= 100) && l.Absolute is null or >= 0).WithMessage("A limit is 0 or more, a percentage 100 at most.").OverridePropertyName("Limits");
        }

        private static IEnumerable<ToleranceLimit> Limits(Tolerances? t) => t is null ? [] : [t.QuantityUp, t.QuantityDown, t.DateEarly, t.DateLate, t.PriceUp, t.PriceDown];
    }

    internal sealed class Handler(PortalDb db, Caller caller, TimeProvider clock) : IRequestHandler<SavePolicy, Done>
    {
        public async ValueTask<Done> Handle(SavePolicy command, CancellationToken ct)
        {
            var now = clock.GetUtcNow().UtcDateTime;
            var versions = await db.Policies.Where(p => p.Scope == command.Scope && p.Key == command.Key).ToListAsync(ct);
            var inForce = versions.SingleOrDefault(p => p.EndedAt is null);
            if ((inForce?.Number ?? 0) != command.BasedOn)
            {
                throw new DbUpdateConcurrencyException("Another version is in force.");
            }

            inForce?.End(now);
            if (command.Tolerances is { } tolerances)
            {
                db.Policies.Add(new TolerancePolicy(command.Scope, command.Key, (versions.Max(v => (int?)v.Number) ?? 0) + 1, tolerances, now, caller.Name));
            }

            return Done.It;
        }
    }
}
