using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
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

    /// <summary>Every row of every table that is not Borealis' own: a change of anybody's shows in it, the house's included.</summary>
    public static Task<string> StateOf(House house) => house.InDb(async db =>
    {
        var state = new List<string>();
        foreach (var table in db.Model.GetEntityTypes().Where(e => e.GetTableName() is not null).DistinctBy(e => e.GetTableName()))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
            command.CommandText = $"select * from \"{table.GetTableName()}\"";
            if (table.ClrType.IsAssignableTo(typeof(ISupplierOwned)))
            {
                var own = command.CreateParameter();
                (own.ParameterName, own.Value) = ("own", House.Borealis.Value);
                command.Parameters.Add(own);
                command.CommandText += " where \"SupplierId\" <> @own";
            }

            await using var rows = await command.ExecuteReaderAsync();
            while (await rows.ReadAsync())
            {
                state.Add($"{table.GetTableName()}: {string.Join('|', Enumerable.Range(0, rows.FieldCount).Select(rows.GetValue))}");
            }
        }

        state.Sort(StringComparer.Ordinal);
        return string.Join('\n', state);
    });
}
