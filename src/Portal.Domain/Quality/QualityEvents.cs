using Portal.Domain.Kernel;

namespace Portal.Domain.Quality;

/// <summary>Goods of an order line came on quality hold.</summary>
public sealed record QualityNoticeOpened(SupplierId SupplierId, Guid NoticeId, Guid OrderId, string OrderNumber, int Line, decimal Blocked) : IDomainEvent;

/// <summary>What is on hold under an open notice changed.</summary>
public sealed record QualityHoldMoved(SupplierId SupplierId, Guid NoticeId, Guid OrderId, string OrderNumber, int Line, decimal Blocked) : IDomainEvent;

/// <summary>The supplier answered a step.</summary>
public sealed record QualityStepAnswered(SupplierId SupplierId, Guid NoticeId, QualityStep Step, int Answer) : IDomainEvent;

/// <summary>The buyer sent an answer back.</summary>
public sealed record QualityAnswerSentBack(SupplierId SupplierId, Guid NoticeId, QualityStep Step, int Answer) : IDomainEvent;

/// <summary>The buyer accepted the supplier's answers.</summary>
public sealed record QualityAnswersAccepted(SupplierId SupplierId, Guid NoticeId) : IDomainEvent;

/// <summary>Nothing is on hold under a notice any more.</summary>
public sealed record QualityNoticeClosed(SupplierId SupplierId, Guid NoticeId, Guid OrderId, string OrderNumber, int Line, QualityOutcome Outcome) : IDomainEvent;
