namespace Portal.DemoErp.Api;

/// <summary>What is broken now.</summary>
/// <param name="Offline">The interface doesn't answer.</param>
/// <param name="OfflineBy">How it doesn't: 503, or a connection cut without a word.</param>
/// <param name="DelayMs">Every call waits so long first; 0 to 120000.</param>
/// <param name="FailPostings">So many next postings answer 500 before anything is applied.</param>
/// <param name="FailReadings">So many next readings answer 500.</param>
/// <param name="DropAnswers">So many next postings are applied and their answer is lost with the connection.</param>
/// <param name="AnswerTwice">Every posting arrives twice, as if a proxy had repeated it, and every reading tells its rows twice.</param>
/// <param name="PeriodClosed">Postings are refused with period.closed.</param>
/// <param name="IgnoreKeys">Idempotency keys are ignored: a negative control for tests that count effects.</param>
internal sealed record SwitchState(
    bool Offline = false,
    OfflineKind OfflineBy = OfflineKind.Refuse,
    int DelayMs = 0,
    int FailPostings = 0,
    int FailReadings = 0,
    int DropAnswers = 0,
    bool AnswerTwice = false,
    bool PeriodClosed = false,
    bool IgnoreKeys = false);

/// <summary>How an offline interface behaves.</summary>
internal enum OfflineKind
{
    /// <summary>It answers 503.</summary>
    Refuse,

    /// <summary>It cuts the connection.</summary>
    Abort,
}

/// <summary>A change of some switches; what is null stays.</summary>
internal sealed record SwitchChange(
    bool? Offline = null,
    OfflineKind? OfflineBy = null,
    int? DelayMs = null,
    int? FailPostings = null,
    int? FailReadings = null,
    int? DropAnswers = null,
    bool? AnswerTwice = null,
    bool? PeriodClosed = null,
    bool? IgnoreKeys = null)
{
    public SwitchState On(SwitchState now) => new(
        Offline ?? now.Offline,
        OfflineBy ?? now.OfflineBy,
        Between(DelayMs, 120_000, "delayMs") ?? now.DelayMs,
        Between(FailPostings, 1_000_000, "failPostings") ?? now.FailPostings,
        Between(FailReadings, 1_000_000, "failReadings") ?? now.FailReadings,
        Between(DropAnswers, 1_000_000, "dropAnswers") ?? now.DropAnswers,
        AnswerTwice ?? now.AnswerTwice,
        PeriodClosed ?? now.PeriodClosed,
        IgnoreKeys ?? now.IgnoreKeys);

    private static int? Between(int? value, int most, string name) =>
        value is null || (value >= 0 && value <= most) ? value : throw Refused.Rule("switch.range", $"{name} lies between 0 and {most}.");
}
