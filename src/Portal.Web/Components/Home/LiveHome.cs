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
    // An import of thousands of orders rings all the time: reading once in a while is enough to see it.
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(700);
    private IDisposable? _bell;

    [Inject] protected IPortal Portal { get; set; } = null!;

    [Inject] protected IStringLocalizer<Resources.Home> L { get; set; } = null!;

    [Inject] protected ViewerTime Time { get; set; } = null!;

    [Inject] private TimeProvider Clock { get; set; } = null!;

    [Inject] private LiveUpdates Live { get; set; } = null!;

    [Inject] private RuleText Rules { get; set; } = null!;

    [Inject] private AuthenticationStateProvider SignedIn { get; set; } = null!;

    /// <summary>Why there is nothing to show; null when all went well.</summary>
    protected string? Error { get; set; }

    /// <inheritdoc />
    public void Dispose()
    {
        _bell?.Dispose();
        _bell = null;
        GC.SuppressFinalize(this);
    }

    /// <summary>Reads what the page shows.</summary>
    protected abstract Task Load();

    /// <summary>Asks; a question that can't be answered leaves what is shown, and says why where there is nothing yet.</summary>
    protected async Task<T?> Ask<T>(IAsk<T> question, T? shown)
        where T : class
    {
        var answer = await Portal.Send(question);
        Error = answer.Ok || shown is not null ? Error : Rules.Of(answer.Error!);
        return answer.Value ?? shown;
    }

    /// <summary>Reads again after an error.</summary>
    protected Task Retry()
    {
        Error = null;
        return Load();
    }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        // Listening starts before the first reading, so that nothing falls between the two.
        var supplier = (await SignedIn.GetAuthenticationStateAsync()).User.Supplier();
        _bell = Live.Watch([Topics.Case, Topics.Order, Topics.Posting, Topics.Plan], supplier == SupplierId.House ? null : supplier, async _ =>
        {
            await InvokeAsync(Heard);
            await Task.Delay(Breath, Clock);
        });
        await Load();
    }

    private async Task Heard()
    {
        if (_bell is not null)
        {
            await Retry();
            StateHasChanged();
        }
    }
}
