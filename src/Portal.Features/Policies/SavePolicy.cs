using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Kernel;
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
            RuleFor(p => p.Scope).IsInEnum();
            RuleFor(p => p.Key).Empty().When(p => p.Scope is PolicyScope.Default).Says("policy.default-key", "The default holds for everything.");
            RuleFor(p => p.Key).NotEmpty().MaximumLength(120).When(p => p.Scope is not PolicyScope.Default).Says("policy.key-missing", "Say what it holds for.");
            RuleFor(p => p.Tolerances).Custom((tolerances, check) =>
            {
                foreach (var (kind, limit) in tolerances?.ByKind() ?? [])
                {
                    if (limit.Percent is < 0 or > 100)
                    {
                        check.AddFailure($"{kind}.{nameof(limit.Percent)}", "A percentage is 0 to 100.");
                    }

                    if (limit.Absolute < 0)
                    {
                        check.AddFailure($"{kind}.{nameof(limit.Absolute)}", "A limit is 0 or more.");
                    }

                    if (kind is DeviationKind.DateEarly or DeviationKind.DateLate && (limit.Percent is not (null or 0) || limit.Absolute % 1 is not (null or 0)))
                    {
                        check.AddFailure($"{kind}.{nameof(limit.Absolute)}", "Days are counted whole, and not in percent.");
                    }
                }
            });
        }
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

            if (command.Tolerances is { } tolerances)
            {
                // A mistyped number would be a policy that holds for nothing and that nobody misses.
                if (inForce is null && !await IsThere(command.Scope, command.Key, ct))
                {
                    throw new RuleBroken("policy.holds-for-nothing", $"Nothing is known by the name {command.Key}.", command.Key);
                }

                db.Policies.Add(new TolerancePolicy(command.Scope, command.Key, (versions.Max(v => (int?)v.Number) ?? 0) + 1, tolerances, now, caller.Name));
            }

            inForce?.End(now);
            return Done.It;
        }

        private async Task<bool> IsThere(PolicyScope scope, string key, CancellationToken ct) => scope switch
        {
            PolicyScope.Plant => await db.Plants.AnyAsync(p => p.Code == key, ct),
            PolicyScope.ItemGroup => await db.Items.AnyAsync(i => i.Group == key, ct),
            PolicyScope.Supplier => await db.Suppliers.AnyAsync(s => s.Number == key, ct),
            PolicyScope.SupplierItem => key.Split('/', 2) is [var supplier, var item] && await db.Suppliers.AnyAsync(s => s.Number == supplier, ct) && await db.Items.AnyAsync(i => i.Number == item, ct),
            _ => true,
        };
    }
}
