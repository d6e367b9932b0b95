using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Portal.Domain.Kernel;

namespace Portal.Data.Tests.Postgres;

/// <summary>A row of any table, made of nothing but its columns' types: a new table is under the tests at once.</summary>
internal static class AnyRow
{
    private static int s_number;

    /// <summary>The statement that adds one row of a supplier; foreign keys are for whoever runs it to care about.</summary>
    public static string Insert(IEntityType table, SupplierId supplier)
    {
        var columns = table.GetProperties().Where(p => p.ValueGenerated is ValueGenerated.Never || p.IsPrimaryKey() || !p.IsNullable).DistinctBy(p => p.GetColumnName()).ToList();
        var values = columns.Select(p => p.Name == nameof(ISupplierOwned.SupplierId) ? $"'{supplier}'" : p.IsNullable ? "null" : Value(p));
        return $"insert into {table.Name()} ({string.Join(", ", columns.Select(p => $"\"{p.GetColumnName()}\""))}) values ({string.Join(", ", values)})";
    }

    private static string Value(IProperty column)
    {
        var type = column.GetColumnType();
        var next = (++s_number).ToString(CultureInfo.InvariantCulture);
        return type.Split('(')[0] switch
        {
            "uuid" => $"'{Guid.CreateVersion7()}'",
            "text" or "character varying" => $"'{next}'",
            "integer" or "bigint" or "numeric" or "smallint" or "double precision" => next,
            "boolean" => "false",
            "timestamp with time zone" => "now()",
            "date" => "current_date",
            "interval" => "interval '1 minute'",
            "bytea" => "'\\x00'",
            "jsonb" => "'{}'",
            _ => throw new NotSupportedException($"{column.DeclaringType.ShortName()}.{column.Name} is a {type}: say here what a {type} may be."),
        };
    }
}
