using System.Security.Cryptography;
using System.Text.Json;
using Portal.DemoErp.Api;

namespace Portal.DemoErp.Ledger;

/// <summary>The fingerprint of what was posted: of its meaning, so that spaces, order of members and trailing zeros don't matter.</summary>
internal static class Payload
{
    public static string Hash<T>(T payload) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(payload, JsonShape.Options)));
}
