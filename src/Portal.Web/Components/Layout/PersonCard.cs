namespace Portal.Web.Components.Layout;

/// <summary>The signed-in person in the menu: name, what they are here, and the suppliers they can act for.</summary>
public sealed record PersonCard(string Name, string Role, IReadOnlyList<SupplierChoice> Suppliers)
{
    /// <summary>Two letters for the round badge.</summary>
    public string Initials
    {
        get
        {
            var words = Name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return words switch
            {
                [] => "?",
                [var only] => char.ToUpperInvariant(only[0]).ToString(),
                [var first, .., var last] => $"{char.ToUpperInvariant(first[0])}{char.ToUpperInvariant(last[0])}",
            };
        }
    }
}
