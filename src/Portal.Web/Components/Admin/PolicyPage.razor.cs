using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;
using Portal.Domain.Policies;
using Portal.Features.Kernel;
using Portal.Features.Policies;
using Portal.Web.Components.Kit;
using Portal.Web.Doors;

namespace Portal.Web.Components.Admin;

/// <summary>One policy: its limits in three states each, a try on the last answers, and its versions.</summary>
public sealed partial class PolicyPage
{
    private static readonly DeviationKind[] Kinds =
        [DeviationKind.QuantityUp, DeviationKind.QuantityDown, DeviationKind.DateEarly, DeviationKind.DateLate, DeviationKind.PriceUp, DeviationKind.PriceDown];

    private ShowPolicy.View? _policy;
    private PolicyDraft _draft = PolicyDraft.From(Tolerances.Default);
    private SimulatePolicy.Outcome? _outcome;
    private string? _error;
    private string? _problem;
    private bool _mayEdit;
    private bool _busy;
    private bool _trying;
    private bool _stale;

    /// <summary>The scope, as in the address.</summary>
    [Parameter] public string? ScopeName { get; set; }

    /// <summary>What the scope names; empty for everything.</summary>
    [SupplyParameterFromQuery(Name = "key")] public string? Key { get; set; }

    [Inject] private IPortal Portal { get; set; } = null!;

    [Inject] private IStringLocalizer<Resources.Admin> L { get; set; } = null!;

    [Inject] private AuthenticationStateProvider SignedIn { get; set; } = null!;

    [Inject] private RuleText Rules { get; set; } = null!;

    [Inject] private Toasts Toasts { get; set; } = null!;

    [Inject] private PolicyWords Limits { get; set; } = null!;

    private PolicyScope? Scope => Enum.TryParse<PolicyScope>(ScopeName, ignoreCase: true, out var scope) && Enum.IsDefined(scope) ? scope : null;

    private string Title => _policy is null ? L["policies.new"] : _policy.Name ?? (_policy.Key.Length > 0 ? _policy.Key : L["scope.Default"]);

    private int NextVersion => (_policy!.Versions.Count > 0 ? _policy.Versions[0].Number : 0) + 1;

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (Scope is { } scope && (_policy?.Scope != scope || _policy.Key != (Key ?? "")))
        {
            _mayEdit = (await SignedIn.GetAuthenticationStateAsync()).User.Allowed().Contains(Permissions.EditPolicies);
            await Load();
            _draft = PolicyDraft.From(_policy?.Tolerances ?? Tolerances.Default);
        }
    }

    private async Task Load()
    {
        var answer = await Portal.Send(new ShowPolicy(Scope!.Value, Key ?? ""));
        (_policy, _error) = (answer.Value ?? _policy, answer.Error is { } no ? Rules.Of(no) : null);
    }

    private void Typed() => (_stale, _problem) = (_outcome is not null, null);

    private void Take(Tolerances tolerances)
    {
        _draft = PolicyDraft.From(tolerances);
        Typed();
    }

    private async Task Try()
    {
        if (Read() is { } limits)
        {
            (_busy, _trying) = (true, true);
            var answer = await Portal.Send(new SimulatePolicy(_policy!.Scope, _policy.Key, limits));
            (_busy, _trying) = (false, false);
            (_outcome, _stale) = (answer.Value ?? _outcome, false);
            Refused(answer.Error);
        }
    }

    private async Task Save()
    {
        if (Read() is { } limits)
        {
            await Put(limits, L["policy.saved", NextVersion]);
        }
    }

    private Task End() => Put(null, L["policy.ended"]);

    private async Task Put(Tolerances? limits, string done)
    {
        _busy = true;
        var answer = await Portal.Send(new SavePolicy(_policy!.Scope, _policy.Key, _policy.Number, limits));
        _busy = false;
        Refused(answer.Error);
        if (answer.Ok)
        {
            Toasts.Say(done);
            await Load();
        }
        else if (answer.Error!.Kind is Refusal.Conflict)
        {
            // What was typed stays; the other's version is in the list below to compare with.
            await Load();
            _problem = L["policy.overtaken", _policy.Number, _policy.Versions is [var newest, ..] ? newest.MadeBy : ""];
        }
    }

    private Tolerances? Read()
    {
        var limits = _draft.Read();
        _problem = limits is null ? L["policy.look-at-fields"].Value : null;
        return limits;
    }

    /// <summary>Puts each message to its field, the rest above the buttons.</summary>
    private void Refused(Error? no)
    {
        _problem = no is null ? null : Rules.Of(no);
        foreach (var name in no?.Fields.Keys ?? [])
        {
            if (_draft.Fields.TryGetValue(name, out var field))
            {
                (field.Problem, _problem) = (field.IsPercent ? "field.percent-range" : "field.not-positive", L["policy.look-at-fields"]);
            }
        }
    }
}
