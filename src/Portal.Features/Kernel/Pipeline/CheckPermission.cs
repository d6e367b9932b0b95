using System.Diagnostics;
using System.Reflection;
using Mediator;
using Portal.Data;

namespace Portal.Features.Kernel.Pipeline;

/// <summary>Refuses a caller without the use case's permission.</summary>
internal sealed class CheckPermission<TRequest, TAnswer>(Caller caller) : IPipelineBehavior<TRequest, TAnswer>
    where TRequest : IMessage
{
    private static readonly string? Needed = typeof(TRequest).GetCustomAttribute<NeedsAttribute>()?.Permission
        ?? (typeof(TRequest).GetCustomAttribute<AnyoneAttribute>() is null ? throw new UnreachableException($"{typeof(TRequest).Name} does not say what it needs.") : null);

    public ValueTask<TAnswer> Handle(TRequest message, MessageHandlerDelegate<TRequest, TAnswer> next, CancellationToken cancellationToken) =>
        caller.IsKnown && (Needed is null || caller.May(Needed)) ? next(message, cancellationToken) : throw new Forbidden();
}
