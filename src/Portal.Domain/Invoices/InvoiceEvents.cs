using Portal.Domain.Invoices.Matching;
using Portal.Domain.Kernel;

namespace Portal.Domain.Invoices;

/// <summary>An invoice or credit note came in, for the first time or again after a rejection.</summary>
public sealed record InvoiceSubmitted(SupplierId SupplierId, Guid InvoiceId, string Number, InvoiceKind Kind, int Submission) : IDomainEvent;

/// <summary>Matching found something else than before.</summary>
public sealed record InvoiceMatched(SupplierId SupplierId, Guid InvoiceId, string Number, MatchOutcome Outcome) : IDomainEvent;

/// <summary>An invoice or credit note is accepted and can be posted.</summary>
public sealed record InvoiceAccepted(SupplierId SupplierId, Guid InvoiceId, string Number, InvoiceKind Kind) : IDomainEvent;

/// <summary>The buying side disputes an invoice, or an amount of it.</summary>
public sealed record InvoiceDisputed(SupplierId SupplierId, Guid InvoiceId, string Number, decimal Amount) : IDomainEvent;

/// <summary>The supplier answered a dispute.</summary>
public sealed record DisputeAnswered(SupplierId SupplierId, Guid InvoiceId, string Number) : IDomainEvent;

/// <summary>The buying side asks for a credit note and accepts the rest.</summary>
public sealed record CreditNoteRequested(SupplierId SupplierId, Guid InvoiceId, string Number, decimal Amount) : IDomainEvent;

/// <summary>A credit note was accepted for an invoice.</summary>
public sealed record InvoiceCredited(SupplierId SupplierId, Guid InvoiceId, string Number, Guid CreditNoteId) : IDomainEvent;

/// <summary>An invoice or credit note was rejected; what it billed is open again.</summary>
public sealed record InvoiceRejected(SupplierId SupplierId, Guid InvoiceId, string Number) : IDomainEvent;

/// <summary>The ERP holds the invoice or credit note.</summary>
public sealed record InvoicePosted(SupplierId SupplierId, Guid InvoiceId, string Number, string ErpDocument) : IDomainEvent;

/// <summary>The ERP says something new of the payment.</summary>
public sealed record PaymentChanged(SupplierId SupplierId, Guid InvoiceId, string Number, PaymentState Payment) : IDomainEvent;

/// <summary>A draft was given up.</summary>
public sealed record InvoiceCancelled(SupplierId SupplierId, Guid InvoiceId, string Number) : IDomainEvent;
