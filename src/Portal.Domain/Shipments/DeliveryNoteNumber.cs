using System.Text;

namespace Portal.Domain.Shipments;

/// <summary>The supplier's delivery-note number, by which the dock and the ERP find a shipment.</summary>
public static class DeliveryNoteNumber
{
    /// <summary>Characters at most (EDIFACT's reference number).</summary>
    public const int MostCharacters = 35;

    /// <summary>Normalised so that two ways to write one number are equal: letters and digits only, upper case, no leading zeros; null when neither is in it.</summary>
    public static string? KeyOf(string? number)
    {
        var key = new StringBuilder();
        foreach (var c in (number ?? "").Normalize(NormalizationForm.FormKC).Where(char.IsLetterOrDigit))
        {
            key.Append(char.ToUpperInvariant(c));
        }

        var text = key.ToString();
        var bare = text.TrimStart('0');
        return text.Length == 0 ? null : bare.Length == 0 ? "0" : bare;
    }
}
