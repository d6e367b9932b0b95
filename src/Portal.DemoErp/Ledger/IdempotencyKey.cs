using Portal.DemoErp.Api;

namespace Portal.DemoErp.Ledger;

/// <summary>The header that names a posting, bare or in quotation marks.</summary>
internal static class IdempotencyKey
{
    public const int Longest = 200;

    public static string? Of(HttpRequest request)
    {
        var text = request.Headers["Idempotency-Key"].ToString().Trim();
        text = text.Length > 1 && text[0] == '"' && text[^1] == '"' ? text[1..^1] : text;
        return text.Length is > 0 and <= Longest ? text : null;
    }

    public static string Required(HttpRequest request) => Of(request)
        ?? throw new Refused("key.missing", $"A posting needs the header Idempotency-Key with 1 to {Longest} characters.", StatusCodes.Status400BadRequest);
}
