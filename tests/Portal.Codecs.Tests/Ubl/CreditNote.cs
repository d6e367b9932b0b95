using System.Xml.Linq;
using Portal.Codecs.Ubl;

namespace Portal.Codecs.Tests.Ubl;

/// <summary>An invoice told again as a credit note, with the names that UBL has for it.</summary>
internal static class CreditNote
{
    private static readonly Dictionary<XName, XName> Names = new()
    {
        [UblNames.Invoice] = UblNames.CreditNote,
        [UblNames.Cac + "InvoiceLine"] = UblNames.Cac + "CreditNoteLine",
        [UblNames.Cbc + "InvoicedQuantity"] = UblNames.Cbc + "CreditedQuantity",
        [UblNames.Cbc + "InvoiceTypeCode"] = UblNames.Cbc + "CreditNoteTypeCode",
    };

    public static XElement From(XElement invoice)
    {
        var note = new XElement(invoice);
        foreach (var element in note.DescendantsAndSelf().ToList())
        {
            element.Name = Names.GetValueOrDefault(element.Name, element.Name);
            if (element.Name == UblNames.Cbc + "CreditNoteTypeCode" && element.Value == "380")
            {
                element.Value = "381";
            }
        }

        return note;
    }
}
