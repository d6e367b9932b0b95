using Portal.Domain.Kernel;

namespace Portal.Domain.Cases;

/// <summary>A case appeared, changed or went.</summary>
public sealed record CaseChanged(SupplierId SupplierId, Guid CaseId, CaseKind Kind, CaseState State) : IDomainEvent;
