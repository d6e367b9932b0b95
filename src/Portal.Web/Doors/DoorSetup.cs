using Microsoft.AspNetCore.Components.Authorization;
using Portal.Features.Kernel;
using Portal.Web.Components.Layout;

namespace Portal.Web.Doors;

/// <summary>Registers who may come in and how use cases learn of it.</summary>
internal static class DoorSetup
{
    /// <summary>One door per circuit or request; the menu.</summary>
    public static void AddDoors(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<CircuitPin>();
        builder.Services.AddScoped<IPortal, CircuitPortal>();
        builder.Services.AddScoped<AuthenticationStateProvider, PersonRevalidation>();
        builder.Services.AddScoped<INavigation, Navigation>();
    }
}
