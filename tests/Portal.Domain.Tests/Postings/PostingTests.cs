using CsCheck;
using Portal.Domain.Postings;

namespace Portal.Domain.Tests.Postings;

/// <summary>Pending, claimed, sent, and however it ends.</summary>
public sealed class PostingTests
{
    private static readonly DateTime Now = Given.Now;
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    [Fact]
    public void It_goes_its_way_once_and_tells_of_its_end()
    {
        var posting = Made();
        posting.MarkSent(posting.Claim(Now, Lease), Now, Lease);
        posting.Confirm(1, "4900000001", Now.AddSeconds(1));

        Assert.Equal((PostingState.Confirmed, "4900000001", null, true), (posting.State, posting.Document, posting.LeaseUntil, posting.IsOver));
        Assert.Equal(PostingState.Confirmed, Assert.IsType<PostingSettled>(Assert.Single(posting.Events)).State);
        Given.Refuses("posting.not-claimable", () => posting.Claim(Now, Lease));
        Given.Refuses("posting.not-replayable", () => posting.Replay(Now));
    }

    [Fact]
    public void Who_was_overtaken_may_write_nothing()
    {
        var posting = Made();
        var old = posting.Claim(Now, Lease);
        posting.MarkSent(old, Now, Lease);
        Given.Refuses("posting.not-claimable", () => posting.Claim(Now.Add(Lease), Lease));

        var now = posting.Claim(Now.Add(Lease).AddSeconds(1), Lease);

        Assert.Equal((old + 1, PostingState.Unknown), (now, posting.LastClaimedFrom));
        Given.Refuses("posting.lease-lost", () => posting.Confirm(old, "4900000001", Now));
        Given.Refuses("posting.lease-lost", () => posting.Refuse(old, "no", "No", Now));
        Given.Refuses("posting.lease-lost", () => posting.Retry(old, true, "cut", Now));
        Given.Refuses("posting.lease-lost", () => posting.MarkSent(old, Now, Lease));
        posting.Confirm(now, "4900000001", Now);
    }

    [Fact]
    public void Nothing_sent_stays_pending_and_what_may_have_happened_is_unknown_also_after_a_claim_that_died()
    {
        var posting = Made();
        posting.Retry(posting.Claim(Now, Lease), mayHaveHappened: false, "away", Now);
        Assert.Equal((PostingState.Pending, "away"), (posting.State, posting.LastError));

        posting.Retry(posting.Claim(Now, Lease), mayHaveHappened: true, "cut", Now);
        Assert.Equal(PostingState.Unknown, posting.State);
        posting.Claim(Now, Lease);
        posting.Claim(Now.Add(2 * Lease), Lease);
        posting.Retry(posting.Fencing, mayHaveHappened: false, "away", Now);

        Assert.Equal(PostingState.Unknown, posting.State);
    }

    [Fact]
    public void It_is_tried_for_a_weekend_and_then_parked()
    {
        var (posting, at) = (Made(), Now);
        while (posting.State is not PostingState.Parked)
        {
            at = posting.NextAttemptAt > at ? posting.NextAttemptAt : at;
            posting.Retry(posting.Claim(at, Lease), mayHaveHappened: false, "away", at);
        }

        Assert.True(at - posting.ClaimableAt >= TimeSpan.FromHours(75));
        Assert.True(posting.Attempts >= Posting.MostAttempts);
        posting.Replay(at);
        Assert.Equal((PostingState.Pending, 0, at), (posting.State, posting.Attempts, posting.NextAttemptAt));
    }

    [Fact]
    public void The_wait_doubles_and_never_is_more_than_an_hour() => Gen.Int[1, 1000].Sample(attempts =>
    {
        var (wait, next) = (Posting.Backoff(attempts), Posting.Backoff(attempts + 1));
        Assert.InRange(wait, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1));
        Assert.True(next == wait * 2 || next == TimeSpan.FromHours(1));
    });

    [Fact]
    public void An_hold_outlasts_every_way_to_hurry()
    {
        var posting = Made();
        posting.Retry(posting.Claim(Now, Lease), mayHaveHappened: true, "late", Now, notBefore: TimeSpan.FromMinutes(5));

        Assert.Equal(Now.AddMinutes(5), posting.NextAttemptAt);
        Assert.False(posting.Hasten(Now.AddMinutes(2), TimeSpan.Zero));
        posting.Replay(Now.AddMinutes(2));
        Assert.Equal(Now.AddMinutes(5), posting.NextAttemptAt);
    }

    [Fact]
    public void An_answer_of_the_ERP_hurries_what_waits_and_not_what_has_just_been_tried()
    {
        var (posting, at) = (Made(), Now);
        for (var attempt = 0; attempt < 12; attempt++)
        {
            at = posting.NextAttemptAt;
            posting.Retry(posting.Claim(at, Lease), mayHaveHappened: false, "away", at);
        }

        Assert.False(posting.Hasten(at.AddSeconds(30), TimeSpan.FromMinutes(1)));
        Assert.True(posting.Hasten(at.AddMinutes(2), TimeSpan.FromMinutes(1)));
        Assert.Equal(at.AddMinutes(2), posting.NextAttemptAt);
        Assert.False(Made().Hasten(Now.AddMinutes(2), TimeSpan.Zero));
    }

    [Fact]
    public void It_is_taken_back_only_before_the_first_attempt()
    {
        var fresh = Made();
        fresh.Withdraw();
        Assert.Equal(PostingState.Withdrawn, fresh.State);

        var tried = Made();
        tried.Retry(tried.Claim(Now, Lease), mayHaveHappened: false, "away", Now);
        Given.Refuses("posting.under-way", tried.Withdraw);
    }

    [Fact]
    public void A_revision_overtakes_what_had_no_effect_and_nothing_else()
    {
        var pending = Made();
        pending.Retry(pending.Claim(Now, Lease), mayHaveHappened: false, "away", Now);
        var refused = Made();
        refused.Refuse(refused.Claim(Now, Lease), "line.changed", "It was changed.", Now);
        var unknown = Made();
        unknown.Retry(unknown.Claim(Now, Lease), mayHaveHappened: true, "cut", Now);
        var claimed = Made();
        claimed.Claim(Now, Lease);

        Assert.Equal([true, true, false, false], new[] { pending, refused, unknown, claimed }.Select(p => p.Overtake("revised", Now)));
        Assert.Equal(
            [PostingState.Withdrawn, PostingState.Withdrawn, PostingState.Unknown, PostingState.Claimed],
            new[] { pending, refused, unknown, claimed }.Select(p => p.State));
    }

    [Fact]
    public void To_drop_it_needs_a_reason_and_an_end_of_what_is_under_way()
    {
        var posting = Made();
        Given.Refuses("posting.reason-missing", () => posting.Drop(" ", Now));
        posting.Claim(Now, Lease);
        Given.Refuses("posting.under-way", () => posting.Drop("done by hand", Now));
        posting.Retry(posting.Fencing, mayHaveHappened: true, "cut", Now);

        posting.Drop(" done by hand ", Now);

        Assert.Equal((PostingState.Withdrawn, "done by hand"), (posting.State, posting.LastError));
    }

    [Fact]
    public void What_was_sent_is_looked_up_when_it_is_replayed_and_a_success_forgets_the_refusal()
    {
        var posting = Made();
        posting.MarkSent(posting.Claim(Now, Lease), Now, Lease);
        posting.Refuse(1, "period.closed", "The period is closed.", Now);
        posting.Replay(Now);
        Assert.Equal(PostingState.Unknown, posting.State);

        posting.Confirm(posting.Claim(Now, Lease), "4900000001", Now);
        Assert.Equal((null, null), (posting.RefusalCode, posting.LastError));
    }

    private static Posting Made() =>
        new(Given.Supplier, "DEMO/4500000001/10/1", "DEMO", Guid.CreateVersion7(), "4500000001", 10, 1, "{}", "", Now, Now);
}
