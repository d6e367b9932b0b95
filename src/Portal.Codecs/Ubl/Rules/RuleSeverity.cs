namespace Portal.Codecs.Ubl.Rules;

/// <summary>What a broken rule means for the document.</summary>
public enum RuleSeverity
{
    /// <summary>The document may be sent, though it says more than the receiver need understand.</summary>
    Warning,

    /// <summary>The document is no valid invoice; a receiver refuses it.</summary>
    Fatal,
}
