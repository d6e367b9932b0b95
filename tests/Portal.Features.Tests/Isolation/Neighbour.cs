using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.People;
using Portal.Domain.Kernel;
using Portal.Features.Live;
using Portal.Features.Orders;
using Portal.Features.Tests.Orders;
using Portal.Features.Tests.People;
using Portal.Testing;

namespace Portal.Features.Tests.Isolation;

/// <summary>What another supplier can name: identifiers and numbers of rows that exist, or of rows that don't.</summary>
internal sealed record Neighbour(SupplierId Supplier, string SupplierNumber, Guid Person, Guid Order, string OrderNumber, Guid Case, Guid Posting, Guid Event)
{
    /// <summary>Nothing of this exists.</summary>
    public static Neighbour Nobody { get; } = new(
        SupplierId.New(), "SUP-999", Guid.CreateVersion7(), Guid.CreateVersion7(), "4599999999", Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());

    /// <summary>Keller with an order that waits under a case, one that is on its way into the ERP, messages, a draft and a note.</summary>
    public static async Task<Neighbour> MovesIn(House house)
    {
        await house.HasPerson(1);
        var order = await house.Split();
        await house.Send(new SendMessage(order, 10, "Confidential"), House.KellersUser);
        await house.Send(new SaveAnswerDraft(order, "message", 1, "Confidential"), House.KellersUser);
        var other = await house.HasOrder(House.Keller, house.Content("4500000002"));
        await house.Send(new AnswerLines(other, 1, []), House.KellersUser);
        await house.HasOrder(House.Borealis, house.Content("4500000003"));
        return await house.InDb(async db =>
        {
            db.LiveNotes.Add(new LiveNote { Cursor = 1, SupplierId = House.Keller, Topic = Topics.Order, Subject = order, At = house.Now });
            db.Memberships.Add(new Membership { UserId = House.Person(1), SupplierId = House.Keller, Role = PortalRole.SupplierUser });
            await db.SaveChangesAsync();
            return new Neighbour(
                House.Keller, "SUP-100", House.Person(1), order, Story.Number, (await db.Cases.SingleAsync()).Id, (await db.Postings.SingleAsync()).Id,
                (await db.Outbox.FirstAsync(m => m.SupplierId == House.Keller)).Id);
        });
    }

    /// <summary>Everything of the supplier that a change would show in.</summary>
    public static Task<string> StateOf(House house) => house.InDb(async db =>
    {
        var orders = await db.Orders.AsNoTracking().Where(o => o.SupplierId == House.Keller).OrderBy(o => o.Id).Select(o => $"{o.Id} {o.Version}").ToListAsync();
        var cases = await db.Cases.AsNoTracking().Where(c => c.SupplierId == House.Keller).OrderBy(c => c.Id).Select(c => $"{c.Id} {c.Version} {c.State}").ToListAsync();
        var postings = await db.Postings.AsNoTracking().Where(p => p.SupplierId == House.Keller).OrderBy(p => p.Id).Select(p => $"{p.Id} {p.State} {p.Fencing} {p.Attempts}").ToListAsync();
        var events = await db.Outbox.AsNoTracking().Where(m => m.SupplierId == House.Keller).OrderBy(m => m.Id).Select(m => $"{m.Id} {m.Attempts} {m.DeliveredAt} {m.ParkedAt}").ToListAsync();
        var rest = $"{await db.OrderMessages.CountAsync(m => m.SupplierId == House.Keller)} {await db.AnswerDrafts.CountAsync(d => d.SupplierId == House.Keller)} {await db.OrderEntries.CountAsync(e => e.SupplierId == House.Keller)} "
            + $"{await db.Memberships.CountAsync(m => m.SupplierId == House.Keller)} {await db.Users.CountAsync()} {await db.Suppliers.Where(s => s.SupplierId == House.Keller).Select(s => s.Name).SingleAsync()}";
        return string.Join('\n', [.. orders, .. cases, .. postings, .. events, rest]);
    });
}
