namespace Portal.Data;

/// <summary>A unique key was taken already: somebody did the same thing first.</summary>
public sealed class DuplicateRow(Exception inner) : Exception("It was there already.", inner);
