namespace Portal.Codecs.Tests.Ubl.Samples;

/// <summary>The least that breaks a rule and the least that keeps it, in the notation of <see cref="Written"/>.</summary>
public sealed record Sample(string Rule, string Broken, string Kept)
{
    /// <summary>Whether it is about invoices or credit notes alone; else it must hold for both.</summary>
    public string Only { get; init; } = "";

    public override string ToString() => Rule;
}
