namespace Portal.Data;

/// <summary>The database can't be worked with as it is; the text says why and what to do about it.</summary>
public sealed class DatabaseUnfit(string message) : Exception(message);
