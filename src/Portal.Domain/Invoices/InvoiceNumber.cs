using System.Text;

namespace Portal.Domain.Invoices;

/// <summary>The form of a supplier's number by which duplicates are found: upper case, letters and digits only, no leading zeros.</summary>
public static class InvoiceNumber
{
    /// <summary>"re-000 123", "RE/123" and "RE00123" are all RE123; zeros lead at the start and after a letter. Empty when there is no letter and no digit.</summary>
    public static string Normalised(string? number)
    {
        var kept = new StringBuilder();
        foreach (var c in (number ?? "").Normalize(NormalizationForm.FormKC))
        {
            if (char.IsLetterOrDigit(c))
            {
                kept.Append(char.ToUpperInvariant(c));
            }
        }

        var text = kept.ToString();
        kept.Clear();
        for (var i = 0; i < text.Length; i++)
        {
            var leads = text[i] == '0' && (kept.Length == 0 || !char.IsDigit(kept[^1])) && i + 1 < text.Length && char.IsDigit(text[i + 1]);
            if (!leads)
            {
                kept.Append(text[i]);
            }
        }

        return kept.ToString();
    }
}
