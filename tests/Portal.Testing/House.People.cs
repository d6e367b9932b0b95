using Portal.Data;
using Portal.Data.People;
using Portal.Domain.Kernel;
using Portal.Domain.MasterData;
using Portal.Domain.Orders;
using Portal.Domain.Suppliers;
using Portal.Features.Kernel;

namespace Portal.Testing;

public sealed partial class House
{
    public static SupplierId Keller { get; } = new(new Guid("0199a000-0000-7000-8000-00000000000a"));

    public static SupplierId Borealis { get; } = new(new Guid("0199a000-0000-7000-8000-00000000000b"));

    public static Action<Caller> KellersUser { get; } = c => c.BecomeSupplier(Keller, Person(1), "Keller, sales", Permissions.Of(PortalRole.SupplierUser));

    public static Action<Caller> BorealisUser { get; } = c => c.BecomeSupplier(Borealis, Person(2), "Borealis, sales", Permissions.Of(PortalRole.SupplierUser));

    public static Action<Caller> Buyer { get; } = c => c.BecomeStaff(Person(3), "Purchasing Hamburg", Permissions.Of(PortalRole.Buyer));

    public static Action<Caller> Planner { get; } = c => c.BecomeStaff(Person(4), "Planning Hamburg", Permissions.Of(PortalRole.Planner));

    public static Action<Caller> Administrator { get; } = c => c.BecomeStaff(Person(5), "Administrator", Permissions.Of(PortalRole.Administrator));

    public static Action<Caller> Steward { get; } = c => c.BecomeStaff(Person(6), "Steward", Permissions.Of(PortalRole.Steward));

    public static Action<Caller> IntegrationAdmin { get; } = c => c.BecomeStaff(Person(7), "Integration", Permissions.Of(PortalRole.IntegrationAdmin));

    public static Action<Caller> Portal { get; } = c => c.BecomeSystem("test");

    public static Guid Person(int number) => new($"0199a000-0000-7000-8000-0000000001{number:00}");

    /// <summary>An order of one line of 200 pieces, needed in 17 days, unless told otherwise.</summary>
    public OrderContent Content(string number, int revision = 1, params LineContent[] lines) => new(
        number, "DEMO", "HAM", "Purchasing Hamburg", "EUR", "Net 30", "DAP Hamburg", Today.AddDays(-1), revision, false, false, null,
        lines.Length > 0 ? lines : [LineContent(10)]);

    public LineContent LineContent(int number, decimal quantity = 200, decimal price = 61.40m, int inDays = 17, decimal received = 0) => new(
        $"L{number}", number, "BH-220", "Bearing housing BH-220", "VEND-0042", quantity, "C62", 0, null, null, price, 1, null, null, "3-way", false, received,
        [new SchedulePart(quantity, Today.AddDays(inDays))]);

    /// <summary>Stores an order as if the ERP had sent it.</summary>
    public async Task<Guid> HasOrder(SupplierId supplier, OrderContent content) => await InDb(async db =>
    {
        var order = new PurchaseOrder(supplier, content, Now, Today.AddDays(2));
        db.Orders.Add(order);
        await db.SaveChangesAsync();
        return order.Id;
    });

    private Task HasSuppliers() => InDb(async db =>
    {
        db.Suppliers.Add(new Supplier(Keller, "SUP-100", "Keller Guss"));
        db.Suppliers.Add(new Supplier(Borealis, "SUP-200", "Borealis Fasteners"));
        db.Plants.Add(new Plant("HAM", "Hamburg", "EMEA", "Europe/Berlin", "DEMO", null));
        db.Units.Add(new Unit("C62", "pcs", 0));
        db.Items.Add(new Item("BH-220", "Bearing housing BH-220", "castings", "C62"));
        await db.SaveChangesAsync();
    });
}
