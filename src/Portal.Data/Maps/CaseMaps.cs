using Microsoft.EntityFrameworkCore;
using Portal.Domain.Cases;

namespace Portal.Data.Maps;

internal static class CaseMaps
{
    public static void Add(ModelBuilder model)
    {
        model.Entity<ExceptionCase>(e =>
        {
            e.Owned();
            e.Property(c => c.Subject).HasMaxLength(160);
            e.Property(c => c.OpenSubject).HasMaxLength(200);
            e.Property(c => c.SearchText).HasMaxLength(400);
            e.HasIndex(c => c.OpenSubject).IsUnique();
            e.HasIndex(c => new { c.State, c.DueAt });
            e.HasIndex(c => new { c.SupplierId, c.OrderId });
            e.HasIndex(c => new { c.PlantCode, c.ItemNumber });
            e.Property(c => c.Impact).AsJson();
            e.HasMany(c => c.History).WithOne().HasForeignKey(h => new { h.SupplierId, h.CaseId });
        });
        model.Entity<CaseEntry>(e => e.Owned().HasIndex(h => new { h.SupplierId, h.CaseId }));
    }
}
