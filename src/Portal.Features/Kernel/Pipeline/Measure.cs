using Mediator;
using Microsoft.Extensions.Logging;

namespace Portal.Features.Kernel.Pipeline;

/// <summary>Times every use case: a span, a histogram, a line in the log.</summary>
internal sealed partial class Measure<TRequest, TAnswer>(ILogger<UseCases> log, TimeProvider clock) : IPipelineBehavior<TRequest, TAnswer>
    where TRequest : IMessage
{
    public async ValueTask<TAnswer> Handle(TRequest message, MessageHandlerDelegate<TRequest, TAnswer> next, CancellationToken cancellationToken)
    {
        using var span = Telemetry.Source.StartActivity(typeof(TRequest).Name);
        var started = clock.GetTimestamp();
        var answer = await next(message, cancellationToken);
        var took = clock.GetElapsedTime(started).TotalMilliseconds;
        Telemetry.UseCaseTime.Record(took, new KeyValuePair<string, object?>("use_case", typeof(TRequest).Name));
        Ran(log, typeof(TRequest).Name, took);
        return answer;
    }

    [LoggerMessage(1001, LogLevel.Debug, "{UseCase} ran in {Milliseconds} ms")]
    private static partial void Ran(ILogger log, string useCase, double milliseconds);
}
