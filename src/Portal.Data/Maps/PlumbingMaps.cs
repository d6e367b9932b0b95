using Microsoft.EntityFrameworkCore;

namespace Portal.Data.Maps;

internal static class PlumbingMaps
{
    public static void Add(ModelBuilder model)
    {
        model.Entity<OutboxMessage>(e =>
        {
            e.Owned();
            e.HasIndex(m => new { m.DeliveredAt, m.ParkedAt, m.At });
        });
        model.Entity<LiveNote>(e =>
        {
            e.HasKey(n => n.Cursor);
            e.Property(n => n.Cursor).ValueGeneratedNever();
        });
        model.Entity<AuditEntry>(e =>
        {
            e.Owned();
            e.HasIndex(a => new { a.SupplierId, a.Sequence }).IsUnique();
            e.HasIndex(a => new { a.EntityId, a.At });
            // Who did it stands in the index: whoever looks for a person reads past no row of others.
            e.HasIndex(a => new { a.At, a.Id, a.UserId, a.By });
            e.HasIndex(a => a.Id).HasDatabaseName("IX_Audit_Unsealed").HasFilter("\"Sequence\" is null");
        });
        model.Entity<AuditChain>(e =>
        {
            e.HasKey(c => c.Owner);
            e.Property(c => c.Owner).ValueGeneratedNever();
            e.Property(c => c.Sequence).IsConcurrencyToken();
        });
        model.Entity<InboundDocument>(e =>
        {
            // The document first: there are few systems and kinds, and a reader that begins with them reads everything.
            e.House().HasIndex(d => new { d.ForeignId, d.System, d.Kind, d.Stamp }).IsUnique();
            e.HasIndex(d => new { d.State, d.ReceivedAt });
        });
        model.Entity<ErpFeed>(e =>
        {
            e.House().HasIndex(f => new { f.ErpCode, f.Feed }).IsUnique();
            e.Property(f => f.LeasedUntil).IsConcurrencyToken();
        });
    }
}
