using Mediator;

namespace Portal.Features.Kernel;

/// <summary>The doorway as a page, an endpoint or a hub sees it: on behalf of whoever is signed in there.</summary>
public interface IPortal
{
    /// <summary>Runs a use case on behalf of the signed-in person.</summary>
    Task<Result<T>> Send<T>(IRequest<T> request, CancellationToken ct = default);
}
