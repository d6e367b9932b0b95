using Portal.DemoErp.Api;
using Portal.DemoErp.Data;
using Portal.DemoErp.Ledger;

namespace Portal.DemoErp.Orders;

/// <summary>Takes each key once: the effect, its ledger row and the stored answer are one commit.</summary>
internal sealed class Confirmations(Store store, Switches switches)
{
    public Task<IResult> Post(string key, Confirmation confirmation) => store.Write(session =>
    {
        var state = switches.State;
        var hash = Payload.Hash(confirmation);
        var attempt = new NewAttempt(key, confirmation.Kind, hash, AttemptOutcome.Applied);
        if (!state.IgnoreKeys && LedgerBook.Stored(session, key) is { } stored)
        {
            return Repeated(session, attempt, stored);
        }

        try
        {
            if (state.PeriodClosed)
            {
                throw Refused.Rule("period.closed", "The posting period is closed.");
            }

            return Applied(session, attempt, confirmation, confirmation.On(session, state.IgnoreKeys));
        }
        catch (Refused no)
        {
            // Nothing was written yet: On only computes. The attempt is kept, the key stays free for a later try.
            LedgerBook.Attempt(session, attempt with { Outcome = AttemptOutcome.Refused, Reason = no.Code });
            return no.ToResult();
        }
    });

    public IResult Find(string key) => store.Read(session => LedgerBook.Stored(session, key)) is { } stored
        ? Json(stored.Answer)
        : throw Refused.NotFound("posting.unknown", "Nothing was posted under this key.");

    private static IResult Repeated(Session session, NewAttempt attempt, StoredPosting stored)
    {
        if (stored.PayloadHash == attempt.PayloadHash)
        {
            LedgerBook.Attempt(session, attempt with { Outcome = AttemptOutcome.Repeated });
            return Json(stored.Answer);
        }

        LedgerBook.Attempt(session, attempt with { Outcome = AttemptOutcome.OtherPayload });
        return Refused.Rule("key.other-payload", "This key was used for something else.").ToResult();
    }

    private static IResult Applied(Session session, NewAttempt attempt, Confirmation confirmation, Order answered)
    {
        var document = Plain.Text(session.NextNumber("posting"));
        answered = answered with { Lines = [.. answered.Lines.Select(l => l.Number == confirmation.Line ? l with { ConfirmedDocument = document } : l)] };
        var saved = confirmation.UpdateOrder || confirmation.CancelLine
            ? OrderBook.Revise(session, answered, "Supplier portal", confirmation.CancelLine ? "Line cancelled after the supplier's refusal" : "Approved and updated")
            : OrderBook.Save(session, answered);
        var effect = LedgerBook.Effect(session, new NewEffect(attempt.Key, attempt.Kind, attempt.PayloadHash, document, confirmation.Order, confirmation.Line, confirmation.Version));
        var answer = new PostingAnswer(attempt.Key, attempt.Kind, document, confirmation.Order, confirmation.Line, confirmation.Version, saved.Revision, effect, saved.ChangedAt);
        LedgerBook.Attempt(session, attempt with { Document = document });
        return Json(LedgerBook.Store(session, attempt, answer));
    }

    private static IResult Json(string answer) => Results.Text(answer, "application/json");
}
