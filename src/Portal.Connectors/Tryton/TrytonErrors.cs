namespace Portal.Connectors.Tryton;

/// <summary>Tryton says no in a sentence for people; nothing of the call has happened.</summary>
internal sealed class TrytonRefusal(string code, string message) : Exception(message)
{
    public string Code { get; } = code;
}

/// <summary>Someone else changed a record between our reading and our writing; nothing of the call has happened.</summary>
internal sealed class TrytonStale(string message) : Exception(message);

/// <summary>Tryton failed inside; what it had begun is rolled back, but that is its word, not our knowledge.</summary>
internal sealed class TrytonFailure(string message) : Exception(message);
