using System.Globalization;
using System.Security.Claims;
using Bunit;
using Mediator;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Data.People;
using Portal.Domain.Kernel;
using Portal.Features.Kernel;
using Portal.Testing;
using Portal.Web.Components.Cases;
using Portal.Web.Components.Kit;
using Portal.Web.Components.Orders;
using Portal.Web.Doors;
using Portal.Web.Live;

namespace Portal.Web.Tests.Pages;

/// <summary>A page in front of a real house: what is shown comes from its database, what is clicked happens there.</summary>
internal sealed class PageContext : BunitContext
{
    private readonly ClaimsPrincipal _person;

    private PageContext(House house, ClaimsPrincipal person)
    {
        (House, _person, JSInterop.Mode) = (house, person, JSRuntimeMode.Loose);
        Services.AddLogging().AddKit().AddScoped<CaseSentence>().AddScoped<BulkAccept>().AddSingleton<LiveUpdates>();
        Services.AddSingleton<TimeProvider>(house.Clock);
        Services.AddSingleton<IPortal>(new HousePortal(house, person));
        Services.AddSingleton<AuthenticationStateProvider>(new SignedIn(person));
        Services.AddCascadingAuthenticationState();
    }

    public House House { get; }

    public LiveUpdates Live => Services.GetRequiredService<LiveUpdates>();

    public Toasts Toasts => Services.GetRequiredService<Toasts>();

    /// <summary>On behalf of whoever looks at the page.</summary>
    public Action<Caller> Reader => _person.AsCaller();

    public static Task<PageContext> Open(PortalRole role, SupplierId? supplier = null, string culture = "en-GB")
    {
        // Set here and not behind an await, so that it holds in the test as well.
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        return Open(role, supplier ?? SupplierId.House);
    }

    private static async Task<PageContext> Open(PortalRole role, SupplierId place)
    {
        var house = await House.Open(DatabaseProvider.Sqlite);
        var person = new ClaimsPrincipal(new ClaimsIdentity(
            [
                new(ClaimTypes.NameIdentifier, House.Person(40).ToString()), new(PortalClaims.DisplayName, "The reader"),
                new(PortalClaims.ActsFor, place.ToString()), new(PortalClaims.Member, $"{place}|{role}"),
            ], "test"));
        return new(house, person);
    }

    /// <summary>The doorbell, as the pump rings it.</summary>
    public void Ring(string topic, Guid subject, SupplierId supplier) =>
        Live.Ring([new LiveNote { Cursor = 1, SupplierId = supplier, Topic = topic, Subject = subject, At = House.Now }]);

    /// <summary>What people read: the text with its white space folded.</summary>
    public static string Text(string content) => string.Join(' ', content.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        await House.DisposeAsync();
    }

    private sealed class HousePortal(House house, ClaimsPrincipal person) : IPortal
    {
        public Task<Result<T>> Send<T>(IRequest<T> request, CancellationToken ct = default) => house.UseCases.Send(request, person.AsCaller(), ct);
    }

    private sealed class SignedIn(ClaimsPrincipal person) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(person));
    }
}
