using System.Xml.Linq;

namespace Portal.Codecs.Ubl;

/// <summary>The namespaces of UBL 2.1.</summary>
internal static class UblNames
{
    public static readonly XNamespace Cac = "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2";

    public static readonly XNamespace Cbc = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2";

    public static readonly XNamespace Ext = "urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2";

    public static readonly XName Invoice = (XNamespace)"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" + "Invoice";

    public static readonly XName CreditNote = (XNamespace)"urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2" + "CreditNote";

    /// <summary>A name as it is usually written, with the usual prefix.</summary>
    public static XName Named(string name) => name.Split(':') switch
    {
        ["cac", var local] => Cac + local,
        ["cbc", var local] => Cbc + local,
        ["ext", var local] => Ext + local,
        _ => throw new ArgumentException($"'{name}' is no name of UBL.", nameof(name)),
    };
}
