using Portal.Domain.Kernel;

namespace Portal.Domain.Orders;

public sealed partial class PurchaseOrder
{
    /// <summary>Takes a revision over. Only lines that it changes are open again, and not when it asks for what is agreed already;
    /// an older or equal revision with the same content changes nothing. Returns the positions that are open again.</summary>
    public IReadOnlyList<int> Revise(OrderContent content, DateTime at, DateOnly? answerBy)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (content.Revision < Revision)
        {
            return [];
        }

        var first = _revisions.Count == 0;
        var newRevision = first || content.Revision > Revision || _revisions.Count == 0;
        (PlantCode, Buyer, Currency, PaymentTerms, Incoterms) = (content.PlantCode, content.Buyer, content.Currency, content.PaymentTerms, content.Incoterms);
        (OrderedOn, Note, Revision) = (content.OrderedOn, content.Note, content.Revision);
        var reopened = content.Lines.Where(c => Take(c, content)).Select(c => c.Number).ToList();
        foreach (var left in _lines.Where(l => content.Lines.All(c => c.ErpLineId != l.ErpLineId)))
        {
            // An ERP may delete a line instead of cancelling it.
            left.Leave();
            Into(left, left is { Received: > 0, State: not LineState.Closed } ? LineState.Conflict : LineState.Closed);
        }

        if (newRevision)
        {
            _revisions.Add(new OrderRevision(this, content, at));
            RevisedAt = at;
        }

        AnswerBy = reopened.Count > 0 ? answerBy ?? AnswerBy : AnswerBy;
        Summarise();
        AnswerBy = LinesToAnswer == 0 ? null : AnswerBy;
        if (newRevision && !first)
        {
            Raise(new OrderRevised(SupplierId, Id, Number, Revision, reopened));
        }

        return reopened;
    }

    /// <summary>Takes one line over; true when the supplier has to answer it again.</summary>
    private bool Take(LineContent c, OrderContent content)
    {
        var line = _lines.SingleOrDefault(l => l.ErpLineId == c.ErpLineId);
        var changed = true;
        if (line is null)
        {
            _lines.Add(line = new OrderLine(this, c));
        }
        else
        {
            changed = line.Take(c);
        }

        var gone = c.Cancelled || content.Cancelled;
        if (line.Received > 0 && (gone || line.Quantity < line.Received) && line.State is not LineState.Closed)
        {
            return Into(line, LineState.Conflict);
        }

        if (gone || content.Closed || (line.Received >= line.Quantity && line.Quantity > 0))
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
        else if (!changed || (line.State is LineState.InPolicy or LineState.Agreed && AsksForWhatIsAgreed(line)))
        {
            return false;
        }

        line.Answer?.Become(line.Answer.Outcome is AnswerOutcome.Waiting or AnswerOutcome.Countered ? AnswerOutcome.Superseded : line.Answer.Outcome);
        line.SetParts(Baseline.Answered, []);
        line.AskFor(null);
        line.OpenedBy(content.Revision);
        line.Set(LineState.ToAnswer);
        return true;
    }

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
