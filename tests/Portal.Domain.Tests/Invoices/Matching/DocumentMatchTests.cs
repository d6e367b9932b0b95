using Portal.Domain.Cases;
using Portal.Domain.Invoices;
using Portal.Domain.Invoices.Matching;
using Portal.Domain.Policies;

namespace Portal.Domain.Tests.Invoices.Matching;

public sealed class DocumentMatchTests
{
    private static readonly MatchDocument Mine = GivenMatch.Invoice(GivenMatch.Line(100));

    private static readonly KnownDocument Other = new(GivenMatch.Earlier, InvoiceKind.Invoice, "RE-9", "RE9", Given.Today, 1190, "EUR", Given.Now.AddDays(-1));

    /// <summary>Freight: limit, agreed, billed before, billed now.</summary>
    [Theory]
    [InlineData(0.0, 0.0, 50, 0, 50, true)]
    [InlineData(0.0, 0.0, 50, 0, 51, false)]
    [InlineData(0.0, 0.0, 50, 30, 21, false)]
    [InlineData(10.0, null, 50, 0, 55, true)]
    [InlineData(10.0, null, 50, 0, 56, false)]
    [InlineData(10.0, 3.0, 50, 0, 54, false)]
    [InlineData(10.0, null, 0, 0, 1, false)]
    [InlineData(null, 5.0, 0, 0, 5, true)]
    [InlineData(null, 5.0, 0, 0, 6, false)]
    [InlineData(null, null, 0, 0, 999, true)]
    public void A_charge_is_held_against_what_was_agreed_for_its_kind(double? percent, double? absolute, decimal agreed, decimal billed, decimal charge, bool matched)
    {
        var tolerances = InvoiceTolerances.None with { Freight = new((decimal?)percent, (decimal?)absolute) };
        var facts = Facts() with { Charges = [new(ChargeKind.Freight, agreed, billed)] };

        var result = MatchEngine.Match(Mine with { Charges = [new(ChargeKind.Freight, charge)] }, facts, tolerances);

        Assert.Equal(matched ? [] : [new MatchFinding(MatchKind.ChargeUp, false, agreed, billed + charge, "Freight")], result.Findings);
    }

    [Fact]
    public void Every_kind_has_its_own_limit_and_an_allowance_of_the_kind_counts_against_it()
    {
        foreach (var kind in Enum.GetValues<ChargeKind>())
        {
            var others = InvoiceTolerances.None with { Freight = ToleranceLimit.Off, Packing = ToleranceLimit.Off, Insurance = ToleranceLimit.Off, Surcharge = ToleranceLimit.Off, Other = ToleranceLimit.Off };
            var strict = kind switch
            {
                ChargeKind.Freight => others with { Freight = ToleranceLimit.Zero },
                ChargeKind.Packing => others with { Packing = ToleranceLimit.Zero },
                ChargeKind.Insurance => others with { Insurance = ToleranceLimit.Zero },
                ChargeKind.Surcharge => others with { Surcharge = ToleranceLimit.Zero },
                _ => others with { Other = ToleranceLimit.Zero },
            };
            var every = Enum.GetValues<ChargeKind>().Select(k => new DocumentCharge(k, 5)).ToList();

            Assert.Equal(kind.ToString(), Assert.Single(MatchEngine.Match(Mine with { Charges = every }, Facts(), strict).Findings).Text);
            Assert.Empty(MatchEngine.Match(Mine with { Charges = [.. every, new(kind, 5, IsAllowance: true)] }, Facts(), strict).Findings);
        }
    }

    [Fact]
    public void A_credit_note_takes_back_no_more_of_a_charge_than_was_billed()
    {
        var credit = GivenMatch.Credit(GivenMatch.Line(1)) with { Charges = [new(ChargeKind.Freight, 10)] };
        MatchResult With(decimal billed) => MatchEngine.Match(credit, Facts(GivenMatch.Billed(100)) with { Charges = [new(ChargeKind.Freight, 0, billed)] }, InvoiceTolerances.None);

        Assert.Empty(With(10).Findings);
        Assert.Equal([new MatchFinding(MatchKind.CreditAmountUp, false, 9, 10, "Freight")], With(9).Findings);
    }

    [Theory]
    [InlineData(0.05, true)]
    [InlineData(-0.05, true)]
    [InlineData(0.06, false)]
    [InlineData(-0.06, false)]
    public void Rounding_of_the_amount_payable_is_limited(decimal rounding, bool matched) =>
        Assert.Equal(matched ? [] : [MatchKind.RoundingUp], MatchEngine.Match(Mine with { Rounding = rounding }, Facts(), InvoiceTolerances.Default).Kinds());

    [Fact]
    public void The_same_number_is_a_duplicate_and_nothing_else_is_said_of_it()
    {
        var finding = Assert.Single(With(Other with { NumberKey = "RE2" }).Findings);

        Assert.Equal((MatchKind.DuplicateNumber, "RE-9", CaseRole.AccountsPayable), (finding.Kind, finding.Text, finding.Owner));
        Assert.Empty(With(Other with { NumberKey = "RE2", Kind = InvoiceKind.CreditNote }).Findings);
        Assert.Empty(With(Other with { NumberKey = "RE2", Id = GivenMatch.Mine }).Findings);
    }

    [Fact]
    public void The_same_amount_and_day_under_another_number_is_suspected_and_a_person_may_accept_it()
    {
        var finding = Assert.Single(With(Other).Findings);

        Assert.Equal((MatchKind.SuspectedDuplicate, "RE-9", 1190m), (finding.Kind, finding.Text, finding.Actual));
        Assert.True(finding.Kind.CanBeAccepted());
        Assert.Empty(With(Other with { Gross = 1190.01m }).Findings);
        Assert.Empty(With(Other with { IssuedOn = Given.In(-1) }).Findings);
        Assert.Empty(With(Other with { Currency = "USD" }).Findings);
    }

    [Fact]
    public void Only_the_later_of_two_is_suspected()
    {
        Assert.Empty(With(Other with { SubmittedAt = Given.Now.AddMinutes(1) }).Findings);
        Assert.NotEmpty(MatchEngine.Match(Mine with { SubmittedAt = null }, Facts() with { Known = [Other with { SubmittedAt = Given.Now.AddMinutes(1) }] }, InvoiceTolerances.Default).Findings);
    }

    [Fact]
    public void Every_kind_of_difference_has_a_reason_and_an_owner()
    {
        CaseRole[] owners = [CaseRole.AccountsPayable, CaseRole.Buyer, CaseRole.Receiving];

        Assert.All(Enum.GetValues<MatchKind>(), kind => Assert.True(Enum.IsDefined(kind.Reason())));
        Assert.All(Enum.GetValues<MatchKind>(), kind => Assert.Contains(kind.Owner(), owners));
        Assert.Equal(owners.Order(), Enum.GetValues<MatchKind>().Select(k => k.Owner()).Distinct().Order());
    }

    private static MatchResult With(KnownDocument known) => MatchEngine.Match(Mine, Facts() with { Known = [known] }, InvoiceTolerances.Default);

    private static MatchFacts Facts(params BilledPart[] billed) => MatchFacts.Of([GivenMatch.OrderLine(MatchLevel.TwoWay) with { Billed = billed }]);
}
