using Mediator;
using Portal.Data;

namespace Portal.Features.Kernel.Pipeline;

/// <summary>Saves a change once, when its handler is done.</summary>
internal sealed class SaveOnce<TRequest, TAnswer>(PortalDb db) : IPipelineBehavior<TRequest, TAnswer>
    where TRequest : IMessage
{
    public async ValueTask<TAnswer> Handle(TRequest message, MessageHandlerDelegate<TRequest, TAnswer> next, CancellationToken cancellationToken)
    {
        var answer = await next(message, cancellationToken);
        if (message is IChange)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return answer;
    }
}
