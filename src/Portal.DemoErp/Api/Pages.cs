using System.Runtime.CompilerServices;
using Portal.DemoErp.Data;

namespace Portal.DemoErp.Api;

/// <summary>Reads one window of a stamped table. Table and columns are constants of ours; what comes from outside is a parameter.</summary>
internal static class Pages
{
    public static Page<T> Read<T>(Store store, Window window, string table, string columns, Func<Row, T> map)
        where T : class, IStamped => store.Read(session => Of(session, window, table, columns, map));

    public static Page<T> Of<T>(Session session, Window window, string table, string columns, Func<Row, T> map)
        where T : class, IStamped
    {
        var where = $" from {table} where changed_at >= {{0}} and sequence > {{1}}";
        var rows = session.All(
            FormattableStringFactory.Create("select " + columns + ", sequence, changed_at" + where + " order by sequence limit {2} offset {3}", window.From, window.Behind, window.Rows + 1, window.Leave),
            map);
        var total = session.Number(FormattableStringFactory.Create("select count(*)" + where, window.From, window.Behind));
        var more = rows.Count > window.Rows;
        if (more)
        {
            rows.RemoveAt(rows.Count - 1);
        }

        return new Page<T>(rows, (int)total, more ? rows[^1].Sequence : null, session.Clock.At);
    }
}
