using Microsoft.EntityFrameworkCore;
using Portal.Domain.MasterData;
using Portal.Domain.Planning;
using Portal.Domain.Suppliers;

namespace Portal.Data.Maps;

internal static class MasterDataMaps
{
    public static void Add(ModelBuilder model)
    {
        model.Entity<Supplier>(e =>
        {
            e.Owned();
            e.HasIndex(s => s.Number).IsUnique();
            e.Property(s => s.Number).HasMaxLength(40);
            e.Property(s => s.Name).HasMaxLength(200);
            e.Property(s => s.SearchName).HasMaxLength(400);
        });
        model.Entity<Item>(e =>
        {
            e.House();
            e.HasIndex(i => i.Number).IsUnique();
            e.Property(i => i.Number).HasMaxLength(60);
            e.Property(i => i.Name).HasMaxLength(200);
        });
        model.Entity<SupplierItem>(e =>
        {
            e.Owned();
            e.HasIndex(i => new { i.SupplierId, i.ItemNumber }).IsUnique();
            e.Property(i => i.ItemNumber).HasMaxLength(60);
        });
        model.Entity<Plant>(e => e.House().HasIndex(p => p.Code).IsUnique());
        model.Entity<Unit>(e => e.House().HasIndex(u => u.Code).IsUnique());
        model.Entity<WorkCalendar>(e =>
        {
            e.House().HasIndex(c => c.Code).IsUnique();
            e.Property(c => c.Days).AsJson();
        });
        model.Entity<Lane>(e => e.Owned().HasIndex(l => new { l.SupplierId, l.PlantCode }).IsUnique());
        model.Entity<CrossReference>(e =>
        {
            e.House().HasIndex(r => new { r.System, r.Kind, r.ForeignId }).IsUnique();
            e.HasIndex(r => new { r.Kind, r.Target });
            e.Property(r => r.System).HasMaxLength(40);
            e.Property(r => r.ForeignId).HasMaxLength(120);
            e.Property(r => r.Target).HasMaxLength(120);
        });
        model.Entity<StockLevel>(e => e.House().HasIndex(s => new { s.PlantCode, s.ItemNumber }).IsUnique());
        model.Entity<Demand>(e => e.House().HasIndex(d => new { d.PlantCode, d.ItemNumber, d.NeededOn }));
        model.Entity<ItemOutlook>(e =>
        {
            e.House().HasIndex(o => new { o.PlantCode, o.ItemNumber }).IsUnique();
            e.HasIndex(o => o.Worry);
            e.HasIndex(o => o.WorkedOutOn);
            e.Property(o => o.PlantCode).HasMaxLength(40);
            e.Property(o => o.ItemNumber).HasMaxLength(60);
        });
        model.Entity<Stoppage>(e => e.House().HasIndex(s => new { s.ErpCode, s.ForeignId }).IsUnique());
    }
}
