using System.Diagnostics;
using Mediator;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Portal.Data;
using Portal.Domain.Kernel;

namespace Portal.Features.Kernel.Pipeline;

/// <summary>Times every use case: a span, a histogram, a line in the log.</summary>
internal sealed partial class Measure<TRequest, TAnswer>(ILogger<UseCases> log, Caller caller, TimeProvider clock) : IPipelineBehavior<TRequest, TAnswer>
    where TRequest : IMessage
{
    public async ValueTask<TAnswer> Handle(TRequest message, MessageHandlerDelegate<TRequest, TAnswer> next, CancellationToken cancellationToken)
    {
        using var span = Telemetry.Source.StartActivity(typeof(TRequest).Name);
        span?.SetTag("portal.caller", !caller.IsKnown ? "unknown" : caller.IsSupplier ? "supplier" : caller.UserId == Guid.Empty ? "portal" : "staff");
        var started = clock.GetTimestamp();
        var outcome = "failed";
        try
        {
            var answer = await next(message, cancellationToken);
            outcome = "done";
            return answer;
        }
        catch (Exception e) when (Refused(e) is { } refused)
        {
            outcome = refused;
            throw;
        }
        finally
        {
            var took = clock.GetElapsedTime(started).TotalMilliseconds;
            span?.SetTag("portal.outcome", outcome);
            span?.SetStatus(outcome is "failed" ? ActivityStatusCode.Error : ActivityStatusCode.Unset);
            Telemetry.UseCaseTime.Record(took, new KeyValuePair<string, object?>("use_case", typeof(TRequest).Name), new KeyValuePair<string, object?>("outcome", outcome));
            Ran(log, typeof(TRequest).Name, outcome, took);
        }
    }

    /// <summary>An expected no in one word; null for what is a bug or a broken connection.</summary>
    private static string? Refused(Exception e) => e switch
    {
        RuleBroken => "rule",
        NotFound => "not-found",
        Forbidden => "forbidden",
        FluentValidation.ValidationException => "invalid",
        DbUpdateConcurrencyException or DuplicateRow => "conflict",
        OperationCanceledException => "cancelled",
        _ => null,
    };

    [LoggerMessage(1001, LogLevel.Debug, "{UseCase} is {Outcome} after {Milliseconds} ms")]
    private static partial void Ran(ILogger log, string useCase, string outcome, double milliseconds);
}
