namespace Portal.Domain.Values;

/// <summary>The check digit that all GS1 keys of digits share (SSCC, GTIN, GLN): the last one, modulo 10, weights 3 and 1 from the right.</summary>
public static class Gs1
{
    /// <summary>The check digit that belongs behind the digits; anything but ASCII digits is an error of the caller.</summary>
    public static char CheckDigit(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            if (!char.IsAsciiDigit(digits[i]))
            {
                throw new ArgumentException("Only digits have a check digit.", nameof(digits));
            }

            sum += (digits[i] - '0') * ((digits.Length - i) % 2 == 1 ? 3 : 1);
        }

        return (char)('0' + ((10 - (sum % 10)) % 10));
    }

    /// <summary>True for a GTIN of 8, 12, 13 or 14 digits with the right check digit.</summary>
    public static bool IsGtin(string? text) => text?.Length is 8 or 12 or 13 or 14 && IsChecked(text);

    /// <summary>True for a GLN: 13 digits with the right check digit.</summary>
    public static bool IsGln(string? text) => text?.Length == 13 && IsChecked(text);

    /// <summary>A GTIN in the 14 digits that barcodes of logistics carry; shorter ones get zeros in front.</summary>
    public static string Gtin14(string gtin) =>
        IsGtin(gtin) ? gtin.PadLeft(14, '0') : throw new FormatException($"'{gtin}' is not a GTIN.");

    /// <summary>True for two or more digits whose last one is the check digit of the others.</summary>
    internal static bool IsChecked(ReadOnlySpan<char> digits) =>
        digits.Length > 1 && !digits.ContainsAnyExceptInRange('0', '9') && CheckDigit(digits[..^1]) == digits[^1];
}
