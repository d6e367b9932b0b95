using Portal.Data;
using Portal.Testing;

namespace Portal.Web.Tests.Setup;

public sealed class VerbTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task The_first_administrator_is_made_on_a_database_that_was_just_migrated(DatabaseProvider provider)
    {
        await using var database = new OwnDatabase(provider);
        Assert.Equal((0, "The database is up to date.\n"), await database.Verb("", "migrate"));
        Assert.Equal((0, "The database is up to date.\n"), await database.Verb("", "migrate"));

        var weak = await database.Verb("password1234", "add-person", "root@house.example", "administrator");
        var made = await database.Verb(PortalHost.Password, "add-person", "root@house.example", "administrator");
        var again = await database.Verb("", "add-person", "ROOT@house.example", "administrator");

        Assert.Equal(1, weak.Code);
        Assert.Contains("among the first that others would try", weak.Said, StringComparison.Ordinal);
        Assert.Equal((0, "root@house.example is administrator.\n"), made);
        Assert.Equal(0, again.Code);
        Assert.Equal(1, (await database.Verb("", "add-person", "nobody", "administrator")).Code);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_verb_on_a_database_that_nobody_migrated_says_what_to_do(DatabaseProvider provider)
    {
        await using var database = new OwnDatabase(provider);
        foreach (var words in new string[][] { ["add-person", "root@house.example", "administrator"], ["verify-audit"], ["seed", "--orders", "5"] })
        {
            var (code, said) = await database.Verb(PortalHost.Password, words);

            Assert.Equal(1, code);
            Assert.Matches("run the verb migrate first|The database can't be used", said);
            Assert.DoesNotContain("Unhandled exception", said, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_server_that_is_away_is_said_in_a_sentence()
    {
        await using var database = new OwnDatabase(DatabaseProvider.Sqlite);

        var (code, said) = await database.Verb("", "migrate", "--Portal:Database:Provider=Postgres", "--ConnectionStrings:Portal=Host=127.0.0.1;Port=1;Username=portal", "--ConnectionStrings:PortalOwner=Host=127.0.0.1;Port=1;Username=owner");

        Assert.Equal(1, code);
        Assert.StartsWith("The database can't be used:", said, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task The_audit_is_verified_with_heads_and_a_line_for_a_broken_chain(DatabaseProvider provider)
    {
        await using var database = new OwnDatabase(provider);
        await database.Verb("", "migrate");
        await database.Verb(PortalHost.Password, "add-person", "root@house.example", "administrator");
        await using (var host = new PortalHost(database.Settings))
        {
            // The sealer of a running portal does it by itself.
            await Until.True(async () => (await host.UseCases.Send(new Features.Audit.ShowChains(), c => c.BecomeSystem("test"), TestContext.Current.CancellationToken)).Value is { Unsealed: 0, Chains.Count: > 0 });
        }

        var whole = await database.Verb("", "verify-audit");
        await database.Run("""update "Audit" set "Doing" = 'Nothing' where "Sequence" = 1""");
        var broken = await database.Verb("", "verify-audit");

        Assert.Equal(0, whole.Code);
        Assert.Matches("00000000-0000-7000-8000-000000000001 [0-9]+ [0-9a-f]{64} \\(house\\)", whole.Said);
        Assert.Equal(1, broken.Code);
        Assert.Contains("BROKEN 00000000-0000-7000-8000-000000000001 (house): an entry was changed at 1", broken.Said, StringComparison.Ordinal);
    }
}
