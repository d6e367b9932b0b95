namespace Portal.Domain.Cases;

/// <summary>What a case is about.</summary>
public enum CaseKind
{
    NotAcknowledged,
    ConfirmationLate,
    AnswerDeviates,
    ChangeConflict,
    MasterDataUnknown,
    PostingFailed,
}
