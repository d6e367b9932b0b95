using System.Globalization;
using Portal.Documents.Description;

namespace Portal.Documents;

/// <summary>A document to be printed: who it comes from, in which language, and when it was made; its own facts follow in the kinds.</summary>
public abstract record Paperwork
{
    /// <summary>Name, logo and colour of whoever sends it.</summary>
    public required PaperLook Look { get; init; }

    /// <summary>Language of the words and form of numbers and dates; other than English and German, the words are English.</summary>
    public required CultureInfo Language { get; init; }

    /// <summary>When it was made (UTC): it goes into the file, so that the same input gives the same bytes.</summary>
    public required DateTime PrintedAt { get; init; }

    internal abstract PaperDocument Describe();
}
