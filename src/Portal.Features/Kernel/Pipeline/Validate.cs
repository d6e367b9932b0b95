using FluentValidation;
using Mediator;

namespace Portal.Features.Kernel.Pipeline;

/// <summary>Refuses wrong input with a message per field.</summary>
internal sealed class Validate<TRequest, TAnswer>(IEnumerable<IValidator<TRequest>> validators) : IPipelineBehavior<TRequest, TAnswer>
    where TRequest : IMessage
{
    public async ValueTask<TAnswer> Handle(TRequest message, MessageHandlerDelegate<TRequest, TAnswer> next, CancellationToken cancellationToken)
    {
        foreach (var validator in validators)
        {
            await validator.ValidateAndThrowAsync(message, cancellationToken);
        }

        return await next(message, cancellationToken);
    }
}
