using System.Xml.Linq;

namespace Portal.Codecs.Ubl.Rules;

/// <summary>Whether a rule holds at an element that it looks at.</summary>
internal delegate bool Holds(XElement at, UblInvoice invoice);
