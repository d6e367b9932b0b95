using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Portal.Data.People;

namespace Portal.Web.Setup.People;

/// <summary>Codes of an authenticator app (RFC 6238, SHA-1, 6 digits, 30 seconds): one step early or late at most, and each step once.</summary>
internal sealed class OneTimeCodes(TimeProvider clock) : IUserTwoFactorTokenProvider<PortalUser>
{
    private const int Digits = 6;
    private const int StepSeconds = 30;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <inheritdoc />
    public async Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<PortalUser> manager, PortalUser user) =>
        await manager.GetAuthenticatorKeyAsync(user) is { Length: > 0 };

    /// <inheritdoc />
    /// <remarks>The app makes the codes, we only check them.</remarks>
    public Task<string> GenerateAsync(string purpose, UserManager<PortalUser> manager, PortalUser user) => Task.FromResult("");

    /// <inheritdoc />
    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<PortalUser> manager, PortalUser user)
    {
        if (token is not { Length: Digits } || await manager.GetAuthenticatorKeyAsync(user) is not { Length: > 0 } key)
        {
            return false;
        }

        var now = clock.GetUtcNow().ToUnixTimeSeconds() / StepSeconds;
        for (var step = now - 1; step <= now + 1; step++)
        {
            if (step > user.LastTotpStep && CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(Code(key, step)), System.Text.Encoding.ASCII.GetBytes(token)))
            {
                // Two at once with the same code: the second meets another concurrency stamp and stays out.
                user.LastTotpStep = step;
                return (await manager.UpdateAsync(user)).Succeeded;
            }
        }

        return false;
    }

    /// <summary>The code of a key (base 32) at a step.</summary>
    internal static string Code(string key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // What every authenticator app speaks; as a keyed hash SHA-1 is not broken.
        var hash = HMACSHA1.HashData(Bytes(key), counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xF)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The step of a moment.</summary>
    internal static long StepOf(DateTimeOffset at) => at.ToUnixTimeSeconds() / StepSeconds;

    private static byte[] Bytes(string base32)
    {
        var (bytes, bits, held) = (new List<byte>(base32.Length), 0, 0);
        foreach (var c in base32.TrimEnd('='))
        {
            (held, bits) = (((held << 5) | Alphabet.IndexOf(char.ToUpperInvariant(c), StringComparison.Ordinal)) & 0xFFFF, bits + 5);
            if (bits >= 8)
            {
                bits -= 8;
                bytes.Add((byte)(held >> bits));
            }
        }

        return [.. bytes];
    }
}
