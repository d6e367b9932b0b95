using System.Text;
using Microsoft.AspNetCore.Identity;
using Portal.Data.People;

namespace Portal.Web.Setup.People;

/// <summary>Refuses passwords that everybody tries first: common words, keyboard rows, repetitions, and words of the person or the portal.</summary>
/// <remarks>
/// A list of our own made of patterns, not a copy of a leaked list: what is left of a password after taking such pieces out (look-alike
/// digits read as letters) has to be long enough to be a secret. Length itself is Identity's option.
/// </remarks>
internal sealed class PasswordRules : IPasswordValidator<PortalUser>
{
    private const int MostLength = 128;
    private const int LeastLeft = 6;

    private static readonly string[] Common =
    [
        "password", "passwort", "passphrase", "passw", "welcome", "willkommen", "letmein", "hallo", "hello", "admin", "administrator", "root", "user", "guest", "login",
        "master", "dragon", "monkey", "football", "fussball", "baseball", "superman", "batman", "princess", "sunshine", "shadow", "michael", "iloveyou", "trustno", "starwars",
        "schatz", "geheim", "secret", "changeme", "default", "test", "temp", "qwerty", "qwertz", "azerty", "asdf", "yxcv", "zxcv", "qaz", "wsx", "abc", "spring", "summer",
        "autumn", "winter", "sommer", "herbst", "january", "monday", "montag", "freitag", "portal", "supplier", "lieferant", "buyer", "purchase", "order", "invoice", "company",
    ];

    private static readonly string[] Rows = ["abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "qwertzuiop", "asdfghjkl", "yxcvbnm", "zxcvbnm"];

    /// <inheritdoc />
    public Task<IdentityResult> ValidateAsync(UserManager<PortalUser> manager, PortalUser user, string? password) =>
        Task.FromResult(Says(password ?? "", [user.DisplayName, user.UserName ?? "", user.Email ?? ""]) is { } code
            ? IdentityResult.Failed(new IdentityError { Code = code, Description = code is "PasswordTooLong" ? "The password has more than 128 characters." : "This password is among the first that others would try. Take several words of your own." })
            : IdentityResult.Success);

    /// <summary>The code of what is wrong; null when nothing is.</summary>
    internal static string? Says(string password, IEnumerable<string> about)
    {
        if (password.Length > MostLength)
        {
            return "PasswordTooLong";
        }

        var words = about.SelectMany(a => a.Split([' ', '@', '.', '-', '_', ','], StringSplitOptions.RemoveEmptyEntries)).Where(w => w.Length >= 3).Select(Plain);
        var left = WithoutRows(password.ToUpperInvariant().ToLowerInvariant());
        foreach (var word in words.Concat(Common).OrderByDescending(w => w.Length))
        {
            left = Plain(left).Replace(word, "", StringComparison.Ordinal);
        }

        return left.Distinct().Count() < LeastLeft ? "PasswordTooCommon" : null;
    }

    /// <summary>Letters only, with look-alike digits and signs read as letters.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.ToUpperInvariant().ToLowerInvariant())
        {
            plain.Append(c switch { '0' => 'o', '1' or '!' => 'i', '3' => 'e', '4' or '@' => 'a', '5' or '$' => 's', '7' => 't', _ => c });
        }

        return plain.ToString();
    }

    /// <summary>Takes out runs of four and more along the alphabet, the digits or the keyboard, in either direction.</summary>
    private static string WithoutRows(string text)
    {
        foreach (var row in Rows.Concat(Rows.Select(r => new string([.. r.Reverse()]))))
        {
            for (var length = row.Length; length >= 4; length--)
            {
                for (var start = 0; start + length <= row.Length; start++)
                {
                    text = text.Replace(row.Substring(start, length), "", StringComparison.Ordinal);
                }
            }
        }

        return text;
    }
}
