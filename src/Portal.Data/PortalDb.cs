using System.Diagnostics;
using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Portal.Data.Maps;
using Portal.Data.People;
using Portal.Domain.Cases;
using Portal.Domain.Kernel;
using Portal.Domain.MasterData;
using Portal.Domain.Orders;
using Portal.Domain.Planning;
using Portal.Domain.Policies;
using Portal.Domain.Postings;
using Portal.Domain.Suppliers;

namespace Portal.Data;

/// <summary>The portal's tables, with what every read and write passes: filter, guard, version, audit, outbox.</summary>
public sealed class PortalDb(DbContextOptions<PortalDb> options, Caller caller, TimeProvider clock)
    : IdentityUserContext<PortalUser, Guid>(options), IDataProtectionKeyContext
{
    /// <summary>The name of the query filter, for the few readers in Portal.Data that lift it.</summary>
    public const string SupplierFilter = "supplier";

    public DbSet<Supplier> Suppliers => Set<Supplier>();
    public DbSet<Item> Items => Set<Item>();
    public DbSet<SupplierItem> SupplierItems => Set<SupplierItem>();
    public DbSet<Plant> Plants => Set<Plant>();
    public DbSet<Unit> Units => Set<Unit>();
    public DbSet<WorkCalendar> Calendars => Set<WorkCalendar>();
    public DbSet<Lane> Lanes => Set<Lane>();
    public DbSet<CrossReference> CrossReferences => Set<CrossReference>();
    public DbSet<StockLevel> Stock => Set<StockLevel>();
    public DbSet<Demand> Demand => Set<Demand>();
    public DbSet<Stoppage> Stoppages => Set<Stoppage>();
    public DbSet<ItemOutlook> Outlooks => Set<ItemOutlook>();
    public DbSet<PurchaseOrder> Orders => Set<PurchaseOrder>();
    public DbSet<OrderEntry> OrderEntries => Set<OrderEntry>();
    public DbSet<OrderMessage> OrderMessages => Set<OrderMessage>();
    public DbSet<AnswerDraft> AnswerDrafts => Set<AnswerDraft>();
    public DbSet<SavedView> SavedViews => Set<SavedView>();
    public DbSet<TolerancePolicy> Policies => Set<TolerancePolicy>();
    public DbSet<ExceptionCase> Cases => Set<ExceptionCase>();
    public DbSet<Posting> Postings => Set<Posting>();
    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();
    public DbSet<LiveNote> LiveNotes => Set<LiveNote>();
    public DbSet<AuditEntry> Audit => Set<AuditEntry>();
    public DbSet<AuditChain> AuditChains => Set<AuditChain>();
    public DbSet<InboundDocument> Inbound => Set<InboundDocument>();
    public DbSet<ErpFeed> ErpFeeds => Set<ErpFeed>();
    public DbSet<Membership> Memberships => Set<Membership>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>On whose behalf this context reads and writes.</summary>
    public Caller Caller => caller;

    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    private bool SeesAll => caller.IsKnown ? caller.SeesAllSuppliers : throw new InvalidOperationException("PortalDb needs a caller.");

    private SupplierId Mine => caller.Supplier;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<SupplierId>().HaveConversion<SupplierIdConverter>();
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        PeopleMaps.Add(builder);
        MasterDataMaps.Add(builder);
        OrderMaps.Add(builder);
        CaseMaps.Add(builder);
        PlumbingMaps.Add(builder);
        foreach (var entity in builder.Model.GetEntityTypes().ToList())
        {
            if (entity.ClrType.IsAssignableTo(typeof(ISupplierOwned)))
            {
                var row = Expression.Parameter(entity.ClrType, "row");
                Expression<Func<bool>> seesAll = () => EF.Constant(SeesAll);
                Expression<Func<SupplierId>> mine = () => Mine;
                var owned = Expression.Equal(Expression.Property(row, nameof(ISupplierOwned.SupplierId)), mine.Body);
                entity.SetQueryFilter(SupplierFilter, Expression.Lambda(Expression.OrElse(seesAll.Body, owned), row));
            }
            else if (entity.ClrType.GetCustomAttribute<StaffOnlyAttribute>() is not null)
            {
                Expression<Func<bool>> seesAll = () => EF.Constant(SeesAll);
                entity.SetQueryFilter(SupplierFilter, Expression.Lambda(seesAll.Body, Expression.Parameter(entity.ClrType, "row")));
            }
        }
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ChangeTracker.DetectChanges();
        var changed = ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        Guard(changed);
        RaiseVersions(changed);
        foreach (var entry in changed)
        {
            Record(entry);
        }

        Deliver();
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        catch (DbUpdateException e) when (Storage.IsDuplicate(e))
        {
            throw new DuplicateRow(e);
        }
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) => throw new NotSupportedException("Save asynchronously: guard, audit and outbox stand there.");

    /// <summary>EF's filters do not protect writes: another supplier's row, or the house's, must not pass.</summary>
    private void Guard(List<EntityEntry> changed)
    {
        foreach (var entry in changed)
        {
            if (entry is { Entity: AuditEntry, State: not EntityState.Added } && !IsSeal(entry))
            {
                throw new InvalidOperationException("An audit entry is sealed once and never changed.");
            }

            if (entry.Entity is ISupplierOwned owned && !SeesAll && (owned.SupplierId != Mine || !Equals(entry.Property(nameof(ISupplierOwned.SupplierId)).OriginalValue, Mine)))
            {
                throw new InvalidOperationException($"{entry.Metadata.ShortName()} of another supplier was about to be written.");
            }

            if (entry.Entity is not ISupplierOwned && IsOurs(entry) && !SeesAll)
            {
                throw new InvalidOperationException($"{entry.Metadata.ShortName()} is not a supplier's to write.");
            }
        }
    }

    private static bool IsSeal(EntityEntry entry) => entry.State is EntityState.Modified
        && entry.Properties.Where(p => p.IsModified).All(p => p is { Metadata.Name: nameof(AuditEntry.Sequence) or nameof(AuditEntry.Hash), OriginalValue: null });

    private static bool IsOurs(EntityEntry entry) =>
        entry.Metadata.ClrType.GetCustomAttribute<SharedAttribute>() is not null || entry.Metadata.ClrType.GetCustomAttribute<StaffOnlyAttribute>() is not null;

    /// <summary>EF raises no version of a root when only a part changed, and two people could change two parts.</summary>
    private void RaiseVersions(List<EntityEntry> changed)
    {
        var touched = changed.Select(e => e.Entity).OfType<IPart>().Select(p => p.RootId).ToHashSet();
        foreach (var root in ChangeTracker.Entries<Aggregate>().Where(e => e.State is EntityState.Modified || (e.State is EntityState.Unchanged && touched.Contains(e.Entity.Id))))
        {
            root.Property(a => a.Version).CurrentValue++;
        }
    }

    private void Record(EntityEntry entry)
    {
        if (!caller.IsKnown || entry.Metadata.ClrType.GetCustomAttribute<UnauditedAttribute>() is not null || entry.Properties.FirstOrDefault(p => p.Metadata.Name == "Id")?.CurrentValue is not Guid id)
        {
            return;
        }

        var change = entry.Properties
            .Where(p => entry.State is not EntityState.Modified || p.IsModified)
            .Where(p => p.Metadata.Name is not (nameof(Aggregate.Version) or "PasswordHash" or "SecurityStamp" or "ConcurrencyStamp"))
            .ToDictionary(p => p.Metadata.Name, p => entry.State is EntityState.Modified ? new[] { p.OriginalValue, p.CurrentValue } : [p.CurrentValue]);
        if (change.Count > 0)
        {
            Audit.Add(new AuditEntry
            {
                SupplierId = (entry.Entity as ISupplierOwned)?.SupplierId ?? SupplierId.House,
                At = clock.GetUtcNow().UtcDateTime,
                By = caller.Name,
                UserId = caller.UserId,
                Doing = caller.Doing,
                Entity = entry.Metadata.ShortName(),
                EntityId = id,
                Act = entry.State switch { EntityState.Added => "added", EntityState.Deleted => "removed", _ => "changed" },
                Change = JsonSerializer.Serialize(change, Json.Options),
            });
        }
    }

    private void Deliver()
    {
        var count = 0;
        foreach (var aggregate in ChangeTracker.Entries<Aggregate>().Select(e => e.Entity).ToList())
        {
            foreach (var happened in aggregate.Events)
            {
                var now = clock.GetUtcNow().UtcDateTime;
                Outbox.Add(new OutboxMessage
                {
                    SupplierId = happened.SupplierId,
                    Type = happened.GetType().Name,
                    Payload = JsonSerializer.Serialize(happened, happened.GetType(), Json.Options),
                    // A microsecond apart: what one save tells keeps its order.
                    At = now.AddMicroseconds(count++),
                    NextAttemptAt = now,
                    TraceParent = Activity.Current?.Id,
                });
            }

            aggregate.ClearEvents();
        }
    }
}
