using FluentValidation;
using Mediator;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Domain.Postings;
using Portal.Features.Kernel;

namespace Portal.Features.Postings;

/// <summary>A worker takes due postings of one ERP, at most <paramref name="Most"/>, until their leases end.</summary>
[Needs(Permissions.System)]
public sealed record ClaimPostings(string Erp, int Most) : IDo<IReadOnlyList<ClaimPostings.Taken>>
{
    /// <summary>A posting that the worker holds under a fencing number; an unknown one is looked up first.</summary>
    public sealed record Taken(Guid Id, int Fencing, string Key, Guid OrderId, bool LookUpFirst, string Content, string? TraceParent);

    internal sealed class Rules : AbstractValidator<ClaimPostings>
    {
        public Rules() => RuleFor(c => c.Most).InclusiveBetween(1, 1000);
    }

    internal sealed class Handler(Claims claims, ILeaseClock clock, IOptions<PostingOptions> options) : IRequestHandler<ClaimPostings, IReadOnlyList<Taken>>
    {
        public async ValueTask<IReadOnlyList<Taken>> Handle(ClaimPostings command, CancellationToken ct)
        {
            var now = await clock.Now(ct);
            var due = await claims.Take(command.Erp, command.Most, now, ct);
            return [.. due.Select(p => Take(p, now))];
        }

        private Taken Take(Posting posting, DateTime now)
        {
            var fencing = posting.Claim(now, options.Value.Lease);
            return new(posting.Id, fencing, posting.Key, posting.OrderId, posting.LastClaimedFrom is PostingState.Unknown, posting.Content, posting.TraceParent);
        }
    }
}
