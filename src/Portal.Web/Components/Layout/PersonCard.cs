namespace Portal.Web.Components.Layout;

/// <summary>The signed-in person in the menu: name, what they are here, and the suppliers they can act for.</summary>
public sealed record PersonCard(string Name, string Role, IReadOnlyList<SupplierChoice> Suppliers)
{
    /// <summary>Two letters for the round badge.</summary>
    public string Initials => string.Concat(Name.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } words
        ? words.Length == 1 ? [words[0][0]] : [words[0][0], words[^1][0]]
        : "?").ToUpperInvariant();
}
