using Portal.Domain.Kernel;

namespace Portal.Features.Kernel;

/// <summary>A reaction to one type of event: <c>internal sealed class WhenLineAnswered : Reaction&lt;LineAnswered&gt;</c>.</summary>
public abstract class Reaction<TEvent> : IReaction
    where TEvent : IDomainEvent
{
    /// <inheritdoc />
    public string Event => typeof(TEvent).Name;

    /// <inheritdoc />
    public IEnumerable<IDo<Done>> To(IDomainEvent happened) => Then((TEvent)happened);

    /// <summary>What is to be done about the event, in this order.</summary>
    protected abstract IEnumerable<IDo<Done>> Then(TEvent happened);
}
