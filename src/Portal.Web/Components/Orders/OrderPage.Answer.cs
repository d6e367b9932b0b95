using Portal.Domain.Orders;
using Portal.Features.Kernel;
using Portal.Features.Orders;
using Portal.Features.Planning;
using Portal.Web.Resources;

namespace Portal.Web.Components.Orders;

/// <summary>What the supplier sends: answers, and a yes or no to the buying side.</summary>
public sealed partial class OrderPage
{
    private bool _showProblem;

    private Task AcceptAll() => Answer([.. Open.Select(n => new AnswerLines.Line(n, AnswerKind.Accept))]);

    /// <summary>Sends what is typed, with the rest accepted as requested if wanted; what was closed meanwhile stays out.</summary>
    private Task Send(bool rest)
    {
        var (replies, wrong) = (new List<AnswerLines.Line>(), 0);
        foreach (var draft in _drafts.Values)
        {
            var line = _order!.Lines.First(l => l.Number == draft.Line);
            if (!line.State.CanBeAnswered())
            {
                continue;
            }

            draft.Tried = true;
            if (draft.Read(line, Today, new Dictionary<string, LineProblem>()) is { } reply)
            {
                replies.Add(reply);
            }
            else
            {
                wrong++;
            }
        }

        if (wrong > 0)
        {
            (_problem, _showProblem) = (L.Count("wrong", wrong), true);
            return Task.CompletedTask;
        }

        return Answer([.. replies, .. rest ? Rest.Select(n => new AnswerLines.Line(n, AnswerKind.Accept)) : []]);
    }

    private Task Answer(IReadOnlyList<AnswerLines.Line> replies) => replies.Count == 0 ? Task.CompletedTask : Act(async () =>
    {
        var answer = await Portal.Send(new AnswerLines(_order!.Id, _seen, replies));
        if (answer.Value is { } receipt)
        {
            var typed = receipt.Lines.Select(e => _drafts.GetValueOrDefault(e.Line)).OfType<LineDraft>().ToList();
            var waits = receipt.Lines.Count(e => !e.Passed);
            foreach (var entry in receipt.Lines)
            {
                Forget(entry.Line);
            }

            Said(waits == 0 ? L["sent"] : L.Count("sent.waits", waits), receipt.UndoUntil, [.. receipt.Lines.Select(e => (e.Line, e.Answer))], typed);
        }

        return answer.Error;
    });

    private Task AnswerCounter(OrderView.Line line, string? why) => Act(async () =>
    {
        var answer = await Portal.Send(new AnswerCounterOffer(_order!.Id, line.Number, why is null, why));
        if (answer.Value is { } receipt)
        {
            _unsent.Sent(AnswerDraft.No(line.Number));
            var typed = why is null && _drafts.GetValueOrDefault(line.Number) is { } draft ? [draft] : Array.Empty<LineDraft>();
            if (why is null)
            {
                Forget(line.Number);
            }

            Said(L[why is null ? "counter.said-yes" : "counter.said-no"], receipt.UndoUntil, [(line.Number, receipt.Answer)], typed);
        }

        return answer.Error;
    });

    private Task ComesEarlier(OrderView.Line line) => Act(async () =>
    {
        var answer = await Portal.Send(new AnswerEarlierDate(_order!.Id, line.Number, true));
        if (answer.Value is { Answer: { } number } receipt)
        {
            _unsent.Sent(AnswerDraft.No(line.Number));
            Said(L["earlier.said-yes"], receipt.UndoUntil, [(line.Number, number)], []);
        }

        return answer.Error;
    });

    private Task StaysLate((OrderView.Line Line, string Why) no) => Act(async () =>
    {
        var answer = await Portal.Send(new AnswerEarlierDate(_order!.Id, no.Line.Number, false, no.Why));
        if (answer.Ok)
        {
            _unsent.Sent(AnswerDraft.No(no.Line.Number));
            Toasts.Say(L["earlier.said-no"]);
        }

        return answer.Error;
    });

    /// <summary>One act at a time; what is still being typed is saved before, and the page is read again after.</summary>
    private async Task Act(Func<Task<Error?>> act)
    {
        if (_busy || _order is null)
        {
            return;
        }

        (_busy, _problem) = (true, null);
        await _unsent.Flush();
        var refused = await act();
        _problem = refused is null ? _problem : Rules.Of(refused);
        _busy = false;
        await Load();
    }

    private void Forget(int line)
    {
        _drafts.Remove(line);
        _unsent.Sent(AnswerDraft.Line(line));
    }
}
