using Portal.Domain.Orders;
using Portal.Features.Orders;
using Portal.Web.Components.Kit;

namespace Portal.Web.Components.Orders;

public sealed partial class LineDraft
{
    /// <summary>How a number is written, for the sentence that says that something is none.</summary>
    private const decimal Example = 1234.5m;

    /// <summary>The answer in the ordering unit; null where something can't be meant, with what is wrong by field.</summary>
    /// <remarks>Fields are q0, d0, q1 … by part, price, reason and substitute. The rules of the use case are the same; here they stand at the field.</remarks>
    public AnswerLines.Line? Read(OrderView.Line line, DateOnly today, IDictionary<string, LineProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(problems);
        var note = Note.Trim().Length > 0 ? Note.Trim() : null;
        if (Kind is AnswerKind.Reject)
        {
            Require(Reason, "reason", problems);
            return problems.Count > 0 ? null : new(Line, Kind, Reason: Reason.Trim(), Note: note);
        }

        var parts = Parts.Select((part, at) => new SchedulePart(Quantity(part, at, line, problems), Day(part, at, line, today, problems))).ToList();
        var price = PriceOf(line, problems);
        if (Kind is AnswerKind.Substitute)
        {
            Require(Substitute, "substitute", problems);
        }

        return problems.Count > 0 ? null : new(Line, Kind, parts, price, Kind is AnswerKind.Substitute ? Substitute.Trim() : null, null, note, InSupplierUnit && OwnUnit(line) is not null);
    }

    /// <summary>A typed quantity in the other unit; null when it is no number or there is no other unit.</summary>
    public decimal? InOtherUnit(OrderView.Line line, Part part)
    {
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(part);
        return OwnUnit(line) is { } unit && Numbers.TryRead(part.Quantity, out var typed) ? InSupplierUnit ? unit.To(typed, line.Decimals) : unit.From(typed) : null;
    }

    private static void Require(string text, string field, IDictionary<string, LineProblem> problems)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            problems[field] = new($"problem.{field}", Missing: true);
        }
    }

    private decimal Quantity(Part part, int at, OrderView.Line line, IDictionary<string, LineProblem> problems)
    {
        if (!Numbers.TryRead(part.Quantity, out var typed))
        {
            problems[$"q{at}"] = new("problem.number", string.IsNullOrWhiteSpace(part.Quantity), Numbers.Field(Example));
            return 0;
        }

        var quantity = InSupplierUnit && OwnUnit(line) is { } unit ? unit.To(typed, line.Decimals) : typed;
        if (quantity <= 0)
        {
            problems[$"q{at}"] = new("problem.quantity-zero", Missing: false);
        }
        else if (decimal.Round(quantity, line.Decimals) != quantity)
        {
            problems[$"q{at}"] = line.Decimals == 0 ? new("problem.whole", false, line.UnitName) : new("problem.decimals", false, line.UnitName, line.Decimals);
        }

        return quantity;
    }

    private static DateOnly Day(Part part, int at, OrderView.Line line, DateOnly today, IDictionary<string, LineProblem> problems)
    {
        if (part.OnDock is not { } day)
        {
            problems[$"d{at}"] = new("problem.day", Missing: true);
            return default;
        }

        if (day < today && line.Requested.All(r => r.OnDock != day))
        {
            problems[$"d{at}"] = new("problem.day-past", Missing: false);
        }

        return day;
    }

    private decimal? PriceOf(OrderView.Line line, IDictionary<string, LineProblem> problems)
    {
        if (string.IsNullOrWhiteSpace(Price))
        {
            return null;
        }

        if (!Numbers.TryRead(Price, out var typed))
        {
            problems["price"] = new("problem.number", Missing: false, Numbers.Field(Example));
            return null;
        }

        if (typed < 0)
        {
            problems["price"] = new("problem.price-negative", Missing: false);
        }

        return typed == line.Price ? null : typed;
    }
}
