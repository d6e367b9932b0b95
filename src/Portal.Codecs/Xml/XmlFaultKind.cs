namespace Portal.Codecs.Xml;

/// <summary>What is wrong with a document that can't be read.</summary>
public enum XmlFaultKind
{
    /// <summary>It is not well-formed, or uses an entity: none is ever resolved.</summary>
    NotXml,

    /// <summary>It has more bytes, elements or attributes than <see cref="SafeXml"/> reads.</summary>
    TooBig,

    /// <summary>Its elements are nested deeper than <see cref="SafeXml"/> follows.</summary>
    TooDeep,

    /// <summary>It is XML, but not the document that was asked for.</summary>
    AnotherDocument,
}
