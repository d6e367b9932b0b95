namespace Portal.Codecs.Xml;

/// <summary>Why a document can't be read: its kind and, in the parser's words, where.</summary>
public sealed record XmlFault(XmlFaultKind Kind, string Detail);
