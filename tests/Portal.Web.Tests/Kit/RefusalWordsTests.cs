using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Portal.Features.Kernel;
using Portal.Web.Components.Kit;

namespace Portal.Web.Tests.Kit;

public sealed partial class RefusalWordsTests
{
    // Only the portal's own jobs meet these; they go to the log.
    private static readonly HashSet<string> Ours = ["posting.lease-lost", "posting.held", "posting.not-claimable", "events.too-young", "plan.too-many"];

    private static IEnumerable<string> Sources => new[] { "src/Portal.Domain", "src/Portal.Features" }
        .SelectMany(room => Directory.GetFiles(Path.Combine(Repository.Root, room), "*.cs", SearchOption.AllDirectories))
        .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    [Fact]
    public void Every_refusal_has_words_in_the_readers_language()
    {
        var words = Repository.Read("src/Portal.Web/Resources/Rules.resx");
        var codes = Sources.SelectMany(f => Codes().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value)).Distinct(StringComparer.Ordinal).ToList();

        Assert.True(codes.Count > 50);
        Assert.All(codes.Except(Ours), c => Assert.Contains($"<data name=\"{c}\"", words, StringComparison.Ordinal));
    }

    [Fact]
    public void No_validator_speaks_English_only() =>
        Assert.All(Sources.Where(f => Path.GetFileName(f) is not "Saying.cs"), f => Assert.DoesNotContain(".WithMessage(", File.ReadAllText(f), StringComparison.Ordinal));

    [Theory]
    [InlineData("case.day-missing", "Wählen Sie einen Tag.")]
    [InlineData("MaximumLengthValidator", "Etwas darin passt nicht. Prüfen Sie Ihre Eingaben.")]
    public async Task Wrong_input_is_told_in_German(string rule, string sentence)
    {
        await using var kit = new KitContext("de-DE");

        Assert.Equal(sentence, kit.Services.GetRequiredService<RuleText>().Of(new(Refusal.Invalid, "invalid", "English") { Reason = rule }));
    }

    [GeneratedRegex(@"(?:new RuleBroken|\.Says)\(\s*""([\w.-]+)""")]
    private static partial Regex Codes();
}
