using Microsoft.EntityFrameworkCore;
using Portal.Benchmarks.Company;
using Portal.Domain.Orders;

namespace Portal.Benchmarks.Push;

/// <summary>Orders that nobody has answered yet, of a few suppliers; each serves one click.</summary>
internal sealed class Openings(Queue<Openings.Opening> left)
{
    private const int Suppliers = 60;
    private const int DaysAhead = 5;

    /// <summary>An order with its supplier's address.</summary>
    public sealed record Opening(Guid Id, string Number, string Email);

    /// <summary>Finds them.</summary>
    public static async Task<Openings> Of(SeededCompany company, CancellationToken ct)
    {
        var soon = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(DaysAhead);
        var asked = company.Sample.Suppliers.Take(Suppliers).ToDictionary(s => s.Id);
        var ids = asked.Keys.ToList();
        var orders = await company.InDb(
            db => db.Orders.AsNoTracking().Where(o => ids.Contains(o.SupplierId) && o.State == OrderState.ToAnswer && o.LinesToAnswer == o.LineCount && o.FirstNeededOn > soon)
                .OrderBy(o => o.Number).Select(o => new { o.Id, o.Number, o.SupplierId }).ToListAsync(ct), ct);
        return new(new(orders.Select(o => new Opening(o.Id, o.Number, People.Sales(asked[o.SupplierId])))));
    }

    /// <summary>The next one.</summary>
    /// <exception cref="InvalidOperationException">All are answered.</exception>
    public Opening Next() => left.TryDequeue(out var next) ? next : throw new InvalidOperationException("All orders are answered: this database has served too many runs. Remove it, or do without --keep.");
}
