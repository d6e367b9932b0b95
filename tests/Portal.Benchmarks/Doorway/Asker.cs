using Portal.Benchmarks.Company;
using Portal.Data;
using Portal.Data.People;
using Portal.Domain.Kernel;
using Portal.Features.Kernel;

namespace Portal.Benchmarks.Doorway;

/// <summary>On whose side a question is asked. A supplier's is asked by another supplier every time, so that nobody's rows stay warm.</summary>
internal sealed record Asker(string Side, Func<int, SupplierId> Supplier, Func<int, Action<Caller>> At)
{
    private static readonly PortalRole[] SupplierRoles = [PortalRole.SupplierUser, PortalRole.SupplierAdmin];

    /// <summary>True for people of suppliers.</summary>
    public bool IsSupplier => Side == "supplier";

    /// <summary>Who may ask what needs a permission: both sides where both may.</summary>
    public static IEnumerable<Asker> For(string? permission, Sample sample)
    {
        if (permission == Permissions.System)
        {
            return [new("portal", _ => SupplierId.House, _ => c => c.BecomeSystem("benchmarks"))];
        }

        var found = new List<Asker>();
        var (theirs, ours) = (Permissions.Of(SupplierRoles), Permissions.Of(Enum.GetValues<PortalRole>().Except(SupplierRoles)));
        if (permission is null || theirs.Contains(permission))
        {
            found.Add(new("supplier", Firm, call => c => c.BecomeSupplier(Firm(call), sample.People[call % sample.People.Count], "Supplier sales", theirs)));
        }

        if (permission is null || ours.Contains(permission))
        {
            found.Add(new("staff", _ => SupplierId.House, call => c => c.BecomeStaff(sample.People[call % sample.People.Count], "Staff", ours)));
        }

        return found;

        SupplierId Firm(int call) => sample.Suppliers[call * 7 % sample.Suppliers.Count].Id;
    }
}
