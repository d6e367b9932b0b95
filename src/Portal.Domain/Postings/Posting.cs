using Portal.Domain.Kernel;

namespace Portal.Domain.Postings;

/// <summary>One agreed answer on its way into an ERP, under one immutable key; attempted many times, observed as done once.</summary>
public sealed class Posting : Aggregate, ISupplierOwned
{
    /// <summary>Attempts before a person has to look: with <see cref="Backoff"/> more than 75 hours.</summary>
    public const int MostAttempts = 90;

    /// <summary>However many attempts an ERP that comes and goes has cost: nobody is asked to act before a weekend's outage is over.</summary>
    public static readonly TimeSpan LeastPatience = TimeSpan.FromHours(75);

    private Posting()
    {
    }

    /// <summary>A posting that becomes claimable when its undo window has passed.</summary>
    public Posting(SupplierId supplier, string key, string erpCode, Guid orderId, string orderNumber, int line, int answerNumber, string content, string hash, DateTime madeAt, DateTime claimableAt)
    {
        (Id, SupplierId, Key, ErpCode) = (Guid.CreateVersion7(), supplier, key, erpCode);
        (OrderId, OrderNumber, Line, AnswerNumber) = (orderId, orderNumber, line, answerNumber);
        (Content, Hash, MadeAt, ClaimableAt, NextAttemptAt) = (content, hash, madeAt, claimableAt, claimableAt);
    }

    public SupplierId SupplierId { get; private set; }

    /// <summary>order/line/confirmation version at its ERP; never changes, reused by every retry, replay and hand-made act.</summary>
    public string Key { get; private set; } = "";

    public string ErpCode { get; private set; } = "";

    public Guid OrderId { get; private set; }

    public string OrderNumber { get; private set; } = "";

    public int Line { get; private set; }

    public int AnswerNumber { get; private set; }

    /// <summary>The neutral message (JSON).</summary>
    public string Content { get; private set; } = "";

    /// <summary>SHA-256 of the content, hexadecimal.</summary>
    public string Hash { get; private set; } = "";

    public PostingState State { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime MadeAt { get; private set; }

    /// <summary>End of the undo window (UTC).</summary>
    public DateTime ClaimableAt { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime NextAttemptAt { get; private set; }

    public int Attempts { get; private set; }

    /// <summary>Raised with every claim; a worker whose number is old may not write.</summary>
    public int Fencing { get; private set; }

    /// <summary>Until when the claim holds (UTC, the database's clock).</summary>
    public DateTime? LeaseUntil { get; private set; }

    /// <summary>Until when the ERP may still be at work on a request that was given up; nothing moves an attempt before it (UTC).</summary>
    public DateTime? HeldUntil { get; private set; }

    /// <summary>When it was sent first (UTC).</summary>
    public DateTime? SentAt { get; private set; }

    /// <summary>When an answer was stored (UTC).</summary>
    public DateTime? AnsweredAt { get; private set; }

    /// <summary>The ERP's document number.</summary>
    public string? Document { get; private set; }

    /// <summary>Why it waits or was refused, in a sentence for people.</summary>
    public string? LastError { get; private set; }

    public string? RefusalCode { get; private set; }

    /// <summary>W3C trace that it belongs to.</summary>
    public string? TraceParent { get; private set; }

    /// <summary>True when nothing more will happen by itself.</summary>
    public bool IsOver => State is PostingState.Confirmed or PostingState.Rejected or PostingState.Withdrawn;

    /// <summary>True while it can be taken back without a trace in the ERP.</summary>
    public bool CanBeWithdrawn => State is PostingState.Pending && Attempts == 0;

    /// <summary>Keeps the trace of the act that made it.</summary>
    public Posting Traced(string? traceParent)
    {
        TraceParent = traceParent;
        return this;
    }

    /// <summary>A worker takes it until the lease ends; returns the fencing number.</summary>
    public int Claim(DateTime now, TimeSpan lease)
    {
        var takeover = State is PostingState.Claimed or PostingState.Sent && LeaseUntil < now;
        if (!takeover && State is not (PostingState.Pending or PostingState.Unknown))
        {
            throw new RuleBroken("posting.not-claimable", $"Posting {Key} is {State}.", Key);
        }

        // Who held a claim and died had sent nothing, but what was unknown before the claim still is.
        LastClaimedFrom = State is PostingState.Sent ? PostingState.Unknown : State is PostingState.Claimed ? LastClaimedFrom : State;
        (State, LeaseUntil, Fencing, Attempts) = (PostingState.Claimed, now + lease, Fencing + 1, Attempts + 1);
        return Fencing;
    }

    /// <summary>What it was before the claim: an unknown one is looked up before it is sent again.</summary>
    public PostingState LastClaimedFrom { get; private set; }

    /// <summary>The request is about to leave; stored before it does, with a lease that outlasts the call.</summary>
    public void MarkSent(int fencing, DateTime at, TimeSpan lease)
    {
        Guard(fencing);
        (State, SentAt, LeaseUntil) = (PostingState.Sent, SentAt ?? at, at + lease);
    }

    /// <summary>The ERP took it.</summary>
    public void Confirm(int fencing, string document, DateTime at)
    {
        Guard(fencing);
        (State, Document, AnsweredAt, LastError, RefusalCode, LeaseUntil) = (PostingState.Confirmed, document, at, null, null, null);
        Raise(new PostingSettled(SupplierId, Id, OrderId, OrderNumber, Line, AnswerNumber, State));
    }

    /// <summary>The ERP refused it for a reason of business.</summary>
    public void Refuse(int fencing, string code, string reason, DateTime at)
    {
        Guard(fencing);
        (State, RefusalCode, LastError, AnsweredAt, LeaseUntil) = (PostingState.Rejected, code, reason, at, null);
        Raise(new PostingSettled(SupplierId, Id, OrderId, OrderNumber, Line, AnswerNumber, State));
    }

    /// <summary>Nothing is known or nothing was sent; it is tried again later, or parked when the attempts are used up.</summary>
    /// <param name="notBefore">How long at least to wait, for an ERP that may still be at work on a request that was given up.</param>
    public void Retry(int fencing, bool mayHaveHappened, string why, DateTime now, TimeSpan notBefore = default)
    {
        Guard(fencing);
        State = mayHaveHappened ? PostingState.Unknown : LastClaimedFrom;
        var wait = Backoff(Attempts);
        HeldUntil = notBefore > TimeSpan.Zero ? now + notBefore : HeldUntil;
        (LastError, LeaseUntil, NextAttemptAt) = (why, null, NotHeld(now + wait));
        if (Attempts >= MostAttempts && now - ClaimableAt >= LeastPatience)
        {
            State = PostingState.Parked;
            Raise(new PostingSettled(SupplierId, Id, OrderId, OrderNumber, Line, AnswerNumber, State));
        }
        else if (Attempts == 1 || Attempts % 10 == 0)
        {
            Raise(new PostingDelayed(SupplierId, Id, OrderId, OrderNumber, Line));
        }
    }

    /// <summary>The ERP answers again: what waits out its backoff is due now; false when there is nothing to move.</summary>
    /// <param name="quiet">How long ago the last attempt has to be, so that one that breaks its ERP is not sent with every answer to another.</param>
    public bool Hasten(DateTime now, TimeSpan quiet)
    {
        var triedAt = NextAttemptAt - Backoff(Attempts);
        if (State is not (PostingState.Pending or PostingState.Unknown) || Attempts == 0 || triedAt + quiet > now || NotHeld(now) >= NextAttemptAt)
        {
            return false;
        }

        NextAttemptAt = NotHeld(now);
        return true;
    }

    /// <summary>A person sends it again under the same key; what may have happened is looked up first.</summary>
    public void Replay(DateTime now)
    {
        if (State is not (PostingState.Parked or PostingState.Rejected or PostingState.Unknown or PostingState.Pending))
        {
            throw new RuleBroken("posting.not-replayable", $"Posting {Key} is {State}.", Key);
        }

        (State, NextAttemptAt, Attempts) = (SentAt is null ? PostingState.Pending : PostingState.Unknown, NotHeld(now), 0);
        ClaimableAt = ClaimableAt < now ? ClaimableAt : now;
    }

    /// <summary>Taken back or replaced before anything of it was sent.</summary>
    public void Withdraw()
    {
        if (!CanBeWithdrawn)
        {
            throw new RuleBroken("posting.under-way", "It is on its way into the ERP; answer again instead.");
        }

        State = PostingState.Withdrawn;
    }

    /// <summary>A revision has overtaken the answer: it goes no more, unless something of it may have happened. False when it is beyond recall.</summary>
    public bool Overtake(string why, DateTime at)
    {
        // Of one that is pending or was refused nothing has happened in the ERP.
        if (State is not (PostingState.Pending or PostingState.Rejected))
        {
            return false;
        }

        (State, LastError, AnsweredAt, LeaseUntil) = (PostingState.Withdrawn, why, at, null);
        return true;
    }

    /// <summary>A person lets it go, with a reason; whether anything of it reached the ERP is theirs to know.</summary>
    public void Drop(string reason, DateTime at)
    {
        if (State is not (PostingState.Parked or PostingState.Rejected or PostingState.Unknown or PostingState.Pending))
        {
            throw new RuleBroken("posting.under-way", $"Posting {Key} is {State}.", Key);
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new RuleBroken("posting.reason-missing", "Say why it is dropped.");
        }

        (State, LastError, AnsweredAt, LeaseUntil) = (PostingState.Withdrawn, reason.Trim(), at, null);
        Raise(new PostingSettled(SupplierId, Id, OrderId, OrderNumber, Line, AnswerNumber, State));
    }

    /// <summary>1, 2, 4 … seconds at first, then an hour at most.</summary>
    public static TimeSpan Backoff(int attempts) => TimeSpan.FromSeconds(Math.Min(3600, Math.Pow(2, Math.Clamp(attempts - 1, 0, 12))));

    private DateTime NotHeld(DateTime at) => HeldUntil > at ? HeldUntil.Value : at;

    private void Guard(int fencing)
    {
        if (fencing != Fencing || State is not (PostingState.Claimed or PostingState.Sent))
        {
            throw new RuleBroken("posting.lease-lost", $"Posting {Key} was taken over by another worker.", Key);
        }
    }
}
