using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;
using Portal.Domain.Kernel;
using Portal.Features.Kernel;
using Portal.Features.Live;
using Portal.Web.Components.Kit;
using Portal.Web.Doors;
using Portal.Web.Live;

namespace Portal.Web.Components.Home;

/// <summary>A first page: reads its figures, and reads them again when something rings.</summary>
public abstract class LiveHome : ComponentBase, IDisposable
{
    private IDisposable? _bell;

    [Inject] protected IPortal Portal { get; set; } = null!;

    [Inject] protected IStringLocalizer<Resources.Home> L { get; set; } = null!;

    [Inject] protected ViewerTime Time { get; set; } = null!;

    [Inject] private LiveUpdates Live { get; set; } = null!;

    [Inject] private RuleText Rules { get; set; } = null!;

    [Inject] private AuthenticationStateProvider SignedIn { get; set; } = null!;

    /// <summary>Why there is nothing to show; null when all went well.</summary>
    protected string? Error { get; set; }

    /// <inheritdoc />
    public void Dispose()
    {
        _bell?.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Reads what the page shows.</summary>
    protected abstract Task Load();

    /// <summary>Asks, and keeps the refusal if there is one.</summary>
    protected async Task<T?> Ask<T>(IAsk<T> question)
        where T : class
    {
        var answer = await Portal.Send(question);
        Error = answer.Ok ? Error : Rules.Of(answer.Error!);
        return answer.Value;
    }

    /// <summary>Reads again after an error.</summary>
    protected Task Retry()
    {
        Error = null;
        return Load();
    }

    /// <inheritdoc />
    protected override Task OnInitializedAsync() => Load();

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            var supplier = (await SignedIn.GetAuthenticationStateAsync()).User.Supplier();
            _bell = Live.Watch([Topics.Case, Topics.Order, Topics.Posting, Topics.Plan], supplier == SupplierId.House ? null : supplier, _ => InvokeAsync(async () =>
            {
                await Retry();
                StateHasChanged();
            }));
        }
    }
}
