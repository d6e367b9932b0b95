namespace Portal.DemoErp.Api;

/// <summary>An expected no: a code for programs, a sentence for people, and the HTTP status that fits.</summary>
internal sealed class Refused(string code, string sentence, int status) : Exception(sentence)
{
    public string Code { get; } = code;

    public int Status { get; } = status;

    /// <summary>A rule of business says no (422).</summary>
    public static Refused Rule(string code, string sentence) => new(code, sentence, StatusCodes.Status422UnprocessableEntity);

    /// <summary>It isn't there (404).</summary>
    public static Refused NotFound(string code, string sentence) => new(code, sentence, StatusCodes.Status404NotFound);

    /// <summary>What was sent can't be read (400).</summary>
    public static Refused Unreadable(string sentence) => new("request.unreadable", sentence, StatusCodes.Status400BadRequest);

    /// <summary>It changed meanwhile (409).</summary>
    public static Refused Stale(string sentence) => new("order.changed", sentence, StatusCodes.Status409Conflict);

    public IResult ToResult() => Results.Problem(Message, statusCode: Status, extensions: new Dictionary<string, object?> { ["code"] = Code });
}
