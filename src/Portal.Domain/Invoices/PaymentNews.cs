namespace Portal.Domain.Invoices;

/// <summary>All that an ERP knows of an invoice's payment, told whole each time, so that hearing it twice changes nothing.</summary>
/// <param name="ScheduledOn">The day of the payment run that will pay it; null when none is planned.</param>
/// <param name="Payments">Every payment so far.</param>
/// <param name="ClearedOn">The day on which the ERP closed it, be it by less money and a cash discount or by a credit note; null while open.</param>
public sealed record PaymentNews(DateOnly? ScheduledOn, IReadOnlyList<InvoicePayment> Payments, DateOnly? ClearedOn = null);
