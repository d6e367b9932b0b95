namespace Portal.Architecture.Tests;

/// <summary>Who may know whom.</summary>
public sealed class RoomTests
{
    // A new room needs a line here before anything of it passes.
    private static readonly Dictionary<string, string[]> MayReference = new(StringComparer.Ordinal)
    {
        ["Domain"] = [],
        ["Exchange"] = [],
        ["DemoErp"] = [],
        ["Codecs"] = ["Domain", "Exchange"],
        ["Connectors"] = ["Domain", "Exchange"],
        ["Documents"] = ["Domain", "Exchange"],
        ["Data"] = ["Domain"],
        ["Features"] = ["Domain", "Data", "Exchange", "Documents"],
        ["Web"] = ["Domain", "Data", "Exchange", "Codecs", "Connectors", "Documents", "DemoErp", "Features", "Migrations.Sqlite", "Migrations.Postgres"],
    };

    public static TheoryData<string> EveryRoom { get; } = [.. Rooms.All.Select(room => room.GetName().Name!["Portal.".Length..])];

    [Theory, MemberData(nameof(EveryRoom))]
    public void A_room_references_only_the_rooms_that_it_may(string room)
    {
        var ours = Rooms.References(room).Where(name => name.StartsWith("Portal.", StringComparison.Ordinal)).Select(name => name["Portal.".Length..]);

        Assert.Empty(ours.Except(MayReference[room]));
    }

    [Theory]
    [InlineData("Domain")]
    [InlineData("Exchange")]
    public void The_rules_and_the_language_need_nothing_but_the_platform(string room)
    {
        var foreign = Rooms.References(room).Where(name => !name.StartsWith("System.", StringComparison.Ordinal));

        Assert.NotEmpty(Rooms.References(room));
        Assert.Empty(foreign);
    }

    [Theory]
    [InlineData("Connectors")]
    [InlineData("Codecs")]
    [InlineData("Documents")]
    public void They_see_the_values_of_the_domain_and_nothing_else_of_it(string room)
    {
        var wrong = Rooms.Uses(room).Where(use => Is(use.To, "Portal.Domain") && !Is(use.To, "Portal.Domain.Values"));

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("SkiaSharp", "Portal.Documents.Skia")]
    [InlineData("HarfBuzzSharp", "Portal.Documents.Typesetting")]
    [InlineData("QRCoder", "Portal.Documents.Barcodes")]
    public void A_description_of_paper_does_not_know_who_draws_it(string what, string where)
    {
        var uses = Rooms.Uses("Documents").Where(use => Is(use.To, what)).ToList();

        Assert.NotEmpty(uses);
        Assert.DoesNotContain(uses, use => !Is(use.From, where));
    }

    [Fact]
    public void Codecs_work_on_what_they_are_given()
    {
        string[] never = ["System.IO.File", "System.IO.FileInfo", "System.IO.FileStream", "System.IO.Directory", "System.IO.Path", "System.Net", "System.TimeProvider", "System.Threading"];
        var uses = Rooms.Uses("Codecs");

        Assert.Contains(uses, use => use.To == "System.IO.Stream");
        Assert.DoesNotContain(uses, use => never.Any(no => Is(use.To, no)));
    }

    [Fact]
    public void Xml_is_read_in_one_place()
    {
        string[] readers = ["System.Xml.XmlReader", "System.Xml.XmlDocument", "System.Xml.XmlTextReader", "System.Xml.XPath.XPathDocument", "System.Xml.Serialization.XmlSerializer"];
        var uses = Rooms.All.SelectMany(room => Rooms.Uses(room.GetName().Name!["Portal.".Length..])).Where(use => readers.Any(reader => Is(use.To, reader))).ToList();

        Assert.NotEmpty(uses);
        Assert.All(uses, use => Assert.Equal("Portal.Codecs.Xml.SafeXml", use.From));
    }

    [Fact]
    public void Connectors_do_not_see_each_other()
    {
        var connectors = Rooms.Uses("Connectors").Select(use => Folder(use.From, "Portal.Connectors")).Where(folder => folder is not (null or "Http" or "Setup")).Distinct().ToList();
        var wrong = Rooms.Uses("Connectors").Where(use => connectors.Contains(Folder(use.From, "Portal.Connectors"))
            && connectors.Contains(Folder(use.To, "Portal.Connectors")) && Folder(use.From, "Portal.Connectors") != Folder(use.To, "Portal.Connectors"));

        Assert.True(connectors.Count > 1);
        Assert.Empty(wrong);
    }

    [Fact]
    public void Data_knows_no_web()
    {
        var web = Rooms.References("Data").Where(name => name.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal)
            && !name.EndsWith(".EntityFrameworkCore", StringComparison.Ordinal) && name is not "Microsoft.AspNetCore.Cryptography.Internal");

        Assert.Empty(web);
    }

    [Fact]
    public void Use_cases_know_no_web_no_jobs_and_no_connector()
    {
        string[] never = ["Microsoft.AspNetCore.", "Hangfire", "Portal.Connectors", "Portal.Codecs", "Npgsql", "Microsoft.Data.Sqlite"];

        // Identity's stores are where PortalDb comes from.
        Assert.DoesNotContain(Rooms.References("Features"), name => never.Any(no => name.StartsWith(no, StringComparison.Ordinal)) && name is not "Microsoft.AspNetCore.Identity.EntityFrameworkCore");
    }

    [Theory]
    [InlineData("Portal.Data.PortalDb", "Portal.Web.Setup")]
    [InlineData("Hangfire", "Portal.Web.Setup", "Portal.Web.Jobs")]
    [InlineData("Portal.Connectors", "Portal.Web.Setup")]
    public void The_web_uses_it_only_where_it_belongs(string what, params string[] where)
    {
        var uses = Rooms.Uses("Web").Where(use => Is(use.To, what)).ToList();

        Assert.NotEmpty(uses);
        Assert.DoesNotContain(uses, use => use.From != "Program" && !where.Any(folder => Is(use.From, folder)));
    }

    [Fact]
    public void Migrations_know_the_memory_and_their_provider()
    {
        var projects = Sources.Files("migrations", "*.csproj");

        Assert.Equal(2, projects.Count);
        Assert.All(projects, file => Assert.All(
            Sources.Read(file).Split('\n').Where(line => line.Contains("<ProjectReference", StringComparison.Ordinal)),
            line => Assert.Contains("Portal.Data", line, StringComparison.Ordinal)));
    }

    private static bool Is(string type, string name) => type == name || type.StartsWith(name + ".", StringComparison.Ordinal);

    private static string? Folder(string type, string room) => Is(type, room) ? type[(room.Length + 1)..].Split('.')[0] : null;
}
