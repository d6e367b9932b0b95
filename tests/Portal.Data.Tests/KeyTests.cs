using Microsoft.EntityFrameworkCore.Metadata;
using Portal.Domain.Kernel;

namespace Portal.Data.Tests;

/// <summary>Keys that a caller can name start with the supplier: foreign keys and unique indexes are checked past every policy.</summary>
public sealed class KeyTests
{
    // What nobody names but the portal or the ERP: a clash there tells a supplier nothing.
    private static readonly Dictionary<string, string> Otherwise = new(StringComparer.Ordinal)
    {
        ["LiveNote key Cursor"] = "counted by the pump",
        ["PurchaseOrder unique Number, ErpCode"] = "the ERP's number, written by its reading only",
        ["Supplier unique Number"] = "the ERP's number, written by its reading only",
        ["Posting unique ErpCode, Key"] = "made of the order's identity; the ERP knows no suppliers in it",
        ["ExceptionCase unique OpenSubject"] = "made of the kind and the identifier of what it is about",
    };

    [Fact]
    public void Every_key_and_reference_of_a_suppliers_row_starts_with_the_supplier()
    {
        var others = Tables.Owned.SelectMany(table => Named(table).Where(k => k.Properties[0].Name != nameof(ISupplierOwned.SupplierId)).Select(k => $"{table.ClrType.Name} {k.Kind} {string.Join(", ", k.Properties.Select(p => p.Name))}")).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(Otherwise.Keys.Order(StringComparer.Ordinal), others.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Nobodys_database_makes_an_identifier() =>
        Assert.All(Tables.Owned.Select(t => t.FindProperty("Id")).OfType<IProperty>(), id => Assert.Equal(ValueGenerated.Never, id.ValueGenerated));

    private static IEnumerable<(string Kind, IReadOnlyList<IProperty> Properties)> Named(IEntityType table) =>
    [
        .. table.GetKeys().Select(k => ("key", k.Properties)),
        // An identifier alone is unique too, for staff who look by it: it is made here, so no caller can try one out.
        .. table.GetIndexes().Where(i => i.IsUnique && i.Properties is not [{ Name: "Id" }]).Select(i => ("unique", i.Properties)),
        .. table.GetForeignKeys().Select(f => ("reference", f.Properties)),
    ];
}
