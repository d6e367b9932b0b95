using Portal.Domain.Kernel;

namespace Portal.Features.Kernel;

/// <summary>What follows an event after its commit: ordinary use cases, sent by the pump as the portal itself, again until they are done.</summary>
/// <remarks>Derive from <see cref="Reaction{TEvent}"/>; a class in this room is found by itself. What is sent must bear being sent twice.</remarks>
public interface IReaction
{
    /// <summary>The type name of the event that it waits for.</summary>
    string Event { get; }

    /// <summary>What is to be done about it, in this order.</summary>
    IEnumerable<IDo<Done>> To(IDomainEvent happened);
}
