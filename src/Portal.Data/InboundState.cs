namespace Portal.Data;

/// <summary>Where an inbound document stands.</summary>
public enum InboundState
{
    Received,
    Waiting,
    Applied,
    Superseded,
    Refused,

    /// <summary>It broke the portal each time; a person has it applied again.</summary>
    Parked,
}
