using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Portal.Web.Jobs;

namespace Portal.Web.Tests;

/// <summary>Reads in the log which of the portal's workers were interrupted.</summary>
internal sealed class Stumbles : ILoggerProvider, ILogger
{
    private readonly ConcurrentDictionary<string, bool> _names = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> Names => [.. _names.Keys];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (eventId.Id == SteadyWork.InterruptedId && state is IEnumerable<KeyValuePair<string, object?>> facts)
        {
            _names[$"{facts.First(f => f.Key == "Work").Value}"] = true;
        }
    }

    public void Dispose()
    {
        // Nothing is held.
    }
}
