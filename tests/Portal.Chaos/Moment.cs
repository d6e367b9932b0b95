namespace Portal.Chaos;

/// <summary>When the worker is killed.</summary>
internal enum Moment
{
    /// <summary>The answer and its postings are committed; nobody has claimed them.</summary>
    AfterSaving,

    /// <summary>The claim is committed; nothing has been sent.</summary>
    AfterClaiming,

    /// <summary>The ERP has a part of the request.</summary>
    RequestHalfWritten,

    /// <summary>The ERP has applied it; its answer never arrives whole.</summary>
    AnswerLost,

    /// <summary>The answer has been read and not stored.</summary>
    AnswerNotStored,

    /// <summary>The answer is committed.</summary>
    AfterConfirming,
}
