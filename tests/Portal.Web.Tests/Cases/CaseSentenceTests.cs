using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Cases;
using Portal.Domain.MasterData;
using Portal.Domain.Policies;
using Portal.Domain.Postings;
using Portal.Features.Cases;
using Portal.Features.Kernel;
using Portal.Features.Postings;
using Portal.Features.Sync;
using Portal.Web.Components.Cases;
using Portal.Web.Tests.Kit;

namespace Portal.Web.Tests.Cases;

public sealed class CaseSentenceTests : IAsyncDisposable
{
    private readonly KitContext _page = new();

    public ValueTask DisposeAsync() => _page.DisposeAsync();

    [Theory]
    [InlineData("closed", "withdrawn", "Closed: the answer was withdrawn")]
    [InlineData("closed", "mapped: BH-220", "Closed: mapped to BH-220")]
    [InlineData("closed", "refused: not ours: ask them", "Closed: refused: not ours: ask them")]
    [InlineData("assigned", null, "Given back")]
    [InlineData("assigned", "Planning", "Given to Planning")]
    [InlineData("snoozed", "2026-12-01", "Snoozed until Tue 1 Dec")]
    public void A_history_is_told_in_words(string what, string? text, string told) => Assert.Equal(told, ActivatorUtilities.CreateInstance<CaseSentence>(_page.Services).Did(what, text).Replace('\u00a0', ' '));

    [Fact]
    public void Every_reason_to_close_a_case_has_words()
    {
        var reasons = Directory.GetFiles(Path.Combine(Repository.Root, "src/Portal.Features"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(f => System.Text.RegularExpressions.Regex.Matches(File.ReadAllText(f), @"[cC]ases?\.Close\(.*?(?:\?|,|\() \$?""([^""{:]+)(?:: \{\w+\})?""").Select(m => m.Groups[1].Value)).ToList();
        var words = Repository.Read("src/Portal.Web/Resources/Cases.resx");

        Assert.True(reasons.Count > 8);
        Assert.All(reasons, r => Assert.Contains($"<data name=\"closed.{r}\"", words, StringComparison.Ordinal));
    }

    [Fact]
    public void An_answer_is_told_by_what_deviates()
    {
        Assert.Equal("Only 40 pcs come instead of 45", Answer(new Deviation(DeviationKind.QuantityDown, 5, 45, 40)));
        Assert.Equal("Price 4.2 % above the order: €64.00 instead of €61.42", Answer(new Deviation(DeviationKind.PriceUp, 45, 61.42m, 64m)));
        Assert.Equal("45 pcs come 1 day before the needed date", Answer(new Deviation(DeviationKind.DateEarly, 45, Days: -1)));
        Assert.Equal("Item BH-221 offered instead of BH-220", Answer(new Deviation(DeviationKind.Substitution, 45, Text: "BH-221")));
        Assert.Equal("The supplier can't deliver: the mould is broken", Answer(new Deviation(DeviationKind.Rejected, 45, Text: "the mould is broken")));
        Assert.Equal(
            "5 of 45 pcs come 2 days after the needed date; 5 of 45 pcs come 3 days after the needed date; and 1 more",
            Answer(new(DeviationKind.DateLate, 5, Days: 2), new(DeviationKind.DateLate, 5, Days: 3), new(DeviationKind.DateLate, 5, Days: 4)));
    }

    [Fact]
    public void Other_kinds_say_what_is_wrong_without_codes()
    {
        Assert.Equal("Order not answered, it was due Fri 20 Nov (6 lines)", Of(CaseKind.NotAcknowledged, new OverdueFacts { AnswerBy = new(2026, 11, 20), Lines = 6 }));
        Assert.Equal("Needed Mon 30 Nov and not agreed yet (1 line)", Of(CaseKind.ConfirmationLate, new OverdueFacts { NeededOn = new(2026, 11, 30), Lines = 1 }));
        Assert.Equal("Cut to 40 pcs, but 60 pcs have arrived already", Of(CaseKind.ChangeConflict, new ConflictFacts { Ordered = 40, Received = 60, Unit = "C62" }));
        Assert.Equal("Cancelled in the ERP, but 60 pcs have arrived already", Of(CaseKind.ChangeConflict, new ConflictFacts { Received = 60, Unit = "C62", Cancelled = true }));
        Assert.Equal("Unknown item “BH220-A” from DEMO, first seen in 4500000001", Of(CaseKind.MasterDataUnknown, new UnknownFacts { System = "DEMO", Kind = ReferenceKind.Item, ForeignId = "BH220-A", SeenIn = "4500000001" }));
        Assert.Equal("DEMO refused the agreement: the period is closed", Of(CaseKind.PostingFailed, new PostingFacts { Erp = "DEMO", State = PostingState.Rejected, Reason = "the period is closed" }));
        Assert.Equal("The agreement has not reached DEMO since 23 Nov, 09:30", Of(CaseKind.PostingFailed, new PostingFacts { Erp = "DEMO", State = PostingState.Unknown, Since = new(2026, 11, 23, 8, 30, 0, DateTimeKind.Utc) }));
    }

    [Fact]
    public void Facts_of_an_unknown_kind_of_answer_still_give_a_sentence()
    {
        Assert.Equal("Answer deviates", Of(CaseKind.AnswerDeviates, new { }));
    }

    [Fact]
    public void Germans_read_German()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("de-DE");
        Assert.Equal("Nur 40 Stk. kommen statt 45", Answer(new Deviation(DeviationKind.QuantityDown, 5, 45, 40)));
    }

    private string Answer(params Deviation[] deviations) =>
        Of(CaseKind.AnswerDeviates, new AnswerFacts { Ordered = 45, Unit = "C62", Currency = "EUR", Item = "BH-220", Deviations = deviations });

    private string Of(CaseKind kind, object facts) =>
        ActivatorUtilities.CreateInstance<CaseSentence>(_page.Services).Of(kind, Facts.Write(facts)).Replace('\u00a0', ' ');
}
