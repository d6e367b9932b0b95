using Portal.Domain.Kernel;

namespace Portal.Domain.Orders;

/// <summary>An order came from the ERP for the first time.</summary>
public sealed record OrderReceived(SupplierId SupplierId, Guid OrderId, string Number) : IDomainEvent;

/// <summary>A revision changed lines of an order; those named are open again.</summary>
public sealed record OrderRevised(SupplierId SupplierId, Guid OrderId, string Number, int Revision, IReadOnlyList<int> Reopened) : IDomainEvent;

/// <summary>Goods came or went back, or the ERP closed or opened a line, without asking for anything else.</summary>
public sealed record ReceiptsMoved(SupplierId SupplierId, Guid OrderId, string Number) : IDomainEvent;

/// <summary>A supplier answered a line.</summary>
public sealed record LineAnswered(SupplierId SupplierId, Guid OrderId, string Number, int Line, int Answer, bool Passed) : IDomainEvent;

/// <summary>A buyer decided an answer.</summary>
public sealed record AnswerDecided(SupplierId SupplierId, Guid OrderId, string Number, int Line, int Answer, AnswerOutcome Outcome) : IDomainEvent;

/// <summary>What is agreed on a line changed; the planner's figures move.</summary>
public sealed record AgreementMoved(SupplierId SupplierId, Guid OrderId, string Number, int Line) : IDomainEvent;

/// <summary>The buying side asks for an earlier day of a line.</summary>
public sealed record EarlierDayAsked(SupplierId SupplierId, Guid OrderId, string Number, int Line, DateOnly Day) : IDomainEvent;

/// <summary>The supplier can't come on the earlier day.</summary>
public sealed record EarlierDayRefused(SupplierId SupplierId, Guid OrderId, string Number, int Line, DateOnly Day) : IDomainEvent;

/// <summary>An answer or a decision was taken back inside its undo window.</summary>
public sealed record AnswerUndone(SupplierId SupplierId, Guid OrderId, string Number, int Line, int Answer) : IDomainEvent;

/// <summary>Somebody wrote about an order or one of its lines.</summary>
public sealed record MessageWritten(SupplierId SupplierId, Guid OrderId, int? Line, bool FromSupplier) : IDomainEvent;
