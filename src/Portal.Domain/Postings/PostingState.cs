namespace Portal.Domain.Postings;

/// <summary>Where a posting to an ERP stands.</summary>
public enum PostingState
{
    /// <summary>Waits to be claimed, from <see cref="Posting.ClaimableAt"/> on.</summary>
    Pending,

    /// <summary>A worker holds its lease; nothing has been sent.</summary>
    Claimed,

    /// <summary>The request may have left; until an answer is stored the outcome is unknown.</summary>
    Sent,

    /// <summary>Nobody knows whether the ERP took it; it is looked up before it is sent again.</summary>
    Unknown,

    /// <summary>The ERP took it under a document number.</summary>
    Confirmed,

    /// <summary>The ERP refused it for a reason of business.</summary>
    Rejected,

    /// <summary>Out of attempts; a person replays or drops it.</summary>
    Parked,

    /// <summary>Taken back or replaced before anything was sent.</summary>
    Withdrawn,
}
