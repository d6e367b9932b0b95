using Mediator;
using Portal.Data;

namespace Portal.Features.Kernel.Pipeline;

/// <summary>One transaction per use case: a change begins as a writer, one at a time on SQLite; a question sees one moment of the database, whatever is
/// changed meanwhile.</summary>
internal sealed class InTransaction<TRequest, TAnswer>(PortalDb db, Storage storage) : IPipelineBehavior<TRequest, TAnswer>
    where TRequest : IMessage
{
    public async ValueTask<TAnswer> Handle(TRequest message, MessageHandlerDelegate<TRequest, TAnswer> next, CancellationToken cancellationToken)
    {
        using var turn = message is IChange ? await storage.EnterWrite(cancellationToken) : null;
        await using var transaction = await storage.Begin(db, writes: message is IChange, cancellationToken);
        var answer = await next(message, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return answer;
    }
}
