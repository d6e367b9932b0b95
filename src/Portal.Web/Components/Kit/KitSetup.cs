namespace Portal.Web.Components.Kit;

/// <summary>Registers what kit and layout inject.</summary>
internal static class KitSetup
{
    /// <summary>The words, the reader's clock, the messages; INavigation is the door's business.</summary>
    public static IServiceCollection AddKit(this IServiceCollection services)
    {
        services.AddLocalization();
        services.AddScoped<ViewerTime>();
        services.AddScoped<Toasts>();
        services.AddScoped<RuleText>();
        return services;
    }
}
