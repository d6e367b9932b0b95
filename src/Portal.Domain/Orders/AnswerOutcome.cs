namespace Portal.Domain.Orders;

/// <summary>What became of an answer.</summary>
public enum AnswerOutcome
{
    Waiting,
    InPolicy,
    Approved,
    ApprovedAndUpdated,
    Rejected,
    Countered,
    Withdrawn,
    Superseded,
}
