using Portal.Domain.Policies;
using Portal.Web.Components.Kit;

namespace Portal.Web.Components.Admin;

/// <summary>The limits of a policy as a person types them: text stays text until it is saved or tried.</summary>
public sealed class PolicyDraft
{
    /// <summary>Every field by the name that the use case gives it.</summary>
    public IReadOnlyDictionary<string, LimitField> Fields { get; }

    private PolicyDraft(IEnumerable<LimitField> fields) => Fields = fields.ToDictionary(f => f.Name, StringComparer.Ordinal);

    /// <summary>Starts from limits.</summary>
    public static PolicyDraft From(Tolerances tolerances)
    {
        ArgumentNullException.ThrowIfNull(tolerances);
        return new(tolerances.ByKind().SelectMany(l => IsDays(l.Kind)
            ? new[] { new LimitField(l.Kind, false, l.Limit.Absolute) }
            : [new LimitField(l.Kind, true, l.Limit.Percent), new LimitField(l.Kind, false, l.Limit.Absolute)]));
    }

    /// <summary>Dates are limited in days only.</summary>
    public static bool IsDays(DeviationKind kind) => kind is DeviationKind.DateEarly or DeviationKind.DateLate;

    /// <summary>The limits; null when a field can't be read, and that field says why.</summary>
    public Tolerances? Read()
    {
        foreach (var field in Fields.Values)
        {
            field.Check();
        }

        return Fields.Values.Any(f => f.Problem is not null)
            ? null
            : new(Of(DeviationKind.QuantityUp), Of(DeviationKind.QuantityDown), Of(DeviationKind.DateEarly), Of(DeviationKind.DateLate), Of(DeviationKind.PriceUp), Of(DeviationKind.PriceDown));
    }

    /// <summary>One limit as it stands; a field that can't be read counts as not checked.</summary>
    public ToleranceLimit Of(DeviationKind kind) => new(Fields.GetValueOrDefault($"{kind}.Percent")?.Value, Fields[$"{kind}.Absolute"].Value);

    /// <summary>One field: not checked, nothing allowed, or up to a value.</summary>
    public sealed class LimitField
    {
        internal LimitField(DeviationKind kind, bool isPercent, decimal? value)
        {
            (Kind, IsPercent) = (kind, isPercent);
            State = value switch { null => LimitState.Off, 0 => LimitState.Zero, _ => LimitState.UpTo };
            Typed = value is null or 0 ? "" : Numbers.Field(value.Value);
        }

        public DeviationKind Kind { get; }

        public bool IsPercent { get; }

        public string Name => $"{Kind}.{(IsPercent ? "Percent" : "Absolute")}";

        public LimitState State { get; set; }

        public string Typed { get; set; } = "";

        /// <summary>The key of what is wrong with it; null when nothing is.</summary>
        public string? Problem { get; set; }

        internal decimal? Value => State switch { LimitState.Zero => 0, LimitState.UpTo when Number is { } n => n, _ => null };

        private decimal? Number => Numbers.TryRead(Typed, out var n) ? n : null;

        internal void Check() => Problem = State is not LimitState.UpTo ? null
            : Number is not { } n ? "field.not-a-number"
            : n <= 0 ? "field.not-positive"
            : IsPercent && n > 100 ? "field.percent-range"
            : IsDays(Kind) && n % 1 != 0 ? "field.whole-days" : null;
    }

    /// <summary>The three states of a limit.</summary>
    public enum LimitState
    {
        Off,
        Zero,
        UpTo,
    }
}
