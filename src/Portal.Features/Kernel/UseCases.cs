using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Domain.Kernel;

namespace Portal.Features.Kernel;

/// <summary>The only door to a use case: each call gets its own scope, so its own PortalDb, and a caller that is set before anything else.</summary>
public sealed class UseCases(IServiceScopeFactory scopes)
{
    /// <summary>Raised after a change was committed and its scope is closed; the pumps listen here.</summary>
    public event Action? Changed;

    /// <summary>Runs a use case; an expected no is an error in the result, anything else is a bug and is thrown.</summary>
    public async Task<Result<T>> Send<T>(IRequest<T> request, Action<Caller> onBehalfOf, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var answer = await Run(request, onBehalfOf, mayRunAgain: true, ct);
        if (answer.Ok && request is IChange)
        {
            Changed?.Invoke();
        }

        return answer;
    }

    private async Task<Result<T>> Run<T>(IRequest<T> request, Action<Caller> onBehalfOf, bool mayRunAgain, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var caller = scope.ServiceProvider.GetRequiredService<Caller>();
            onBehalfOf(caller);
            caller.Doing = request.GetType().Name;
            return new(await scope.ServiceProvider.GetRequiredService<ISender>().Send(request, ct), null);
        }
        catch (RuleBroken no)
        {
            return new(default, new Error(Refusal.Rule, no.Code, no.Message) { Facts = no.Facts });
        }
        catch (NotFound)
        {
            return new(default, new Error(Refusal.NotFound, "not-found", "It does not exist, or not for you."));
        }
        catch (Forbidden)
        {
            return new(default, new Error(Refusal.Forbidden, "forbidden", "You may not do this."));
        }
        catch (ValidationException no)
        {
            return new(default, new Error(Refusal.Invalid, "invalid", no.Errors.FirstOrDefault()?.ErrorMessage ?? no.Message)
            {
                Reason = no.Errors.Select(e => e.ErrorCode).FirstOrDefault(),
                Fields = no.Errors.GroupBy(e => e.PropertyName).ToDictionary(g => g.Key, g => g.Select(e => e.ErrorMessage).ToArray()),
            });
        }
        catch (DbUpdateConcurrencyException)
        {
            return new(default, new Error(Refusal.Conflict, "conflict", "Somebody else changed it first. Look again and decide again."));
        }
        catch (DuplicateRow)
        {
            return new(default, new Error(Refusal.Conflict, "duplicate", "It was done already."));
        }
        catch (Exception e) when (mayRunAgain && Storage.MayRunAgain(e))
        {
            return await Run(request, onBehalfOf, mayRunAgain: false, ct);
        }
    }
}
