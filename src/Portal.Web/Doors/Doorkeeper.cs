using Microsoft.AspNetCore.Diagnostics;

namespace Portal.Web.Doors;

/// <summary>Small guards of the pipeline.</summary>
internal static class Doorkeeper
{
    /// <summary>Circuits and hubs answer pages of this host only: browsers do not hold WebSockets to the same origin by themselves.</summary>
    /// <remarks>Hosts are compared and not schemes: a proxy may end TLS before us.</remarks>
    public static void UseSameOrigin(this WebApplication app) => app.Use((context, next) =>
    {
        var request = context.Request;
        if ((request.Path.StartsWithSegments("/_blazor") || request.Path.StartsWithSegments("/hubs"))
            && request.Headers.Origin.ToString() is { Length: > 0 } origin
            && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && string.Equals(from.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase)))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        return next(context);
    });

    /// <summary>The page for what is not there is for those who asked for a page: a form, a hub or a file gets its plain status.</summary>
    /// <remarks>Run again as a page, a POST would be refused for its missing token and its 404 or 403 be lost.</remarks>
    public static void UsePlainStatusBeyondPages(this WebApplication app) => app.Use((context, next) =>
    {
        var request = context.Request;
        var isPage = (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) && !request.Path.StartsWithSegments("/_blazor") && !request.Path.StartsWithSegments("/hubs");
        if (!isPage && context.Features.Get<IStatusCodePagesFeature>() is { } pages)
        {
            pages.Enabled = false;
        }

        return next(context);
    });

    /// <summary>What a signed-in person was shown stays in no cache, so that the next person at the desk can't go back to it.</summary>
    public static void UsePrivateAnswers(this WebApplication app) => app.Use((context, next) =>
    {
        if (context.User.Identity is { IsAuthenticated: true } && !context.Request.Path.StartsWithSegments("/_framework"))
        {
            context.Response.OnStarting(() =>
            {
                if (context.GetEndpoint()?.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is null)
                {
                    context.Response.Headers.CacheControl = "no-store";
                }

                return Task.CompletedTask;
            });
        }

        return next(context);
    });
}
