using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Mediator;
using Portal.Data;
using Portal.Domain.Orders;
using Portal.Features;

namespace Portal.Benchmarks.Serving;

/// <summary>The same use cases on the same rows without isolation: no transaction, no role, no row-level security, no query filters but one `where` written by hand.</summary>
/// <remarks>It is what the portal's isolation is held against, and exists here only.</remarks>
internal static class UnguardedOrders
{
    /// <summary>A house without guards; on PostgreSQL it connects as the owner, whom no policy holds.</summary>
    public static ServiceProvider House(DatabaseOptions database)
    {
        var services = new ServiceCollection().AddLogging().AddPortalData(database).AddPortalFeatures();
        foreach (var guard in services.Where(s => s.ServiceType == typeof(IPipelineBehavior<,>) && s.ImplementationType?.Name.StartsWith("InTransaction", StringComparison.Ordinal) == true).ToList())
        {
            services.Remove(guard);
        }

        foreach (var known in services.Where(s => s.ServiceType == typeof(DbContextOptions<PortalDb>) || s.ServiceType == typeof(IDbContextOptionsConfiguration<PortalDb>)).ToList())
        {
            services.Remove(known);
        }

        services.AddSingleton(_ => new DbContextOptionsBuilder<PortalDb>(DataSetup.ForMigration(database)).ReplaceService<IModelCustomizer, Unfiltered>().Options);
        return services.BuildServiceProvider();
    }

    /// <summary>The model without filters; orders keep the condition that anybody would write by hand.</summary>
#pragma warning disable CA1812 // Entity Framework makes it.
    private sealed class Unfiltered(ModelCustomizerDependencies dependencies) : RelationalModelCustomizer(dependencies)
#pragma warning restore CA1812
    {
        public override void Customize(ModelBuilder modelBuilder, DbContext context)
        {
            base.Customize(modelBuilder, context);
            foreach (var entity in modelBuilder.Model.GetEntityTypes().ToList())
            {
                entity.SetQueryFilter(PortalDb.SupplierFilter, null);
            }

            var order = Expression.Parameter(typeof(PurchaseOrder), "order");
            // A context in a filter stands for whichever context asks.
            var mine = Expression.Property(Expression.Property(Expression.Constant((PortalDb)context), nameof(PortalDb.Caller)), nameof(Caller.Supplier));
            modelBuilder.Entity<PurchaseOrder>().HasQueryFilter(PortalDb.SupplierFilter, Expression.Lambda<Func<PurchaseOrder, bool>>(Expression.Equal(Expression.Property(order, nameof(PurchaseOrder.SupplierId)), mine), order));
        }
    }
}
