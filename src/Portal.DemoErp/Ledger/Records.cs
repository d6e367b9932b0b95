namespace Portal.DemoErp.Ledger;

/// <summary>What one attempt to post came to.</summary>
internal enum AttemptOutcome
{
    /// <summary>It had its effect.</summary>
    Applied,

    /// <summary>The key was known: the stored answer was given again.</summary>
    Repeated,

    /// <summary>The key was known with another payload.</summary>
    OtherPayload,

    /// <summary>A rule of business said no.</summary>
    Refused,

    /// <summary>A switch failed it before anything happened.</summary>
    Failed,

    /// <summary>A switch cut the connection instead of answering; the row before says what happened.</summary>
    AnswerDropped,
}

internal sealed record NewAttempt(string Key, string Kind, string PayloadHash, AttemptOutcome Outcome, string? Document = null, string? Reason = null);

internal sealed record NewEffect(string Key, string Kind, string PayloadHash, string Document, string Order, int Line, int Version);

internal sealed record StoredPosting(string PayloadHash, string Answer);

/// <summary>What the ERP answers to a posting, the first time and every time after.</summary>
internal sealed record PostingAnswer(string Key, string Kind, string Document, string Order, int Line, int Version, int Revision, long Effect, DateTime At);

internal sealed record EffectRow(long Sequence, string Key, string Kind, string PayloadHash, string Document, string Order, int Line, int Version, DateTime At);

internal sealed record AttemptRow(long Sequence, string Key, string Kind, string PayloadHash, string Outcome, string? Document, string? Reason, DateTime At);

/// <summary>The ledger: effects that happened and attempts that were made.</summary>
/// <param name="Doubled">Keys with more than one effect; none, unless keys were switched off.</param>
internal sealed record LedgerView(long EffectCount, long AttemptCount, IReadOnlyList<string> Doubled, IReadOnlyList<EffectRow> Effects, IReadOnlyList<AttemptRow> Attempts);
