using Portal.Data.People;

namespace Portal.Web.Setup.Demo;

/// <summary>A role account of the demo: no real person, no password, entered with one click.</summary>
/// <param name="Key">Names it in forms and resources.</param>
/// <param name="Name">What others call it.</param>
/// <param name="Role">What it comes for.</param>
/// <param name="Suppliers">For how many of the first suppliers it acts; 0 for the buying organisation.</param>
internal sealed record Persona(string Key, string Name, PortalRole Role, int Suppliers = 0)
{
    /// <summary>Everybody of the demo, in the order of the sign-in page.</summary>
    public static IReadOnlyList<Persona> All { get; } =
    [
        new("supplier-user", "Supplier sales", PortalRole.SupplierUser, 2),
        new("supplier-admin", "Supplier administration", PortalRole.SupplierAdmin, 1),
        new("buyer", "Purchasing", PortalRole.Buyer),
        new("planner", "Planning", PortalRole.Planner),
        new("steward", "Master data", PortalRole.Steward),
        new("receiving", "Receiving dock", PortalRole.Receiving),
        new("accounts-payable", "Accounts payable", PortalRole.AccountsPayable),
        new("integration-admin", "Integration", PortalRole.IntegrationAdmin),
        new("executive", "Management", PortalRole.Executive),
        new("administrator", "Administration", PortalRole.Administrator),
    ];

    /// <summary>The address it is known by.</summary>
    public string Email => $"{Key}@demo.example";
}
