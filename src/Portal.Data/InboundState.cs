namespace Portal.Data;

/// <summary>Where an inbound document stands.</summary>
public enum InboundState
{
    Received,
    Waiting,
    Applied,
    Superseded,
    Refused,
}
