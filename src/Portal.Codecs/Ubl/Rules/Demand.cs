namespace Portal.Codecs.Ubl.Rules;

/// <summary>A rule that does not say yet where it looks.</summary>
internal sealed record Demand(string Id, RuleSeverity Severity, string Sentence, Holds Holds);
