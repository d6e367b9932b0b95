using Mediator;
using Portal.Features.Kernel;

namespace Portal.Web.Tests.Admin;

/// <summary>A doorway that answers as a test says, and keeps what it was asked.</summary>
internal sealed class FakePortal : IPortal
{
    private readonly Dictionary<Type, Func<object, object>> _answers = [];

    public List<object> Asked { get; } = [];

    public FakePortal Answers<TRequest, T>(Func<TRequest, Result<T>> answer)
        where TRequest : IRequest<T>
    {
        _answers[typeof(TRequest)] = request => answer((TRequest)request);
        return this;
    }

    public FakePortal Answers<TRequest, T>(T answer)
        where TRequest : IRequest<T> => Answers<TRequest, T>(_ => new Result<T>(answer, null));

    public Task<Result<T>> Send<T>(IRequest<T> request, CancellationToken ct = default)
    {
        Asked.Add(request);
        return Task.FromResult((Result<T>)_answers[request.GetType()](request));
    }
}
