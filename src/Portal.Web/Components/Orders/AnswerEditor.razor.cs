using Microsoft.AspNetCore.Components;
using Portal.Domain.Orders;
using Portal.Domain.Policies;
using Portal.Features.Orders;
using Portal.Web.Components.Kit;
using Portal.Web.Resources;

namespace Portal.Web.Components.Orders;

/// <summary>Where a supplier types the answer to one line; the tolerance stands beside it, and what goes beyond is said at once.</summary>
public sealed partial class AnswerEditor
{
    private readonly Dictionary<string, LineProblem> _problems = [];
    private AnswerLines.Line? _read;

    [Parameter, EditorRequired] public OrderView Order { get; set; } = null!;

    [Parameter, EditorRequired] public OrderView.Line Line { get; set; } = null!;

    [Parameter, EditorRequired] public LineDraft Draft { get; set; } = null!;

    /// <summary>Told after every change, so that it is kept; no event callback, because the page need not be drawn anew for a key.</summary>
    [Parameter] public Action<LineDraft>? OnTyped { get; set; }

    /// <summary>Raised when the answer is taken off again.</summary>
    [Parameter] public EventCallback OnDropped { get; set; }

    private IReadOnlyList<string> Findings { get; set; } = [];

    protected override void OnParametersSet() => Check();

    private static string? Caption(int part) => part == 0 ? null : "visually-hidden";

    private void Set(Action change)
    {
        change();
        Check();
        OnTyped?.Invoke(Draft);
    }

    private void Split() => Set(() => Draft.Parts.Add(new LineDraft.Part { OnDock = Draft.Parts.LastOrDefault()?.OnDock?.AddDays(1) }));

    private RenderFragment Choice(AnswerKind kind, string key) => builder =>
    {
        builder.OpenElement(0, "button");
        builder.AddAttribute(1, "type", "button");
        builder.AddAttribute(2, "class", "btn small quiet");
        builder.AddAttribute(3, "aria-pressed", Draft.Kind == kind ? "true" : "false");
        builder.AddAttribute(4, "onclick", EventCallback.Factory.Create(this, () => Set(() => Draft.Kind = Draft.Kind == kind ? AnswerKind.Change : kind)));
        builder.AddContent(5, L[key].Value);
        builder.CloseElement();
    };

    /// <summary>What is wrong with a field and may be said now: what is only missing waits until somebody tries to send.</summary>
    private LineProblem? Said(string field) => _problems.TryGetValue(field, out var problem) && (Draft.Tried || !problem.Missing) ? problem : null;

    private string? Bad(string field) => Said(field) is null ? null : "true";

    private string? Why(string field) => Said(field) is null ? null : Id(field);

    private string Id(string field) => $"wrong-{Line.Number}-{field}";

    private RenderFragment Problem(string field) => builder =>
    {
        if (Said(field) is { } problem)
        {
            builder.OpenElement(0, "span");
            builder.AddAttribute(1, "class", "validation-message");
            builder.AddAttribute(2, "id", Id(field));
            builder.AddAttribute(3, "role", "alert");
            builder.AddContent(4, L[problem.Key, problem.Facts].Value);
            builder.CloseElement();
        }
    };

    private void Check()
    {
        _problems.Clear();
        _read = Draft.Read(Line, Time.Today, _problems);
        Findings = _read is null
            ? []
            : [.. Judge.Of(Line.Requested, Line.Price, new LineOffer(_read.Kind, _read.Parts ?? [], _read.Price, _read.SubstituteItem, _read.Reason), Line.Tolerance.Limits, "").Deviations.Select(Sentence)];
    }

    private string Sentence(Deviation d) => d.Kind switch
    {
        DeviationKind.DateLate => L.Count("dev.DateLate", Math.Abs(d.Days), Amount(d.Quantity)),
        DeviationKind.DateEarly => L.Count("dev.DateEarly", Math.Abs(d.Days), Amount(d.Quantity)),
        DeviationKind.PriceUp or DeviationKind.PriceDown => L[$"dev.{d.Kind}", Show.Price(Math.Abs((d.Actual ?? 0) - (d.Expected ?? 0)), Order.Currency)],
        _ => L[$"dev.{d.Kind}", Amount(d.Quantity)],
    };

    private string Amount(decimal quantity) => Draft.InSupplierUnit && LineDraft.OwnUnit(Line) is { } unit
        ? Show.Quantity(unit.From(quantity), Line.SupplierUnit!)
        : Show.Quantity(quantity, Line.UnitName);
}
