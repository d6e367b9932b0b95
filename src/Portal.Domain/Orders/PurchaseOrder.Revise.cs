using Portal.Domain.Kernel;

namespace Portal.Domain.Orders;

public sealed partial class PurchaseOrder
{
    /// <summary>Takes over what the ERP says of the order now. Whatever asks for something else than before is a revision, kept whole under the portal's own
    /// count, also when the ERP counts none; only lines that it changes are open again, and not when it asks for what is agreed already. An older
    /// state, and the same one again, change nothing. Returns the positions that are open again.</summary>
    public IReadOnlyList<int> Revise(OrderContent content, DateTime at, DateOnly? answerBy)
    {
        ArgumentNullException.ThrowIfNull(content);
        var last = _revisions.MaxBy(r => r.Number)?.Content;
        if (last is not null && content.Revision < ErpRevision)
        {
            return [];
        }

        var isRevision = last is null || content.Revision > ErpRevision || !last.AsksTheSame(content);
        var before = Progress();
        // The portal's number is the ERP's as long as the ERP counts every change, and never one that stood for something else.
        (Revision, ErpRevision) = (isRevision ? Math.Max(Revision + 1, content.Revision) : Revision, content.Revision);
        (PlantCode, Buyer, Currency, PaymentTerms, Incoterms) = (content.PlantCode, content.Buyer, content.Currency, content.PaymentTerms, content.Incoterms);
        (OrderedOn, Note) = (content.OrderedOn, content.Note);
        var reopened = content.Lines.Where(c => Take(c, content)).Select(c => c.Number).ToList();
        foreach (var left in _lines.Where(l => content.Lines.All(c => c.ErpLineId != l.ErpLineId)))
        {
            // An ERP may delete a line instead of cancelling it.
            left.Leave();
            Into(left, left is { Received: > 0, State: not LineState.Closed } ? LineState.Conflict : LineState.Closed);
        }

        if (isRevision)
        {
            _revisions.Add(new OrderRevision(this, content, at));
            RevisedAt = at;
        }

        AnswerBy = reopened.Count > 0 ? answerBy ?? AnswerBy : AnswerBy;
        Summarise();
        AnswerBy = LinesToAnswer == 0 ? null : AnswerBy;
        Tell(isRevision, reopened, before);
        return reopened;
    }

    private void Tell(bool isRevision, List<int> reopened, string before)
    {
        if (isRevision && _revisions.Count > 1)
        {
            Raise(new OrderRevised(SupplierId, Id, Number, Revision, reopened));
        }
        else if (!isRevision && Progress() != before)
        {
            Raise(new ReceiptsMoved(SupplierId, Id, Number));
        }
    }

    /// <summary>What moves without a revision: what has come, and which lines that closes or opens.</summary>
    private string Progress() => string.Join('|', _lines.Select(l => FormattableString.Invariant($"{l.ErpLineId} {l.State} {l.Received:0.############}")));

    /// <summary>Takes one line over; true when the supplier has to answer it again.</summary>
    private bool Take(LineContent c, OrderContent content)
    {
        var line = _lines.SingleOrDefault(l => l.ErpLineId == c.ErpLineId);
        var (changed, ordered) = (true, c.Quantity);
        if (line is null)
        {
            _lines.Add(line = new OrderLine(this, c));
        }
        else
        {
            ordered = line.Quantity;
            changed = line.Take(c);
        }

        var gone = c.Cancelled || content.Cancelled;
        if (line.Received > 0 && line.State is not LineState.Closed && (gone || IsCut(line, ordered)))
        {
            return Into(line, LineState.Conflict);
        }

        if (gone || content.Closed || c.Complete || (line.Received >= line.Quantity && line.Quantity > 0))
        {
            return Into(line, LineState.Closed);
        }

        if (line.State is LineState.Closed or LineState.Conflict)
        {
            // It was received, cancelled or cut, and no more: what was agreed stands again.
            if (line.Parts(Baseline.Agreed).Any() && (!changed || AsksForWhatIsAgreed(line)))
            {
                return Into(line, LineState.Agreed);
            }
        }
        else if (!changed || (line.State is LineState.InPolicy or LineState.Agreed && (AsksForWhatIsAgreed(line) || IsOwnUpdate(line))))
        {
            return false;
        }

        line.Answer?.Become(line.Answer.Outcome is AnswerOutcome.Waiting or AnswerOutcome.Countered ? AnswerOutcome.Superseded : line.Answer.Outcome);
        line.SetParts(Baseline.Answered, []);
        line.AskFor(null);
        line.OpenedBy(Revision);
        line.Set(LineState.ToAnswer);
        return true;
    }

    /// <summary>Ordered less than has come because it was cut; more than was ordered may come by itself, as the tolerance allows.</summary>
    private static bool IsCut(OrderLine line, decimal orderedBefore) =>
        line.Quantity < line.Received && (line.Quantity < orderedBefore || line.State is LineState.Conflict);

    private static bool Into(OrderLine line, LineState state)
    {
        if (line.Answer is { Outcome: AnswerOutcome.Waiting or AnswerOutcome.Countered } open)
        {
            open.Become(AnswerOutcome.Superseded);
        }

        line.Set(state);
        return false;
    }

    private static bool AsksForWhatIsAgreed(OrderLine line) =>
        (line.AgreedPrice ?? line.Price) == line.Price
        && SchedulePart.Same(line.Parts(Baseline.Agreed), line.Parts(Baseline.Requested));

    /// <summary>True when the ERP has just made what an answer before the one that stands asked for: our own update, on its way while the next was agreed.</summary>
    private static bool IsOwnUpdate(OrderLine line) => line.State is LineState.InPolicy && line.Answers.Any(
        a => a.Outcome is AnswerOutcome.ApprovedAndUpdated && a.Number < line.Answer?.Number && (a.Offer.Price ?? line.Price) == line.Price && SchedulePart.Same(a.Offer.Parts, line.Parts(Baseline.Requested)));

    /// <summary>The buyer settles a conflict: the cut or cancelled line ends at what has been received.</summary>
    public void SettleConflict(int lineNumber)
    {
        var line = Line(lineNumber);
        if (line.State is not LineState.Conflict)
        {
            throw new RuleBroken("line.no-conflict", $"Line {lineNumber} has no conflict to settle.", lineNumber);
        }

        line.Set(LineState.Closed);
        Summarise();
    }
}
