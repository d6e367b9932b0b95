using Portal.Domain.Kernel;

namespace Portal.Domain.Postings;

/// <summary>A posting ended: confirmed, refused or parked.</summary>
public sealed record PostingSettled(SupplierId SupplierId, Guid PostingId, Guid OrderId, string OrderNumber, int Line, int Answer, PostingState State) : IDomainEvent;

/// <summary>A posting has to wait, for the reason that it carries.</summary>
public sealed record PostingDelayed(SupplierId SupplierId, Guid PostingId, Guid OrderId, string OrderNumber, int Line) : IDomainEvent;
