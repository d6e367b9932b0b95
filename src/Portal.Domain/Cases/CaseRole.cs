namespace Portal.Domain.Cases;

/// <summary>Who owns a case.</summary>
public enum CaseRole
{
    Buyer,
    Planner,
    Steward,
    Receiving,
    AccountsPayable,
    IntegrationAdmin,
}
