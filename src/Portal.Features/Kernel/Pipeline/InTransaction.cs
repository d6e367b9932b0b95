using Mediator;
using Portal.Data;

namespace Portal.Features.Kernel.Pipeline;

/// <summary>One transaction per use case: on PostgreSQL always, because row-level security needs it; on SQLite for changes, one writer at a time.</summary>
internal sealed class InTransaction<TRequest, TAnswer>(PortalDb db, Storage storage) : IPipelineBehavior<TRequest, TAnswer>
    where TRequest : IMessage
{
    public async ValueTask<TAnswer> Handle(TRequest message, MessageHandlerDelegate<TRequest, TAnswer> next, CancellationToken cancellationToken)
    {
        if (message is not IChange && !storage.ReadsInTransaction)
        {
            return await next(message, cancellationToken);
        }

        using var turn = await storage.EnterWrite(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var answer = await next(message, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return answer;
    }
}
