using Portal.DemoErp.Data;
using Portal.DemoErp.Ledger;

namespace Portal.DemoErp.Api;

/// <summary>Breaks the interface as the switches say, around the real answer.</summary>
internal sealed class Faults(Switches switches, Store store, TimeProvider time) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var posting = HttpMethods.IsPost(http.Request.Method);
        var state = switches.State;
        if (state.DelayMs > 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(state.DelayMs), time, http.RequestAborted);
        }

        if (switches.State.Offline)
        {
            return state.OfflineBy == OfflineKind.Abort ? Cut(http) : new Refused("erp.offline", "The ERP is offline.", StatusCodes.Status503ServiceUnavailable).ToResult();
        }

        if (posting ? switches.TakeFailedPosting() : switches.TakeFailedReading())
        {
            await Note(http, posting, AttemptOutcome.Failed);
            return new Refused("erp.failed", "The ERP failed before it did anything.", StatusCodes.Status500InternalServerError).ToResult();
        }

        return posting ? await Post(context, next, http) : await Get(context, next);
    }

    private async Task<object?> Post(EndpointFilterInvocationContext context, EndpointFilterDelegate next, HttpContext http)
    {
        var answer = await next(context);
        if (switches.State.AnswerTwice)
        {
            answer = await next(context);
        }

        if (!switches.TakeDroppedAnswer())
        {
            return answer;
        }

        await Note(http, posting: true, AttemptOutcome.AnswerDropped);
        return Cut(http);
    }

    private async Task<object?> Get(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var answer = await next(context);
        return switches.State.AnswerTwice && answer is IPage page ? page.Twice() : answer;
    }

    private async Task Note(HttpContext http, bool posting, AttemptOutcome outcome)
    {
        if (posting)
        {
            var key = IdempotencyKey.Of(http.Request);
            await store.Write(session => LedgerBook.Attempt(session, new NewAttempt(key ?? "", "confirmation", "", outcome)));
        }
    }

    private static IResult Cut(HttpContext http)
    {
        http.Abort();
        return Results.Empty;
    }
}
