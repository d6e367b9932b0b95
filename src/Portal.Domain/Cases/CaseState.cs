namespace Portal.Domain.Cases;

/// <summary>Where a case stands.</summary>
public enum CaseState
{
    Open,
    Snoozed,
    Closed,
}
