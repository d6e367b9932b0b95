using System.Diagnostics.CodeAnalysis;

namespace Portal.Domain.Values;

/// <summary>Serial shipping container code: the 18 digits that name one pallet or carton, the last of them a check digit.</summary>
public sealed record Sscc
{
    private const int Length = 18;
    private const int PrefixAndSerial = 16;

    private Sscc(string text) => Text = text;

    /// <summary>The 18 digits; text, because leading zeros count.</summary>
    public string Text { get; }

    /// <summary>Builds one from an extension digit (0 to 9), the owner's GS1 company prefix (4 to 12 digits) and a serial number that fills the rest.</summary>
    public static Sscc Of(int extension, string prefix, long serial)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        ArgumentOutOfRangeException.ThrowIfNegative(extension);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(extension, 9);
        ArgumentOutOfRangeException.ThrowIfNegative(serial);
        var room = PrefixAndSerial - prefix.Length;
        if (room is < 4 or > 12 || prefix.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            throw new ArgumentException("A GS1 company prefix has 4 to 12 digits.", nameof(prefix));
        }

        var number = serial.ToString(System.Globalization.CultureInfo.InvariantCulture).PadLeft(room, '0');
        if (number.Length > room)
        {
            throw new ArgumentOutOfRangeException(nameof(serial), serial, $"This prefix leaves {room} digits for the serial number.");
        }

        var body = $"{(char)('0' + extension)}{prefix}{number}";
        return new Sscc(body + Gs1.CheckDigit(body));
    }

    /// <summary>How many serial numbers a company prefix leaves for one extension digit.</summary>
    public static long Serials(string prefix)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        var count = 1L;
        for (var digits = PrefixAndSerial - prefix.Length; digits > 0; digits--)
        {
            count *= 10;
        }

        return count;
    }

    /// <summary>Reads what was typed or scanned: spaces, and a GS1 application identifier (00) or 00 before the 18 digits, are left out.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Sscc? sscc)
    {
        var digits = (text ?? "").Replace(" ", "", StringComparison.Ordinal);
        digits = digits.StartsWith("(00)", StringComparison.Ordinal) ? digits[4..]
            : digits.Length == Length + 2 && digits.StartsWith("00", StringComparison.Ordinal) ? digits[2..]
            : digits;
        sscc = digits.Length == Length && Gs1.IsChecked(digits) ? new Sscc(digits) : null;
        return sscc is not null;
    }

    /// <summary>Reads 18 digits with their check digit; anything else is a <see cref="FormatException"/>.</summary>
    public static Sscc Parse(string? text) =>
        TryParse(text, out var sscc) ? sscc : throw new FormatException($"'{text}' is not an SSCC: 18 digits, the last of them their check digit.");

    /// <inheritdoc/>
    public override string ToString() => Text;
}
