using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Kernel;
using Portal.Domain.Orders;
using Portal.Features.Kernel;

namespace Portal.Features.Orders;

/// <summary>Keeps a look at the list of orders under a name; the same name again shows the new look.</summary>
/// <param name="Query">The query part of the list's address.</param>
[Needs(Permissions.ReadOrders)]
public sealed record SaveView(string Name, string Query) : IDo<Done>
{
    internal sealed class Validator : AbstractValidator<SaveView>
    {
        public Validator()
        {
            RuleFor(v => v.Name).NotEmpty().MaximumLength(60);
            RuleFor(v => v.Query).NotNull().MaximumLength(500);
        }
    }

    internal sealed class Handler(PortalDb db, Caller caller) : IRequestHandler<SaveView, Done>
    {
        public async ValueTask<Done> Handle(SaveView command, CancellationToken ct)
        {
            var mine = await db.SavedViews.Where(v => v.UserId == caller.UserId && v.SupplierId == caller.Supplier).ToListAsync(ct);
            var name = command.Name.Trim();
            if (mine.FirstOrDefault(v => string.Equals(v.Name, name, StringComparison.OrdinalIgnoreCase)) is { } same)
            {
                same.Show(command.Query);
                return Done.It;
            }

            if (mine.Count >= SavedView.Most)
            {
                throw new RuleBroken("view.too-many", $"{SavedView.Most} views are the most. Remove one first.", SavedView.Most);
            }

            db.SavedViews.Add(new SavedView(caller.Supplier, caller.UserId, name, command.Query));
            return Done.It;
        }
    }
}
