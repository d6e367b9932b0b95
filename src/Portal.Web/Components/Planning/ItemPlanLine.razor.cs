using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Portal.Domain.Orders;
using Portal.Features.Kernel;
using Portal.Features.Planning;
using Portal.Web.Components.Kit;
using Portal.Web.Resources;

namespace Portal.Web.Components.Planning;

/// <summary>An order line behind a plan; an earlier day is asked for in its place.</summary>
public sealed partial class ItemPlanLine
{
    private DateOnly _day;
    private string? _cost;
    private string _reason = "";
    private string? _problem;
    private bool _asking;
    private bool _busy;

    /// <summary>The line.</summary>
    [Parameter, EditorRequired] public ShowItemPlan.Line Line { get; set; } = null!;

    /// <summary>Whether the reader may ask.</summary>
    [Parameter] public bool MayExpedite { get; set; }

    /// <summary>Raised when it was asked.</summary>
    [Parameter] public EventCallback OnAsked { get; set; }

    [Inject] private IPortal Portal { get; set; } = null!;

    [Inject] private IStringLocalizer<Resources.Planning> L { get; set; } = null!;

    [Inject] private IStringLocalizer<Resources.Orders> Orders { get; set; } = null!;

    [Inject] private IStringLocalizer<Ui> Words { get; set; } = null!;

    [Inject] private RuleText Rules { get; set; } = null!;

    [Inject] private Toasts Toasts { get; set; } = null!;

    [Inject] private ViewerTime Time { get; set; } = null!;

    private string Unit => Words.Unit(Line.Unit);

    private static string Iso(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private string Parts(IEnumerable<SchedulePart> parts) => string.Join("; ", parts.Select(p => L["part", Show.Quantity(p.Quantity, Unit), Show.Day(p.OnDock, Time.Today)].Value));

    private void Open()
    {
        var last = Line.Agreed.Concat(Line.Requested).Select(p => p.OnDock).DefaultIfEmpty(Time.Today).Max();
        (_asking, _problem) = (true, null);
        _day = last.AddDays(-7) > Time.Today ? last.AddDays(-7) : Time.Today;
    }

    private async Task Ask()
    {
        decimal? cost = null;
        if (!string.IsNullOrWhiteSpace(_cost))
        {
            if (!Numbers.TryRead(_cost, out var typed))
            {
                _problem = L["ask.cost-wrong"];
                return;
            }

            cost = typed;
        }

        _busy = true;
        var asked = await Portal.Send(new AskForEarlierDate(Line.OrderId, Line.Number, _day, _reason, cost));
        (_busy, _problem) = (false, asked.Ok ? null : Rules.Of(asked.Error!));
        if (asked.Ok)
        {
            (_asking, _reason, _cost) = (false, "", null);
            Toasts.Say(L["ask.done", Line.Supplier]);
            await OnAsked.InvokeAsync();
        }
    }
}
