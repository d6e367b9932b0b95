using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Orders;
using Portal.Features.Kernel;

namespace Portal.Features.Orders;

/// <summary>Writes a message on an order or on one of its lines.</summary>
[Needs(Permissions.WriteMessages)]
public sealed record SendMessage(Guid OrderId, int? Line, string Text) : IDo<Done>
{
    internal sealed class Validator : AbstractValidator<SendMessage>
    {
        public Validator() => RuleFor(m => m.Text).NotEmpty().Says("message.empty", "Write something first.").MaximumLength(4000);
    }

    internal sealed class Handler(PortalDb db, Caller caller, DraftDesk drafts, OrderTimeline timeline, TimeProvider clock) : IRequestHandler<SendMessage, Done>
    {
        public async ValueTask<Done> Handle(SendMessage command, CancellationToken ct)
        {
            var order = await db.Orders.Include(o => o.Lines).SingleOrDefaultAsync(o => o.Id == command.OrderId, ct) ?? throw new NotFound();
            if (command.Line is { } line)
            {
                _ = order.Line(line);
            }

            db.OrderMessages.Add(new OrderMessage(order.SupplierId, order.Id, command.Line, caller.Name, caller.IsSupplier, command.Text.Trim(), clock.GetUtcNow().UtcDateTime));
            timeline.Add(order, command.Line, OrderEntryKind.MessageSent);
            await drafts.Sent(order.Id, [AnswerDraft.Message], ct);
            return Done.It;
        }
    }
}
