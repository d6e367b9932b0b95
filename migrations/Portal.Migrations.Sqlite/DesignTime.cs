using Microsoft.EntityFrameworkCore.Design;
using Portal.Data;

namespace Portal.Migrations.Sqlite;

/// <summary>What the migrations tool starts.</summary>
public sealed class DesignTime : IDesignTimeDbContextFactory<PortalDb>
{
    public PortalDb CreateDbContext(string[] args) =>
        new(DataSetup.ForMigration(new DatabaseOptions { Provider = DatabaseProvider.Sqlite, Connection = "design.db" }), new Caller(), TimeProvider.System);
}
