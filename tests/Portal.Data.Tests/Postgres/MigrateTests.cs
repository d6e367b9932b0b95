using Microsoft.EntityFrameworkCore;
using Portal.Domain.Kernel;

namespace Portal.Data.Tests.Postgres;

/// <summary>The owner of a real installation is no superuser, and the login that serves may have been made by hand.</summary>
public sealed class MigrateTests
{
    [Fact]
    public async Task An_ordinary_owner_migrates_twice_and_goes_on_owning_the_rows()
    {
        await using var database = await BareDatabase.Make();
        await database.Migrate();
        await database.Migrate();
        var suppliers = Tables.Owned.Single(t => t.GetTableName() == "Suppliers");
        await database.Owner(AnyRow.Insert(suppliers, SupplierId.New()));

        // Under FORCE an owner without a policy of its own would see nothing and change nothing, in silence.
        Assert.Equal(1, await database.OwnerCounts("with changed as (update \"Suppliers\" set \"Name\" = 'x' returning 1) select count(*) from changed"));
        Assert.Null(await database.Obstacle());
    }

    [Fact]
    public async Task Databases_of_one_server_migrate_at_once()
    {
        var login = $"portal_shared_{Guid.CreateVersion7():N}";
        await using var one = await BareDatabase.Make(login);
        await using var two = await BareDatabase.Make(login);
        await using var three = await BareDatabase.Make(login);
        BareDatabase[] all = [one, two, three];

        await Task.WhenAll(all.Select(d => d.Migrate()));

        foreach (var database in all)
        {
            Assert.Null(await database.Obstacle());
            await database.DisposeAsync();
        }

        await one.Superuser($"drop role \"{login}\"");
    }

    [Fact]
    public async Task A_login_made_by_hand_loses_what_it_would_inherit()
    {
        await using var database = await BareDatabase.Make();
        await database.Superuser($"create role \"{database.Login}\" login password 'only-in-tests'");
        await database.Migrate();
        Assert.Null(await database.Obstacle());

        await database.Superuser($"alter role \"{database.Login}\" inherit");

        Assert.Contains("has rights on rows by itself", await database.Obstacle(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("superuser")]
    [InlineData("bypassrls")]
    public async Task A_login_that_passes_row_security_by_is_refused(string power)
    {
        await using var database = await BareDatabase.Make();
        await database.Superuser($"create role \"{database.Login}\" login {power} password 'only-in-tests'");

        var refused = await Assert.ThrowsAsync<DatabaseUnfit>(database.Migrate);

        Assert.Contains("row-level security would not hold", refused.Message, StringComparison.Ordinal);
        Assert.Contains("row-level security would not hold", await database.Obstacle(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_owner_itself_must_not_serve()
    {
        await using var database = await BareDatabase.Make();
        database.Options.Connection = database.Options.OwnerConnection;

        var refused = await Assert.ThrowsAsync<DatabaseUnfit>(database.Migrate);

        Assert.Contains("must not serve", refused.Message, StringComparison.Ordinal);
    }
}
