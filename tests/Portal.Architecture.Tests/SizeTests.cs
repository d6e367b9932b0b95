namespace Portal.Architecture.Tests;

/// <summary>Files that can be read in one go.</summary>
public sealed class SizeTests
{
    private const int Lines = 150;
    private const int PageLines = 200;

    private static readonly Dictionary<string, string> Longer = new(StringComparer.Ordinal)
    {
        ["src/Portal.Data/PortalDb.cs"] = "filter, guard, version, audit and outbox are visible on one page",
        ["src/Portal.Domain/Cases/ExceptionCase.cs"] = "one aggregate, one file: its acts guard one state",
        ["src/Portal.Domain/Orders/OrderLine.cs"] = "one part of an aggregate with the state that its root moves",
        ["src/Portal.Domain/Postings/Posting.cs"] = "the whole state machine of a posting",
        ["src/Portal.Web/Setup/PortalSettings.cs"] = "the list of all settings",
        ["src/Portal.Connectors/Tryton/TrytonPosting.cs"] = "one posting is many calls that belong together",
        ["src/Portal.Connectors/Tryton/TrytonClient.cs"] = "the wire in one place",
    };

    [Fact]
    public void No_file_is_longer_than_it_may_be()
    {
        var files = Sources.Files("src", "*.cs").Concat(Sources.Files("src", "*.razor")).ToList();
        var tooLong = files.Where(file => !Longer.ContainsKey(file) && LengthOf(file) > (IsPage(file) ? PageLines : Lines));

        Assert.NotEmpty(files);
        Assert.Empty(tooLong);
    }

    [Fact]
    public void No_exception_outlives_its_file() => Assert.All(Longer.Keys, file => Assert.True(LengthOf(file) > Lines, $"{file} fits by now."));

    [Fact]
    public void The_program_reads_like_a_table_of_contents() => Assert.True(LengthOf("src/Portal.Web/Program.cs") <= 60);

    [Fact]
    public void Every_room_says_what_belongs_in_it() => Assert.All(
        Sources.Files("src", "*.csproj").Select(project => project[..project.LastIndexOf('/')] + "/README.md"),
        readme => Assert.InRange(LengthOf(readme), 1, 20));

    private static bool IsPage(string file) => file.EndsWith(".razor", StringComparison.Ordinal) || file.EndsWith(".razor.cs", StringComparison.Ordinal);

    private static int LengthOf(string file) => File.ReadLines(Path.Combine(Sources.Root, file)).Count();
}
