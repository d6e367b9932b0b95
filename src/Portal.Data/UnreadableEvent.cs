namespace Portal.Data;

/// <summary>An outbox message that this version cannot read; its text says why, without content.</summary>
public sealed class UnreadableEvent(string message) : Exception(message);
