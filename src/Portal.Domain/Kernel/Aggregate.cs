namespace Portal.Domain.Kernel;

/// <summary>A root: guards its parts, counts its versions and tells what happened.</summary>
public abstract class Aggregate
{
    private readonly List<IDomainEvent> _events = [];

    /// <summary>The identifier within its type.</summary>
    public Guid Id { get; protected set; }

    /// <summary>Raised by one with every save that changes the root or a part of it; the concurrency token.</summary>
    public int Version { get; private set; }

    /// <summary>What happened since the last save.</summary>
    public IReadOnlyList<IDomainEvent> Events => _events;

    /// <summary>Forgets the events once they are stored.</summary>
    public void ClearEvents() => _events.Clear();

    /// <summary>Tells that something happened.</summary>
    protected void Raise(IDomainEvent happened) => _events.Add(happened);
}
