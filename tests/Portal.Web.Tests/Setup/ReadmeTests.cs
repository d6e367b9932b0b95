using System.Text.RegularExpressions;
using Npgsql;
using Portal.Web.Tests.Kit;

namespace Portal.Web.Tests.Setup;

/// <summary>README's section on PostgreSQL, followed word for word: only the server, the names and the passwords are the test's own.</summary>
public sealed partial class ReadmeTests
{
    private static string Server => Environment.GetEnvironmentVariable("PORTAL_TEST_POSTGRES") ?? "";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_opens_the_real_portal_with_its_first_administrator_and_no_demo()
    {
        if (Server.Length == 0)
        {
            Assert.Skip("PORTAL_TEST_POSTGRES is not set: tests/run starts a PostgreSQL of its own.");
        }

        var name = $"portal_readme_{Guid.CreateVersion7():N}";
        var blocks = Block().Matches(Repository.Read("README.md").Split("\n## PostgreSQL\n")[1].Split("\n## ")[0]).Select(m => Own(m.Groups[1].Value, name)).ToList();
        var (sql, shell) = (Assert.Single(blocks, b => b.StartsWith("create role", StringComparison.Ordinal)), Assert.Single(blocks, b => b.StartsWith("export", StringComparison.Ordinal)));
        try
        {
            foreach (var statement in sql.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                await Superuser(statement);
            }

            await Follow(shell);
        }
        finally
        {
            await Superuser($"drop database if exists {name} with (force)");
            await Superuser($"drop role if exists {name}");
            await Superuser($"drop role if exists {name}_owner");
        }
    }

    [Fact]
    public void It_can_be_read_in_one_go() => Assert.InRange(Repository.Read("README.md").Split('\n').Length, 50, 151);

    private static async Task Follow(string shell)
    {
        var folder = Directory.CreateTempSubdirectory("portal-readme-").FullName;
        var settings = Export().Matches(shell).Select(m => (m.Groups[1].Value, m.Groups[2].Value.Trim('\''))).Append(("Portal__Data__Folder", folder)).ToArray();
        var commands = Command().Matches(shell).Select(m => m.Groups[1].Value.Split('#')[0].Trim()).ToList();
        Assert.Equal("", commands[^1]);
        foreach (var words in commands[..^1])
        {
            var (code, said) = await Serving.Verb(settings, PortalHost.Password, words.Split(' '));
            Assert.True(code == 0, $"{words}: {said}");
        }

        await using (var portal = Serving.Start(Serving.Built, "Development", settings))
        {
            await portal.Answers("/health/ready");
            Assert.DoesNotContain("/account/persona", await portal.Http.GetStringAsync(new Uri("/account/sign-in", UriKind.Relative), Ct), StringComparison.Ordinal);
            Assert.DoesNotContain("It is a demo", portal.Said, StringComparison.Ordinal);
            Assert.Contains("1 people of the buying organisation sign in without a second factor", portal.Said, StringComparison.Ordinal);
        }

        Directory.Delete(folder, recursive: true);
    }

    /// <summary>The same text with another server, database, names of its own and a password.</summary>
    private static string Own(string text, string name)
    {
        var server = new NpgsqlConnectionStringBuilder(Server);
        return Names().Replace(text, m => name + m.Groups[1].Value).Replace("Host=localhost", $"Host={server.Host};Port={server.Port}", StringComparison.Ordinal).Replace("…", "only-in-tests", StringComparison.Ordinal);
    }

    private static async Task Superuser(string statement)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Server) { Database = "postgres", Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }

    [GeneratedRegex("```\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"\bportal(_owner)?\b")]
    private static partial Regex Names();

    [GeneratedRegex(@"^export (\w+)=('[^']*'|\S+)", RegexOptions.Multiline)]
    private static partial Regex Export();

    [GeneratedRegex("^dotnet run --project src/Portal.Web(.*)$", RegexOptions.Multiline)]
    private static partial Regex Command();
}
