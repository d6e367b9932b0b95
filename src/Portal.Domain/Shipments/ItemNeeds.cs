namespace Portal.Domain.Shipments;

/// <summary>What an item asks to be told of every delivery.</summary>
public sealed record ItemNeeds(bool Lot = false, bool Serial = false, bool Expiry = false, bool Origin = false, bool Certificate = false)
{
    /// <summary>Nothing but the quantity.</summary>
    public static ItemNeeds None { get; } = new();
}
