namespace Portal.Data.People;

/// <summary>What a person comes for.</summary>
public enum PortalRole
{
    SupplierUser,
    SupplierAdmin,
    Buyer,
    Planner,
    Steward,
    Receiving,
    AccountsPayable,
    IntegrationAdmin,
    Executive,
    Administrator,
}
