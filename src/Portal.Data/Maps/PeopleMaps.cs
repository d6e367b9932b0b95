using Microsoft.EntityFrameworkCore;
using Portal.Data.People;

namespace Portal.Data.Maps;

internal static class PeopleMaps
{
    public static void Add(ModelBuilder model)
    {
        model.Entity<PortalUser>(user =>
        {
            user.Property(u => u.Id).ValueGeneratedNever();
            user.Property(u => u.DisplayName).HasMaxLength(120);
            user.Property(u => u.Culture).HasMaxLength(10);
            user.Property(u => u.TimeZone).HasMaxLength(60);
        });
        model.Entity<Membership>(membership =>
        {
            membership.HasKey(m => m.Id);
            membership.Property(m => m.Id).ValueGeneratedNever();
            membership.HasIndex(m => new { m.UserId, m.SupplierId, m.Role }).IsUnique();
            membership.HasOne<PortalUser>().WithMany().HasForeignKey(m => m.UserId);
        });
    }
}
