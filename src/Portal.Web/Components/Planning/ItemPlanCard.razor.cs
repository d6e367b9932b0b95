using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;
using Portal.Domain.Cases;
using Portal.Features.Kernel;
using Portal.Features.Planning;
using Portal.Web.Components.Kit;
using Portal.Web.Doors;
using Portal.Web.Resources;

namespace Portal.Web.Components.Planning;

/// <summary>The plan of one item at one plant.</summary>
public sealed partial class ItemPlanCard
{
    private static readonly (string Name, Func<PlanWeek, decimal?> Of)[] Figures =
    [
        ("used", w => w.Used), ("needed", w => w.Needed), ("agreed", w => w.Agreed), ("unconfirmed", w => w.Unconfirmed), ("answered", w => w.Answered), ("late", w => w.Late), ("balance", w => w.Balance),
    ];

    private ShowItemPlan.View? _plan;
    private string? _error;
    private bool _mayExpedite;

    /// <summary>The plant's code.</summary>
    [Parameter, EditorRequired] public string Plant { get; set; } = "";

    /// <summary>The item's number.</summary>
    [Parameter, EditorRequired] public string Item { get; set; } = "";

    /// <summary>The address of the page without it.</summary>
    [Parameter, EditorRequired] public string CloseHref { get; set; } = "";

    /// <summary>Raised when something was asked for.</summary>
    [Parameter] public EventCallback OnChanged { get; set; }

    [Inject] private IPortal Portal { get; set; } = null!;

    [Inject] private IStringLocalizer<Resources.Planning> L { get; set; } = null!;

    [Inject] private IStringLocalizer<Ui> Words { get; set; } = null!;

    [Inject] private RuleText Rules { get; set; } = null!;

    [Inject] private ViewerTime Time { get; set; } = null!;

    [Inject] private AuthenticationStateProvider SignedIn { get; set; } = null!;

    private string Unit => Words.Unit(_plan!.Unit);

    private IReadOnlyList<StockPoint> Points => [.. _plan!.Days.Where(d => d.Balance is not null).Select(d => new StockPoint(d.On, d.Balance!.Value))];

    private string ChartSummary => _plan!.OutUnlessConfirmedOn is { } on && _plan.Impact.Level is not (ImpactLevel.StockOut or ImpactLevel.HoldsUpOrder)
        ? L["chart.unsure", Show.Day(on, Time.Today)]
        : L.Sentence(_plan.Impact, Unit, Time.Today);

    /// <summary>Reads it again where it is; a reading that fails leaves what is shown.</summary>
    public async Task Load()
    {
        var answer = await Portal.Send(new ShowItemPlan(Plant, Item));
        _plan = answer.Value ?? _plan;
        _error = answer.Ok || _plan is not null ? null : Rules.Of(answer.Error!);
        StateHasChanged();
    }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        _mayExpedite = (await SignedIn.GetAuthenticationStateAsync()).User.Allowed().Contains(Permissions.Expedite);
        await Load();
    }

    private static Tone ToneOf(ImpactLevel level) => level switch
    {
        ImpactLevel.HoldsUpOrder or ImpactLevel.StockOut => Tone.Bad,
        ImpactLevel.BelowSafetyStock => Tone.Warn,
        ImpactLevel.None => Tone.Ok,
        _ => Tone.Neutral,
    };

    private async Task Asked()
    {
        await Load();
        await OnChanged.InvokeAsync();
    }
}
