using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using Portal.Domain.Orders;
using Portal.Features.Kernel;
using Portal.Features.Orders;
using Portal.Web.Components.Kit;
using Portal.Web.Doors;
using Portal.Web.Resources;

namespace Portal.Web.Components.Orders;

/// <summary>One order: its lines with three baselines, answers line by line, receipts, conversation and what happened.</summary>
public sealed partial class OrderPage
{
    private OrderView? _order;
    private string? _error;
    private string? _problem;
    private bool _busy;
    private bool _isSupplier;
    private bool _mayAnswer;
    private bool _mayWrite;

    [Inject] private IPortal Portal { get; set; } = null!;

    [Inject] private IStringLocalizer<Resources.Orders> L { get; set; } = null!;

    [Inject] private IStringLocalizer<Ui> Ui { get; set; } = null!;

    [Inject] private AuthenticationStateProvider SignedIn { get; set; } = null!;

    [Inject] private RuleText Rules { get; set; } = null!;

    [Inject] private Toasts Toasts { get; set; } = null!;

    [Inject] private ViewerTime Time { get; set; } = null!;

    [Inject] private TimeProvider Clock { get; set; } = null!;

    [Inject] private IJSRuntime Js { get; set; } = null!;

    /// <summary>The order's number.</summary>
    [Parameter] public string Number { get; set; } = "";

    private DateOnly Today => Time.Today;

    private int ChangedLines => _order!.Lines.Count(l => l.Was is not null || l.WasPrice is not null);

    /// <summary>Lines to answer that can be accepted as requested; one that is asked for earlier has its own question.</summary>
    private IReadOnlyList<int> Open => [.. _order!.Lines.Where(l => l is { State: LineState.ToAnswer, ExpediteTo: null }).Select(l => l.Number)];

    /// <summary>Those of them in which nothing is typed.</summary>
    private IReadOnlyList<int> Rest => [.. Open.Where(n => !_drafts.ContainsKey(n))];

    protected override async Task OnParametersSetAsync()
    {
        if (_order?.Number != Number)
        {
            var person = (await SignedIn.GetAuthenticationStateAsync()).User;
            _isSupplier = person.Supplier() is { } s && s != Domain.Kernel.SupplierId.House;
            (_mayAnswer, _mayWrite) = (person.Allowed().Contains(Permissions.AnswerOrders), person.Allowed().Contains(Permissions.WriteMessages));
            Listen(person);
            await Begin();
            await Load();
        }
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_showProblem)
        {
            _showProblem = false;
            await Js.InvokeVoidAsync("portal.focus", ".editor [aria-invalid=true]");
        }
    }

    private async Task Load()
    {
        var answer = await Portal.Send(new ShowOrder(Number));
        if (answer.Error is { } no)
        {
            (_order, _error) = (null, no.Kind is Refusal.NotFound ? L["order.missing"].Value : Rules.Of(no));
            return;
        }

        Take(answer.Value!);
    }

    /// <summary>Shows the order as it is now; the first time with what was typed and not sent.</summary>
    private void Take(OrderView now)
    {
        var first = _order?.Id != now.Id;
        // Units by their names in the reader's language.
        (_order, _error) = (now with { Lines = [.. now.Lines.Select(l => l with { UnitName = Ui.Unit(l.Unit, l.UnitName), SupplierUnit = l.SupplierUnit is { } own ? Ui.Unit(own) : null })] }, null);
        if (first)
        {
            Restore(now);
        }
    }
}
