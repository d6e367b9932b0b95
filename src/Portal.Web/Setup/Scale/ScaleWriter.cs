using Portal.Data;
using Portal.Domain.Cases;
using Portal.Domain.Orders;
using Portal.Features.Cases;
using Portal.Features.Kernel;
using Portal.Features.Planning;
using Portal.Features.Sync;

namespace Portal.Web.Setup.Scale;

/// <summary>Stores the large company, hundreds of orders at a time: each batch is one context and one transaction.</summary>
internal sealed class ScaleWriter(IServiceScopeFactory scopes, UseCases useCases, DateTime now)
{
    private const int Batch = 250;

    private static readonly Action<Caller> Seed = c => c.BecomeSystem("seed");

    /// <summary>Stores everything; <paramref name="told"/> hears how many orders are there.</summary>
    public async Task Write(int orders, Action<int> told)
    {
        var company = new ScaleCompany(orders);
        await Save(db => company.Found(db, now));
        for (var from = 0; from < orders; from += Batch)
        {
            var until = Math.Min(orders, from + Batch);
            await Save(db =>
            {
                for (var at = from; at < until; at++)
                {
                    Put(db, new ScaleOrder(company, at, orders, now), now);
                }
            });
            told(until);
        }

        // What planning shows is worked out from the rows, as after any other reading.
        while ((await useCases.Send(new WorkOutStale(), Seed)).Value > 0)
        {
        }
    }

    private static void Put(PortalDb db, ScaleOrder made, DateTime now)
    {
        var order = made.Order;
        db.Orders.Add(order);
        db.OrderEntries.AddRange(made.Entries);
        if (made.Deviated is { } deviated)
        {
            db.Cases.Add(Quiet(Deviates(order, deviated.Line, deviated.At)));
        }

        if (order.AnswerBy is { } due && due < DateOnly.FromDateTime(now))
        {
            db.Cases.Add(Quiet(Silent(order, due)));
        }

        foreach (var line in order.Lines.Where(l => l.State is LineState.Conflict))
        {
            db.Cases.Add(Quiet(new ExceptionCase(order.SupplierId, CaseKind.ChangeConflict, Subject(order, line), CaseRole.Buyer, order.RevisedAt.AddDays(1), order.RevisedAt, "Sync")
                .About(order.Id, order.Number, line.Number, line.ItemNumber, line.Description, order.PlantCode, order.Buyer)));
        }

        if (made.HasMessages)
        {
            var question = new OrderMessage(order.SupplierId, order.Id, null, "Supplier sales", true, "Can we send both lines with one truck?", order.ReceivedAt.AddHours(3));
            var reply = new OrderMessage(order.SupplierId, order.Id, null, order.Buyer, false, "Yes, that works for us.", order.ReceivedAt.AddHours(4));
            db.OrderMessages.AddRange(Quiet(question), Quiet(reply));
        }
    }

    private static ExceptionCase Deviates(PurchaseOrder order, OrderLine line, DateTime at)
    {
        var answer = line.Answers.OrderBy(a => a.Number).Last();
        var facts = Facts.Write(new AnswerFacts
        {
            Ordered = line.Quantity,
            Unit = line.Unit,
            Currency = order.Currency,
            Item = line.ItemNumber,
            Description = line.Description,
            Deviations = answer.Deviations,
            Note = answer.Offer.Note,
            Policy = answer.Policy,
        });
        var found = new ExceptionCase(order.SupplierId, CaseKind.AnswerDeviates, Subject(order, line), CaseRole.Buyer, at.AddDays(2), at, "Supplier sales")
            .About(order.Id, order.Number, line.Number, line.ItemNumber, line.Description, order.PlantCode, order.Buyer, answer.Number).Tell(facts, at, "Supplier sales");
        if (answer.Outcome is not AnswerOutcome.Waiting)
        {
            found.Close("decided", answer.DecidedBy ?? "Purchasing", answer.DecidedAt ?? at);
        }

        return found;
    }

    private static ExceptionCase Silent(PurchaseOrder order, DateOnly due)
    {
        var at = due.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        return new ExceptionCase(order.SupplierId, CaseKind.NotAcknowledged, $"{order.ErpCode}/{order.Number}", CaseRole.Buyer, at.AddDays(1), at, "Watch")
            .About(order.Id, order.Number, null, null, null, order.PlantCode, order.Buyer)
            .Tell(Facts.Write(new OverdueFacts { AnswerBy = due, Lines = order.LinesToAnswer }), at, "Watch");
    }

    private static string Subject(PurchaseOrder order, OrderLine line) => $"{order.ErpCode}/{order.Number}/{line.Number}";

    /// <summary>What is invented rings no bell and starts no work.</summary>
    private static T Quiet<T>(T made)
        where T : Domain.Kernel.Aggregate
    {
        made.ClearEvents();
        return made;
    }

    private async Task Save(Action<PortalDb> put)
    {
        await using var scope = scopes.CreateAsyncScope();
        Seed(scope.ServiceProvider.GetRequiredService<Caller>());
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        put(db);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
    }
}
