using System.Text.Json;
using Portal.DemoErp.Api;
using Portal.DemoErp.Data;

namespace Portal.DemoErp.Ledger;

/// <summary>Writes and reads the append-only ledger.</summary>
internal static class LedgerBook
{
    public static StoredPosting? Stored(Session session, string key) =>
        session.One($"select payload_hash, answer from postings where key = {key}", row => new StoredPosting(row.Text(), row.Text()));

    /// <summary>Keeps the answer for the key and gives its text; the first one stays.</summary>
    public static string Store(Session session, NewAttempt attempt, PostingAnswer answer)
    {
        var text = JsonSerializer.Serialize(answer, JsonShape.Options);
        session.Do($"insert or ignore into postings (key, payload_hash, answer) values ({attempt.Key}, {attempt.PayloadHash}, {text})");
        return text;
    }

    public static long Effect(Session session, NewEffect e) =>
        session.Number($"insert into effects (key, kind, payload_hash, document, order_number, line, version, at) values ({e.Key}, {e.Kind}, {e.PayloadHash}, {e.Document}, {e.Order}, {e.Line}, {e.Version}, {session.Now}) returning sequence");

    public static long Attempt(Session session, NewAttempt a) =>
        session.Number($"insert into attempts (key, kind, payload_hash, outcome, document, reason, at) values ({a.Key}, {a.Kind}, {a.PayloadHash}, {a.Outcome}, {a.Document}, {a.Reason}, {session.Now}) returning sequence");

    public static LedgerView Read(Session session, LedgerQuestion question)
    {
        var key = question.Key;
        var rows = question.Rows;
        return new LedgerView(
            session.Number($"select count(*) from effects"),
            session.Number($"select count(*) from attempts"),
            session.All($"select key from effects group by key having count(*) > 1 order by key", row => row.Text()),
            question.NewestFirst
                ? session.All($"select sequence, key, kind, payload_hash, document, order_number, line, version, at from effects where ({key} = '' or key = {key}) order by sequence desc limit {rows}", Effect)
                : session.All($"select sequence, key, kind, payload_hash, document, order_number, line, version, at from effects where sequence > {question.After} and ({key} = '' or key = {key}) order by sequence limit {rows}", Effect),
            question.NewestFirst
                ? session.All($"select sequence, key, kind, payload_hash, outcome, document, reason, at from attempts where ({key} = '' or key = {key}) order by sequence desc limit {rows}", Attempt)
                : session.All($"select sequence, key, kind, payload_hash, outcome, document, reason, at from attempts where sequence > {question.AttemptsAfter} and ({key} = '' or key = {key}) order by sequence limit {rows}", Attempt));
    }

    private static EffectRow Effect(Row row) => new(row.Long(), row.Text(), row.Text(), row.Text(), row.Text(), row.Text(), row.Int(), row.Int(), row.Instant());

    private static AttemptRow Attempt(Row row) => new(row.Long(), row.Text(), row.Text(), row.Text(), row.Text(), row.TextOrNull(), row.TextOrNull(), row.Instant());
}
