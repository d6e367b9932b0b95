using Portal.Domain.Cases;

namespace Portal.Domain.Tests.Cases;

/// <summary>A case opens once, sleeps, wakes, closes and keeps what happened.</summary>
public sealed class ExceptionCaseTests
{
    private static readonly DateTime Now = Given.Now;

    [Fact]
    public void It_holds_its_subject_while_it_is_open_and_gives_it_free_when_it_closes()
    {
        var one = Made();
        Assert.Equal("AnswerDeviates:DEMO/4500000001/10", one.OpenSubject);

        one.Close("decided", Given.Buyer, Now.AddHours(1));
        one.Close("again", Given.Buyer, Now.AddHours(2));

        Assert.Equal((CaseState.Closed, Now.AddHours(1), null), (one.State, one.ClosedAt, one.OpenSubject));
        Assert.Equal(["opened", "closed"], one.History.Select(h => h.What));
        one.Reopen(Given.Buyer, Now.AddHours(3));
        Assert.Equal((CaseState.Open, null, "AnswerDeviates:DEMO/4500000001/10"), (one.State, one.ClosedAt, one.OpenSubject));
    }

    [Fact]
    public void The_same_facts_change_nothing_and_new_ones_wake_it()
    {
        var one = Made();
        one.Tell("""{"days":3}""", Now, "Sync");
        one.Snooze(Now.AddDays(3), Given.Buyer, Now);
        one.ClearEvents();

        one.Tell("""{"days":3}""", Now.AddHours(1), "Sync");
        Assert.Equal((CaseState.Snoozed, 0), (one.State, one.Events.Count));
        one.Tell("""{"days":9}""", Now.AddHours(2), "Sync");

        Assert.Equal((CaseState.Open, null, Now.AddHours(2)), (one.State, one.SnoozedUntil, one.ChangedAt));
        Assert.Equal(["opened", "snoozed", "updated", "woken"], one.History.Select(h => h.What));
        Assert.Single(one.Events);
    }

    [Fact]
    public void It_sleeps_until_a_moment_to_come_and_only_while_it_is_open()
    {
        var one = Made();
        Given.Refuses("case.snooze-past", () => one.Snooze(Now, Given.Buyer, Now));
        one.Snooze(Now.AddDays(1), Given.Buyer, Now);
        one.Wake("Watch", Now.AddDays(1));
        one.Wake("Watch", Now.AddDays(1));

        Assert.Equal(["opened", "snoozed", "woken"], one.History.Select(h => h.What));
        one.Close("decided", Given.Buyer, Now);
        Given.Refuses("case.closed", () => one.Snooze(Now.AddDays(1), Given.Buyer, Now));
        Given.Refuses("case.closed", () => one.Assign(Guid.CreateVersion7(), "Somebody", Given.Buyer, Now));
    }

    [Fact]
    public void People_take_it_give_it_back_and_say_something()
    {
        var one = Made();
        var colleague = Guid.CreateVersion7();
        one.Assign(colleague, "Planning Hamburg", Given.Buyer, Now);
        Assert.Equal((colleague, "Planning Hamburg"), (one.AssignedTo, one.AssignedName));
        one.Assign(null, null, Given.Buyer, Now);
        Assert.Null(one.AssignedTo);

        Given.Refuses("case.comment-empty", () => one.Comment(" ", Given.Buyer, Now));
        one.Comment(" They call back at noon. ", Given.Buyer, Now);
        Assert.Equal("They call back at noon.", one.History[^1].Text);
    }

    [Fact]
    public void However_much_happens_in_one_act_it_rings_once()
    {
        var one = Made();
        one.Tell("""{"days":3}""", Now, "Sync");
        one.Assign(Guid.CreateVersion7(), "Somebody", Given.Buyer, Now);
        one.Comment("Noted.", Given.Buyer, Now);

        Assert.Single(one.Events);
    }

    [Theory]
    [InlineData(ImpactLevel.None, ImpactLevel.StockOut, 4)]
    [InlineData(ImpactLevel.StockOut, ImpactLevel.StockOut, 0)]
    [InlineData(ImpactLevel.StockOut, ImpactLevel.None, 48)]
    [InlineData(ImpactLevel.None, ImpactLevel.None, 48)]
    public void A_stock_out_that_is_learned_of_now_is_due_in_hours_and_working_it_out_again_gives_nobody_more_time(ImpactLevel before, ImpactLevel now, int dueInHours)
    {
        var one = Made();
        one.Hurts(Impact.Unknown with { Level = before }, one.DueAt, Now);

        var due = one.DueWith(Impact.Unknown with { Level = now }, Now.AddHours(48), Now.AddHours(4));

        Assert.Equal(dueInHours == 0 ? one.DueAt : Now.AddHours(dueInHours), due);
    }

    private static ExceptionCase Made() => new(Given.Supplier, CaseKind.AnswerDeviates, "DEMO/4500000001/10", CaseRole.Buyer, Now.AddDays(2), Now, "Portal");
}
