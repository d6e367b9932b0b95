using Microsoft.EntityFrameworkCore;
using Portal.Domain.Orders;
using Portal.Domain.Policies;
using Portal.Domain.Postings;

namespace Portal.Data.Maps;

internal static class OrderMaps
{
    public static void Add(ModelBuilder model)
    {
        model.Entity<PurchaseOrder>(e =>
        {
            e.Owned();
            e.Property(o => o.Number).HasMaxLength(35);
            e.Property(o => o.ErpCode).HasMaxLength(40);
            e.Property(o => o.SearchText).HasMaxLength(400);
            // The number first: people name an order without its ERP, and sort by it.
            e.HasIndex(o => new { o.Number, o.ErpCode }).IsUnique();
            e.HasIndex(o => new { o.SupplierId, o.State, o.AnswerBy });
            e.HasIndex(o => new { o.Buyer, o.State });
            e.HasIndex(o => new { o.State, o.AnswerBy });
            e.HasIndex(o => new { o.SupplierId, o.OrderedOn });
            e.HasIndex(o => o.OrderedOn);
            e.HasMany(o => o.Lines).WithOne().HasForeignKey(l => new { l.SupplierId, l.OrderId });
            e.HasMany(o => o.Revisions).WithOne().HasForeignKey(r => new { r.SupplierId, r.OrderId });
        });
        model.Entity<OrderLine>(e =>
        {
            e.Owned();
            e.Ignore(l => l.Answer);
            e.Ignore(l => l.NetAmount);
            e.HasIndex(l => new { l.SupplierId, l.OrderId });
            e.HasIndex(l => new { l.ItemNumber, l.NeededOn });
            e.HasIndex(l => new { l.State, l.NeededOn });
            e.HasIndex(l => l.MovedAt);
            e.HasMany(l => l.Schedule).WithOne().HasForeignKey(s => new { s.SupplierId, s.LineId });
            e.HasMany(l => l.Answers).WithOne().HasForeignKey(a => new { a.SupplierId, a.LineId });
        });
        model.Entity<ScheduleLine>(e =>
        {
            e.Owned();
            e.HasIndex(s => new { s.SupplierId, s.LineId });
            e.HasIndex(s => new { s.PlantCode, s.ItemNumber, s.OnDock });
            // Everything that is counted by day stands in these two, so that nobody reads rows to count them.
            e.HasIndex(s => new { s.OnDock, s.PlantCode, s.OrderId, s.LineId, s.Baseline }).HasDatabaseName("IX_ScheduleLine_Expected").HasFilter("\"Expected\" is not null");
            e.HasIndex(s => new { s.OnDock, s.PlantCode, s.SupplierId, s.LineId, s.Quantity, s.OnTime, s.Late }).HasDatabaseName("IX_ScheduleLine_Needed").HasFilter("\"OnTime\" is not null");
            e.Property(s => s.PlantCode).HasMaxLength(40);
            e.Property(s => s.ItemNumber).HasMaxLength(60);
            e.Property(s => s.Unit).HasMaxLength(10);
        });
        model.Entity<LineAnswer>(e =>
        {
            e.Owned();
            e.HasIndex(a => new { a.SupplierId, a.LineId, a.Number }).IsUnique();
            e.HasIndex(a => new { a.AnsweredAt, a.Id, a.SupplierId, a.Outcome });
            e.Property(a => a.Offer).AsJson();
            e.Property(a => a.Deviations).AsJson();
            e.Property(a => a.Counter).AsJson();
            e.Property(a => a.AgreedBefore).AsJson();
        });
        model.Entity<OrderRevision>(e =>
        {
            e.Owned();
            e.HasIndex(r => new { r.SupplierId, r.OrderId, r.Number }).IsUnique();
            e.Property(r => r.Content).AsJson();
        });
        model.Entity<OrderEntry>(e => e.Owned().HasIndex(x => new { x.SupplierId, x.OrderId, x.At }));
        model.Entity<OrderEntry>(e => e.HasIndex(x => new { x.Kind, x.At }));
        model.Entity<OrderMessage>(e => e.Owned().HasIndex(m => new { m.SupplierId, m.OrderId, m.SentAt }));
        model.Entity<AnswerDraft>(e => e.Owned().HasIndex(d => new { d.SupplierId, d.OrderId, d.UserId }).IsUnique());
        model.Entity<SavedView>(e =>
        {
            e.Owned().HasIndex(v => new { v.SupplierId, v.UserId, v.Name }).IsUnique();
            e.Property(v => v.Name).HasMaxLength(60);
            e.Property(v => v.Query).HasMaxLength(500);
        });
        model.Entity<TolerancePolicy>(e =>
        {
            e.House().HasIndex(p => new { p.Scope, p.Key, p.Number }).IsUnique();
            e.Ignore(p => p.Label);
            e.Property(p => p.Tolerances).AsJson();
        });
        model.Entity<Posting>(e =>
        {
            e.Owned();
            e.Ignore(p => p.IsOver);
            e.Ignore(p => p.CanBeWithdrawn);
            e.Property(p => p.Key).HasMaxLength(120);
            e.HasIndex(p => new { p.ErpCode, p.Key }).IsUnique();
            e.HasIndex(p => new { p.ErpCode, p.State, p.NextAttemptAt });
            e.HasIndex(p => new { p.State, p.MadeAt, p.Id });
            e.HasIndex(p => new { p.SupplierId, p.OrderId });
            // Postings are kept for ever; what watches those that are not over must not read the others.
            e.HasIndex(p => p.ClaimableAt).HasDatabaseName("IX_Postings_Open").HasFilter("\"State\" <> 'Confirmed' and \"State\" <> 'Rejected' and \"State\" <> 'Withdrawn'");
        });
    }
}
