using Microsoft.EntityFrameworkCore.Design;
using Portal.Data;

namespace Portal.Migrations.Postgres;

/// <summary>What the migrations tool starts.</summary>
public sealed class DesignTime : IDesignTimeDbContextFactory<PortalDb>
{
    public PortalDb CreateDbContext(string[] args) =>
        new(DataSetup.ForMigration(new DatabaseOptions { Provider = DatabaseProvider.Postgres, OwnerConnection = "Host=localhost;Database=design" }), new Caller(), TimeProvider.System);
}
