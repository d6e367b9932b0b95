namespace Portal.Codecs.Ubl.Rules.Peppol;

/// <summary>Forms and check digits of identifiers, as the Peppol rules test them.</summary>
internal static class CheckDigits
{
    private const string ItalianPerson = "AAAAAA00A00***0A";

    /// <summary>A number of GS1 whose last digit is right: 3 and 1 by turns from the right, modulo 10.</summary>
    public static bool IsGln(string id) => IsDigits(id) && (10 - (Weighted(id[..^1], at => at % 2 == 0 ? 3 : 1) % 10)) % 10 == Digit(id[^1]);

    /// <summary>Nine digits, the last by modulo 11 with weights 2 to 7 from the right.</summary>
    public static bool IsNorwegian(string id) => IsDigits(id, 9) && id.Trim('0').Length > 0 && (11 - (Weighted(id[..^1], at => (at % 6) + 2) % 11)) % 11 == Digit(id[^1]);

    /// <summary>Eight digits, with or without DK before them.</summary>
    public static bool IsDanish(string id) => IsDigits(id, 8) || (id.StartsWith("DK", StringComparison.Ordinal) && IsDigits(id[2..], 8));

    /// <summary>Ten digits, the last two being 97 less the others modulo 97.</summary>
    public static bool IsBelgian(string id) => IsDigits(id, 10) && Number(id[8..]) == 97 - (Number(id[..8]) % 97);

    /// <summary>Six letters and digits.</summary>
    public static bool IsItalianOffice(string id) => id.Length == 6 && id.All(char.IsAsciiLetterOrDigit);

    /// <summary>A person's tax code of 16 characters, or a company's of 11 digits.</summary>
    public static bool IsItalianTaxCode(string id) => IsDigits(id, 11) || (id.Length == 16 && id.Zip(ItalianPerson).All(pair => pair.Second switch
    {
        'A' => char.IsAsciiLetter(pair.First),
        '0' => char.IsAsciiDigit(pair.First),
        _ => true,
    }));

    /// <summary>After IT eleven digits whose Luhn sum ends in 0; other countries' are not looked at.</summary>
    public static bool IsItalianVat(string id) => !id.StartsWith("IT", StringComparison.OrdinalIgnoreCase) || (IsDigits(id[2..], 11) && Luhn(id[2..]) % 10 == 0);

    /// <summary>Ten digits whose Luhn sum ends in 0.</summary>
    public static bool IsSwedish(string id) => IsDigits(id, 10) && Luhn(id) % 10 == 0;

    /// <summary>Eleven digits; less 1 on the first, weighted 10, 1, 3 … 19, they are divisible by 89.</summary>
    public static bool IsAustralian(string id) =>
        IsDigits(id, 11) && (id.Select((c, at) => at == 0 ? (Digit(c) - 1) * 10 : Digit(c) * ((2 * at) - 1)).Sum() % 89) == 0;

    private static bool IsDigits(string id) => id.Length > 0 && id.All(char.IsAsciiDigit);

    private static bool IsDigits(string id, int length) => id.Length == length && IsDigits(id);

    private static int Digit(char c) => c - '0';

    private static int Number(string digits) => digits.Aggregate(0, (number, c) => (number * 10) + Digit(c));

    /// <summary>The digits times their weights, counted from the right.</summary>
    private static int Weighted(string digits, Func<int, int> weight) => digits.Reverse().Select((c, at) => Digit(c) * weight(at)).Sum();

    /// <summary>Every second digit from the right counts twice, as the sum of its digits.</summary>
    private static int Luhn(string digits) => digits.Reverse().Select((c, at) => at % 2 == 0 ? Digit(c) : (2 * Digit(c) / 10) + (2 * Digit(c) % 10)).Sum();
}
