using Portal.Codecs.Ubl;
using Portal.Codecs.Ubl.Rules;
using Portal.Codecs.Xml;

namespace Portal.Web.Setup.Verbs;

/// <summary>
/// Prints what invoices and credit notes in UBL break of EN 16931, and of Peppol where they follow it; needs no settings and
/// no database. The exit code is 1 when a broken rule is fatal, 2 when a file can't be read.
/// </summary>
internal sealed class CheckInvoices : IVerb
{
    /// <inheritdoc />
    public string Name => "invoice";

    /// <inheritdoc />
    public string Does => "validate FILE…: prints file, rule, fatal or warning, and sentence of each rule that an invoice or credit note in UBL breaks";

    /// <inheritdoc />
    public Task<int> Run(string[] args)
    {
        if (args is not ["validate", _, ..])
        {
            VerbCall.Fail("Say what to check: invoice validate FILE…");
            return Task.FromResult(2);
        }

        return Task.FromResult(args[1..].Select(Check).Max());
    }

    private static int Check(string file)
    {
        var (invoice, wrong) = Read(file);
        if (invoice is null)
        {
            VerbCall.Fail($"{file} can't be read: {wrong}");
            return 2;
        }

        var broken = InvoiceRules.Check(invoice).Select(b => b.Rule).Distinct().ToList();
        broken.ForEach(rule => VerbCall.Say($"{file}\t{rule.Id}\t{(rule.Severity is RuleSeverity.Fatal ? "fatal" : "warning")}\t{rule.Sentence}"));
        return broken.Exists(rule => rule.Severity is RuleSeverity.Fatal) ? 1 : 0;
    }

    private static (UblInvoice? Invoice, string? Wrong) Read(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            var (invoice, fault) = UblInvoice.Read(stream);
            return (invoice, fault is null ? null : Words(fault));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return (null, unreadable.Message);
        }
    }

    private static string Words(XmlFault fault) => fault.Kind switch
    {
        XmlFaultKind.NotXml => $"it is not XML that may be read. {fault.Detail}",
        XmlFaultKind.TooBig => $"it has {fault.Detail}.",
        XmlFaultKind.TooDeep => $"it has {fault.Detail}.",
        _ => $"it is neither an Invoice nor a CreditNote of UBL 2.1: {fault.Detail}.",
    };
}
