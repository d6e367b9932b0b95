using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Kernel;

namespace Portal.Data.Maps;

internal static class Mapping
{
    /// <summary>A root or part of one supplier: the key starts with the supplier, and nobody generates it but us.</summary>
    public static EntityTypeBuilder<T> Owned<T>(this EntityTypeBuilder<T> entity)
        where T : class, ISupplierOwned
    {
        entity.HasKey(nameof(ISupplierOwned.SupplierId), "Id");
        entity.Property<Guid>("Id").ValueGeneratedNever();
        // Staff look by it without the supplier. Unique is no way to try identifiers out: no caller makes one.
        entity.HasIndex("Id").IsUnique();
        return entity.Rooted();
    }

    /// <summary>A row of the buying organisation.</summary>
    public static EntityTypeBuilder<T> House<T>(this EntityTypeBuilder<T> entity)
        where T : class
    {
        entity.HasKey("Id");
        entity.Property<Guid>("Id").ValueGeneratedNever();
        return entity.Rooted();
    }

    private static EntityTypeBuilder<T> Rooted<T>(this EntityTypeBuilder<T> entity)
        where T : class
    {
        if (typeof(T).IsAssignableTo(typeof(Aggregate)))
        {
            entity.Ignore(nameof(Aggregate.Events));
            entity.Property<int>(nameof(Aggregate.Version)).IsConcurrencyToken();
        }

        if (typeof(T).IsAssignableTo(typeof(IPart)))
        {
            entity.Ignore(nameof(IPart.RootId));
        }

        return entity;
    }
}
