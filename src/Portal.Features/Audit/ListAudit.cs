using System.Text.Json;
using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Kernel;
using Portal.Features.Kernel;

namespace Portal.Features.Audit;

/// <summary>Who changed what and when, newest first; what the portal did by itself only when asked for.</summary>
/// <param name="Record">The number of an order with all that belongs to it, or the id of anything.</param>
/// <param name="Person">Part of the name of whoever did it.</param>
/// <param name="From">From this instant on (UTC).</param>
/// <param name="Until">Up to and without this instant (UTC).</param>
[Needs(Permissions.ReadAudit)]
public sealed record ListAudit(
    SupplierId? Supplier = null, string? Record = null, string? Person = null, DateTime? From = null, DateTime? Until = null, bool WithSystem = false, PageOf? Page = null) : IAsk<ListAudit.View>
{
    /// <summary>A page of entries and whether more follow; an audit is too long to count.</summary>
    public sealed record View(IReadOnlyList<Row> Rows, bool HasMore);

    /// <summary>An entry. The record's name and the supplier's are null when there is none; without a sequence it waits for its seal.</summary>
    public sealed record Row(Guid Id, DateTime At, string By, bool ByPerson, string Doing, string Entity, Guid EntityId, string Act, SupplierId Supplier, long? Sequence, string Json)
    {
        /// <summary>What people call the record.</summary>
        public string? Name { get; init; }

        /// <summary>The supplier's name; null for the house.</summary>
        public string? SupplierName { get; init; }

        /// <summary>Property by property.</summary>
        public IReadOnlyList<Change> Changes => Read(Json);
    }

    /// <summary>A property before and after; only what there was.</summary>
    public sealed record Change(string Property, string? Was, string? Now);

    private static List<Change> Read(string json)
    {
        var changes = new List<Change>();
        using var document = JsonDocument.Parse(json);
        foreach (var property in document.RootElement.EnumerateObject())
        {
            var values = property.Value;
            var (was, now) = values.GetArrayLength() == 2 ? (Text(values[0]), Text(values[1])) : (null, Text(values[0]));
            if (was is not null || now is not null)
            {
                changes.Add(new(property.Name, was, now));
            }
        }

        return changes;
    }

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Object when value.TryGetProperty("value", out var inner) => inner.ToString(),
        _ => value.GetRawText(),
    };

    internal sealed class Handler(PortalDb db, AuditNames names) : IRequestHandler<ListAudit, View>
    {
        public async ValueTask<View> Handle(ListAudit query, CancellationToken ct)
        {
            var entries = db.Audit.AsNoTracking().Where(a =>
                (query.Supplier == null || a.SupplierId == query.Supplier.Value) && (query.WithSystem || a.UserId != Guid.Empty)
                && (query.From == null || a.At >= query.From) && (query.Until == null || a.At < query.Until));
            if (!string.IsNullOrWhiteSpace(query.Person))
            {
                var person = query.Person.Trim();
                entries = entries.Where(a => a.By.Contains(person));
            }

            if (!string.IsNullOrWhiteSpace(query.Record))
            {
                var ids = await names.Belonging(query.Record.Trim(), ct);
                entries = entries.Where(a => ids.Contains(a.EntityId));
            }

            var page = query.Page ?? new();
            var rows = await entries.OrderByDescending(a => a.At).ThenByDescending(a => a.Id).Skip(page.Skip).Take(page.Take + 1)
                .Select(a => new Row(a.Id, a.At, a.By, a.UserId != Guid.Empty, a.Doing, a.Entity, a.EntityId, a.Act, a.SupplierId, a.Sequence, a.Change)).ToListAsync(ct);
            return new(await names.Name([.. rows.Take(page.Take)], ct), rows.Count > page.Take);
        }
    }
}
