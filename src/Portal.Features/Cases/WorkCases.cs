using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Cases;
using Portal.Features.Kernel;

namespace Portal.Features.Cases;

/// <summary>Works one or many cases: take, give back, assign, snooze until a day, wake, comment.</summary>
[Needs(Permissions.WorkCases)]
public sealed record WorkCases(IReadOnlyList<Guid> Cases, WorkCases.Act What, Guid? AssignTo = null, DateOnly? Until = null, string? Text = null) : IDo<Done>
{
    /// <summary>What can be done with a case besides deciding it.</summary>
    public enum Act
    {
        Take,
        GiveBack,
        Assign,
        Snooze,
        Wake,
        Comment,
    }

    internal sealed class Validator : AbstractValidator<WorkCases>
    {
        public Validator()
        {
            RuleFor(w => w.Cases).NotEmpty().Must(c => c.Count <= 200).Says("case.too-many", "200 cases at most at once.");
            RuleFor(w => w.Text).NotEmpty().Says("case.comment-empty", "Write something first.").MaximumLength(2000).When(w => w.What is Act.Comment);
            RuleFor(w => w.Until).NotNull().When(w => w.What is Act.Snooze).Says("case.day-missing", "Choose a day.");
            RuleFor(w => w.AssignTo).NotNull().When(w => w.What is Act.Assign).Says("case.person-missing", "Choose who takes it.");
        }
    }

    internal sealed class Handler(PortalDb db, Caller caller, TimeProvider clock) : IRequestHandler<WorkCases, Done>
    {
        public async ValueTask<Done> Handle(WorkCases command, CancellationToken ct)
        {
            var now = clock.GetUtcNow().UtcDateTime;
            var cases = await db.Cases.Where(c => command.Cases.Contains(c.Id)).ToListAsync(ct);
            if (cases.Count != command.Cases.Distinct().Count())
            {
                throw new NotFound();
            }

            var name = command.AssignTo is { } to ? await Colleagues.Of(db).Where(u => u.Id == to).Select(u => u.DisplayName).SingleOrDefaultAsync(ct) ?? throw new NotFound() : null;
            foreach (var c in cases)
            {
                Do(command, c, name, now);
            }

            return Done.It;
        }

        private void Do(WorkCases command, ExceptionCase c, string? assignee, DateTime now)
        {
            switch (command.What)
            {
                case Act.Take:
                    c.Assign(caller.UserId, caller.Name, caller.Name, now);
                    break;
                case Act.GiveBack:
                    c.Assign(null, null, caller.Name, now);
                    break;
                case Act.Assign:
                    c.Assign(command.AssignTo, assignee, caller.Name, now);
                    break;
                case Act.Snooze:
                    c.Snooze(command.Until!.Value.ToDateTime(new TimeOnly(6, 0), DateTimeKind.Utc), caller.Name, now);
                    break;
                case Act.Wake:
                    c.Wake(caller.Name, now);
                    break;
                case Act.Comment:
                    c.Comment(command.Text!, caller.Name, now);
                    break;
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        }
    }
}
