namespace Portal.Domain.Orders;

/// <summary>What an entry of an order's timeline tells.</summary>
public enum OrderEntryKind
{
    ChangedInErp,
    Received,
    Revised,
    Answered,
    PassedPolicy,
    WaitsForBuyer,
    Approved,
    ApprovedAndUpdated,
    Rejected,
    Countered,
    CounterAccepted,
    CounterRefused,
    Undone,
    PostingQueued,
    PostingSent,
    PostingConfirmed,
    PostingRefused,
    PostingParked,
    PostingOvertaken,
    ExpediteAsked,
    ExpediteAccepted,
    ExpediteRefused,
    ConflictSettled,
    MessageSent,
    Seen,
}
