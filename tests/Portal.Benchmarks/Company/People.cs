using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Portal.Data.People;
using Portal.Features.People;

namespace Portal.Benchmarks.Company;

/// <summary>A hundred role accounts of the buying organisation and one or two of every supplier, for the seed has none.</summary>
internal sealed class People(SeededCompany company)
{
    /// <summary>What all of them sign in with.</summary>
    public const string Password = "four quiet otters paddle";

    /// <summary>One of the buyers.</summary>
    public static string Buyer => StaffAt(0);

    private const int Staff = 100;

    private static readonly PortalRole[] StaffRoles = [.. Enum.GetValues<PortalRole>().Where(r => r is not (PortalRole.SupplierUser or PortalRole.SupplierAdmin))];

    /// <summary>The address of a supplier's sales.</summary>
    public static string Sales(Sample.Firm supplier) => Sales(supplier.Number);

    /// <summary>The address of a buyer, counted from 0.</summary>
    public static string StaffAt(int buyer) => $"staff.{StaffRoles[0]}.{buyer * StaffRoles.Length}@house.example";

    public async Task Settle(CancellationToken ct)
    {
        for (var at = 0; at < Staff; at++)
        {
            var role = StaffRoles[at % StaffRoles.Length];
            await Add($"staff.{role}.{at}@house.example", $"{role} {at}", [PersonRole.Staff(role)], ct);
        }

        var suppliers = await company.InDb(db => db.Suppliers.OrderBy(s => s.Number).Select(s => new { s.SupplierId, s.Number, s.Name }).ToListAsync(ct), ct);
        foreach (var supplier in suppliers)
        {
            await Add(Sales(supplier.Number), $"{supplier.Name} sales", [new(PortalRole.SupplierUser, supplier.SupplierId)], ct);
            if (supplier.Number[^1] % 2 == 0)
            {
                await Add($"admin.{supplier.Number}@supplier.example", $"{supplier.Name} administration", [new(PortalRole.SupplierAdmin, supplier.SupplierId)], ct);
            }
        }

        // Hashing is made slow on purpose: all share one.
        var hash = new PasswordHasher<PortalUser>().HashPassword(new PortalUser(), Password);
        await company.InDb(async db =>
        {
            await db.Users.ForEachAsync(u => u.PasswordHash = hash, ct);
            return await db.SaveChangesAsync(ct);
        }, ct);
    }

    private static string Sales(string number) => $"sales.{number}@supplier.example";

    private async Task Add(string email, string name, PersonRole[] roles, CancellationToken ct)
    {
        var added = await company.UseCases.Send(new AddPerson(email, name, roles), c => c.BecomeSystem("benchmarks"), ct);
        if (added.Error is { } no)
        {
            throw new InvalidOperationException($"{email}: {no.Message}");
        }
    }
}
