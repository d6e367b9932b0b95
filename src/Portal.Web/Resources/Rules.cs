namespace Portal.Web.Resources;

/// <summary>Sentences of refusals by their code: <c>Rules.resx</c>.</summary>
public sealed class Rules;
