using Mediator;

namespace Portal.Features.Kernel;

/// <summary>A question; it changes nothing.</summary>
public interface IAsk<out T> : IRequest<T>;

/// <summary>Changes something; the pipeline saves once when the handler is done.</summary>
public interface IChange;

/// <summary>A change that answers.</summary>
public interface IDo<out T> : IRequest<T>, IChange;

/// <summary>The answer of a change that has none.</summary>
public sealed record Done
{
    public static Done It { get; } = new();
}
