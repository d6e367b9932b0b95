using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;
using Portal.Domain.Orders;
using Portal.Domain.Postings;
using Portal.Features.Sync;
using Portal.Features.Kernel;
using Portal.Features.Live;
using Portal.Features.Postings;
using Portal.Web.Components.Kit;
using Portal.Web.Doors;
using Portal.Web.Live;

namespace Portal.Web.Components.Exchange;

/// <summary>One message: where it stands and why, what it says, its way with the time of each hop, and what a person can do about it.</summary>
public sealed partial class MessagePage : IDisposable
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private ShowMessage.View? _message;
    private string? _error;
    private string? _problem;
    private string? _reason;
    private bool _busy;
    private bool _mayOperate;
    private IDisposable? _bell;

    /// <summary>Of the posting or of the document.</summary>
    [Parameter] public Guid Id { get; set; }

    [Inject] private IPortal Portal { get; set; } = null!;

    [Inject] private IStringLocalizer<Resources.Exchange> L { get; set; } = null!;

    [Inject] private IStringLocalizer<Resources.Orders> OrderWords { get; set; } = null!;

    [Inject] private AuthenticationStateProvider SignedIn { get; set; } = null!;

    [Inject] private RuleText Rules { get; set; } = null!;

    [Inject] private ViewerTime Time { get; set; } = null!;

    [Inject] private LiveUpdates Live { get; set; } = null!;

    private IReadOnlyList<TimelineEntry> Way =>
    [
        .. _message!.Way.Select(h => new TimelineEntry(
            OrderWords[$"tl.{h.Kind}"] + (h.Line is { } line ? ", " + OrderWords["tl.line", line] : ""), h.At,
            h.Kind is OrderEntryKind.PostingRefused or OrderEntryKind.PostingParked ? Tone.Bad : Tone.Ok, h.By, h.Since is { } since ? h.At - since : null)),
    ];

    private string Sentence => _message switch
    {
        { Posting: { State: PostingState.Confirmed, AtErp: { } document } } => L["is.confirmed", document],
        { Posting: { State: PostingState.Rejected or PostingState.Parked or PostingState.Withdrawn, Reason: { } why } p } => L[$"is.{p.State}", why],
        { Posting: { Reason: { } why } p } => L["is.waiting", why, When(p.NextAttemptAt)],
        { Posting: { } p } => L[$"is.{p.State}.plain"],
        { Document: { WaitsFor: { } keys, State: Data.InboundState.Waiting } } => L["waits-for", keys.Replace("\n", ", ", StringComparison.Ordinal)],
        { Document: { Reason: { } why } } => why,
        { Document: { } d } => L[$"in.{d.State}.plain"],
        _ => "",
    };

    /// <inheritdoc />
    public void Dispose() => _bell?.Dispose();

    protected override async Task OnParametersSetAsync()
    {
        _mayOperate = (await SignedIn.GetAuthenticationStateAsync()).User.Allowed().Contains(Permissions.OperateExchange);
        if (_message?.Id != Id)
        {
            await Load();
        }
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            _bell = Live.Watch([Topics.Posting, Topics.Order], null, _ => InvokeAsync(async () =>
            {
                await Load();
                StateHasChanged();
            }));
        }
    }

    private async Task Load()
    {
        var answer = await Portal.Send(new ShowMessage(Id));
        (_message, _error) = (answer.Value, answer.Error is not { } no ? null : no.Kind is Refusal.NotFound ? L["missing"].Value : Rules.Of(no));
    }

    private Task Replay() => Do(new ReplayPosting(Id));

    private Task Drop() => Do(new DropPosting(Id, _reason!.Trim()));

    private Task Again() => Do(new ReadAgain(Id));

    private async Task Do(IDo<Done> act)
    {
        if (_busy)
        {
            return;
        }

        (_busy, _problem) = (true, null);
        var done = await Portal.Send(act);
        _problem = done.Ok ? null : Rules.Of(done.Error!);
        _busy = false;
        await Load();
    }

    private string When(DateTime at) => Show.Moment(Time.ToLocal(at), Time.Today);

    private static string Pretty(string content)
    {
        try
        {
            using var json = JsonDocument.Parse(content);
            return JsonSerializer.Serialize(json, Indented);
        }
        catch (JsonException)
        {
            // What somebody sent need not be JSON: it is shown as it came.
            return content;
        }
    }
}
