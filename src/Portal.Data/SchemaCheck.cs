using Microsoft.EntityFrameworkCore;

namespace Portal.Data;

/// <summary>Compares the tables that are there with those of the model: until the first release the one migration keeps its name while it changes (ADR 0009).</summary>
internal static class SchemaCheck
{
    /// <summary>What differs first, as table.column in words; null when nothing does.</summary>
    public static async Task<string?> Difference(PortalDb db, DatabaseProvider provider, CancellationToken ct)
    {
        var there = await Columns(db, provider, ct);
        foreach (var table in db.Model.GetEntityTypes().Where(e => e.GetTableName() is not null).GroupBy(e => e.GetTableName()!, StringComparer.Ordinal))
        {
            var expected = table.SelectMany(e => e.GetProperties()).Select(p => p.GetColumnName()).ToHashSet(StringComparer.Ordinal);
            var found = there[table.Key].ToHashSet(StringComparer.Ordinal);
            if (expected.Except(found).FirstOrDefault() is { } missing)
            {
                return $"{table.Key}.{missing} is missing";
            }

            if (found.Except(expected).FirstOrDefault() is { } unknown)
            {
                return $"{table.Key}.{unknown} is unknown";
            }
        }

        return null;
    }

    private static async Task<ILookup<string, string>> Columns(PortalDb db, DatabaseProvider provider, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        // From the catalogue itself: information_schema shows a login only what it has rights on.
        command.CommandText = provider is DatabaseProvider.Sqlite
            ? "select t.name, c.name from sqlite_master as t, pragma_table_info(t.name) as c where t.type = 'table'"
            : "select t.relname, c.attname from pg_class as t join pg_attribute as c on c.attrelid = t.oid where t.relnamespace = current_schema()::regnamespace and t.relkind = 'r' and c.attnum > 0 and not c.attisdropped";
        var columns = new List<(string Table, string Column)>();
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            columns.Add((reader.GetString(0), reader.GetString(1)));
        }

        return columns.ToLookup(c => c.Table, c => c.Column, StringComparer.Ordinal);
    }
}
