using System.Globalization;
using Portal.Domain.Orders;
using Portal.Features.Orders;

namespace Portal.Web.Components.Orders;

/// <summary>What a person types into one line, as typed: text stays text until it is sent.</summary>
public sealed class LineDraft
{
    public int Line { get; set; }

    public AnswerKind Kind { get; set; } = AnswerKind.Change;

    public List<Part> Parts { get; set; } = [];

    public string Price { get; set; } = "";

    public string Substitute { get; set; } = "";

    public string Reason { get; set; } = "";

    public string Note { get; set; } = "";

    public bool WithNote { get; set; }

    /// <summary>True when quantities are typed in the supplier's own unit.</summary>
    public bool InSupplierUnit { get; set; }

    /// <summary>A part of a split, as typed.</summary>
    public sealed class Part
    {
        public string Quantity { get; set; } = "";

        public DateOnly? OnDock { get; set; }
    }

    /// <summary>Starts from what is requested, or from the answer that stands.</summary>
    public static LineDraft From(OrderView.Line line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var parts = line.State is LineState.ToAnswer or LineState.Countered || line.Answered.Count == 0 ? line.Requested : line.Answered;
        return new LineDraft
        {
            Line = line.Number,
            Parts = [.. parts.Select(p => new Part { Quantity = Text(p.Quantity), OnDock = p.OnDock })],
            Price = Text(line.Price),
        };
    }

    /// <summary>The answer in the ordering unit; null with a resource key and facts when something can't be read.</summary>
    public AnswerLines.Line? Read(OrderView.Line line, out (string Key, object[] Facts)? problem)
    {
        ArgumentNullException.ThrowIfNull(line);
        problem = null;
        var note = Note.Trim().Length > 0 ? Note.Trim() : null;
        if (Kind is AnswerKind.Reject or AnswerKind.Accept)
        {
            return new(Line, Kind, Reason: Reason.Trim(), Note: note);
        }

        var parts = new List<SchedulePart>();
        foreach (var part in Parts)
        {
            if (!TryNumber(part.Quantity, out var quantity))
            {
                problem = ("bad-number", [Line, part.Quantity]);
                return null;
            }

            if (part.OnDock is not { } day)
            {
                problem = ("bad-day", [Line]);
                return null;
            }

            parts.Add(new(InSupplierUnit && line.SupplierFactor is { } factor ? quantity * factor : quantity, day));
        }

        decimal? price = null;
        if (Price.Trim().Length > 0)
        {
            if (!TryNumber(Price, out var typed))
            {
                problem = ("bad-number", [Line, Price]);
                return null;
            }

            price = typed == line.Price ? null : typed;
        }

        return new(Line, Kind, parts, price, Kind is AnswerKind.Substitute ? Substitute.Trim() : null, null, note);
    }

    /// <summary>Reads a number as the reader writes numbers.</summary>
    internal static bool TryNumber(string text, out decimal value) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite | NumberStyles.AllowThousands, CultureInfo.CurrentCulture, out value);

    private static string Text(decimal value) => value.ToString("0.####", CultureInfo.CurrentCulture);
}
