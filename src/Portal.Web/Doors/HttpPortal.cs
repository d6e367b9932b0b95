using System.Security.Claims;
using Mediator;
using Portal.Features.Kernel;

namespace Portal.Web.Doors;

/// <summary>The doorway for endpoints and hubs: on behalf of the person that the request carries.</summary>
public sealed class HttpPortal(UseCases useCases, ClaimsPrincipal person) : IPortal
{
    /// <summary>Makes it a parameter of any endpoint.</summary>
    public static ValueTask<HttpPortal> BindAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return ValueTask.FromResult(new HttpPortal(context.RequestServices.GetRequiredService<UseCases>(), context.User));
    }

    /// <inheritdoc />
    public Task<Result<T>> Send<T>(IRequest<T> request, CancellationToken ct = default) => useCases.Send(request, person.AsCaller(), ct);
}
