using Mediator;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Domain.Postings;
using Portal.Features.Kernel;
using Portal.Features.Postings;

namespace Portal.Chaos.Worker;

/// <summary>Takes safeguards of the posting machine out of this process, so that a test can show what each is there for.</summary>
internal static class Carelessness
{
    /// <summary>Who was overtaken writes all the same.</summary>
    public const string Fencing = "fencing";

    /// <summary>Nobody stores that a request is about to leave.</summary>
    public const string MarkSent = "mark-sent";

    /// <summary>A later version does not wait for an earlier one.</summary>
    public const string Hold = "hold";

    /// <summary>Nothing is posted: what is answered waits for another worker.</summary>
    public const string Pump = "pump";

    public static IServiceCollection Without(this IServiceCollection services, IReadOnlySet<string> off)
    {
        if (off.Contains(Fencing))
        {
            services.AddScoped<IPipelineBehavior<SettlePosting, PostingState>, WriteOver>();
        }

        if (off.Contains(MarkSent))
        {
            services.AddScoped<IPipelineBehavior<MarkPostingSent, Done>, MarkNothing>();
        }

        if (off.Contains(Hold))
        {
            services.AddScoped<IPipelineBehavior<ClaimPostings, IReadOnlyList<ClaimPostings.Taken>>, ClaimWhateverIsDue>();
            services.AddScoped<IPipelineBehavior<MarkPostingSent, Done>, MarkWhateverIsClaimed>();
        }

        return services;
    }

    private sealed class WriteOver(PortalDb db) : IPipelineBehavior<SettlePosting, PostingState>
    {
        public async ValueTask<PostingState> Handle(SettlePosting message, MessageHandlerDelegate<SettlePosting, PostingState> next, CancellationToken cancellationToken)
        {
            var posting = await db.Postings.SingleAsync(p => p.Id == message.Id, cancellationToken);
            db.Entry(posting).Property(p => p.State).CurrentValue = PostingState.Sent;
            return await next(message with { Fencing = posting.Fencing }, cancellationToken);
        }
    }

    private sealed class MarkNothing : IPipelineBehavior<MarkPostingSent, Done>
    {
        public ValueTask<Done> Handle(MarkPostingSent message, MessageHandlerDelegate<MarkPostingSent, Done> next, CancellationToken cancellationToken) => ValueTask.FromResult(Done.It);
    }

    private sealed class ClaimWhateverIsDue(PortalDb db, ILeaseClock clock, IOptions<PostingOptions> options) : IPipelineBehavior<ClaimPostings, IReadOnlyList<ClaimPostings.Taken>>
    {
        public async ValueTask<IReadOnlyList<ClaimPostings.Taken>> Handle(
            ClaimPostings message, MessageHandlerDelegate<ClaimPostings, IReadOnlyList<ClaimPostings.Taken>> next, CancellationToken cancellationToken)
        {
            var now = await clock.Now(cancellationToken);
            var due = await db.Postings.Where(p => (p.State == PostingState.Pending || p.State == PostingState.Unknown) && p.NextAttemptAt <= now).OrderByDescending(p => p.Id).ToListAsync(cancellationToken);
            return [.. due.Select(p => new ClaimPostings.Taken(p.Id, p.Claim(now, TimeSpan.FromSeconds(options.Value.LeaseSeconds)), p.Key, p.OrderId, p.LastClaimedFrom is PostingState.Unknown, p.Content, p.TraceParent))];
        }
    }

    private sealed class MarkWhateverIsClaimed(PortalDb db, ILeaseClock clock) : IPipelineBehavior<MarkPostingSent, Done>
    {
        public async ValueTask<Done> Handle(MarkPostingSent message, MessageHandlerDelegate<MarkPostingSent, Done> next, CancellationToken cancellationToken)
        {
            var posting = await db.Postings.SingleAsync(p => p.Id == message.Id, cancellationToken);
            posting.MarkSent(message.Fencing, await clock.Now(cancellationToken), message.Call);
            return Done.It;
        }
    }
}
