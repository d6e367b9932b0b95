using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Cases;
using Portal.Domain.Orders;
using Portal.Domain.Values;
using Portal.Features.Cases;
using Portal.Features.Kernel;

namespace Portal.Features.Sync;

/// <summary>Opens cases of orders that are not answered or not agreed in time, closes those whose condition is gone, wakes cases that slept long enough;
/// answers how many it changed, so that the caller goes on until there is nothing left.</summary>
/// <param name="Most">Cases changed in one transaction at most.</param>
[Needs(Permissions.System)]
public sealed record WatchOverdue(int Most = 100) : IDo<int>
{
    internal sealed class Handler(PortalDb db, CaseDesk cases, LateOrders late, Caller caller, TimeProvider clock) : IRequestHandler<WatchOverdue, int>
    {
        private DateTime Now => clock.GetUtcNow().UtcDateTime;

        public async ValueTask<int> Handle(WatchOverdue command, CancellationToken ct)
        {
            var changed = await Wake(command.Most, ct);
            changed += await Open(CaseKind.NotAcknowledged, await late.Unanswered(command.Most, ct), ct);
            changed += await Open(CaseKind.ConfirmationLate, await late.Unagreed(command.Most, ct), ct);
            changed += await Close(CaseKind.NotAcknowledged, late.StillUnanswered, "answered", command.Most, ct);
            changed += await Close(CaseKind.ConfirmationLate, late.StillUnagreed, "agreed", command.Most, ct);
            return changed;
        }

        private async Task<int> Wake(int most, CancellationToken ct)
        {
            var sleepers = await db.Cases.Where(c => c.State == CaseState.Snoozed && c.SnoozedUntil <= Now).OrderBy(c => c.SnoozedUntil).Take(most).ToListAsync(ct);
            sleepers.ForEach(c => c.Wake(caller.Name, Now));
            return sleepers.Count;
        }

        private async Task<int> Open(CaseKind kind, IReadOnlyList<(PurchaseOrder Order, OverdueFacts Facts)> orders, CancellationToken ct)
        {
            var due = WorkingDays.MondayToFriday.Add(DateOnly.FromDateTime(Now), 1).ToDateTime(new TimeOnly(17, 0), DateTimeKind.Utc);
            foreach (var (order, facts) in orders)
            {
                await cases.Open(kind, order, null, CaseRole.Buyer, due, facts, ct);
            }

            return orders.Count;
        }

        private async Task<int> Close(CaseKind kind, Func<IQueryable<PurchaseOrder>> still, string why, int most, CancellationToken ct)
        {
            var orders = still();
            var over = await db.Cases.Where(c => c.Kind == kind && c.State != CaseState.Closed && !orders.Any(o => o.Id == c.OrderId)).OrderBy(c => c.OpenedAt).ThenBy(c => c.Id).Take(most).ToListAsync(ct);
            over.ForEach(c => c.Close(why, caller.Name, Now));
            return over.Count;
        }
    }
}
