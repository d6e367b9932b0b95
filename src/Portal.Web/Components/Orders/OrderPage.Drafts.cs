using Portal.Domain.Orders;
using Portal.Features.Orders;

namespace Portal.Web.Components.Orders;

/// <summary>What is typed and not sent, and which revision the person has looked at while typing.</summary>
public sealed partial class OrderPage
{
    private readonly SortedDictionary<int, LineDraft> _drafts = [];
    private UnsentTexts _unsent = null!;
    private DateTime? _savedAt;

    // What is sent names this revision: nobody answers what they have not looked at, however fast it comes.
    private int _seen;

    /// <summary>True while a revision is on the screen that the person has not looked at.</summary>
    private bool IsNews => _order is not null && _seen < _order.Revision;

    private async Task Begin()
    {
        if (_unsent is not null)
        {
            await _unsent.DisposeAsync();
        }

        _drafts.Clear();
        (_order, _savedAt, _problem) = (null, null, null);
        _unsent = new(Save, Clock);
    }

    private void Restore(OrderView order)
    {
        _unsent.Start(order.Unsent);
        (_seen, _savedAt) = (order.Revision, order.Unsent?.SavedAt);
        foreach (var line in _mayAnswer ? order.Lines : [])
        {
            if (LineDraft.Restore(_unsent[AnswerDraft.Line(line.Number)]) is { } draft)
            {
                _drafts[line.Number] = draft;
                _seen = Math.Min(_seen, draft.Revision);
            }
        }
    }

    private void Looked()
    {
        _seen = _order!.Revision;
        foreach (var draft in _drafts.Values)
        {
            draft.Revision = _seen;
            Typed(draft);
        }
    }

    private void Edit(OrderView.Line line)
    {
        var draft = LineDraft.From(line, _order!.Revision);
        _drafts[line.Number] = draft;
        Typed(draft);
    }

    private void Drop(int line)
    {
        _drafts.Remove(line);
        _problem = null;
        _unsent.Type(AnswerDraft.Line(line), _seen, "");
    }

    private void Typed(LineDraft draft)
    {
        _problem = null;
        _unsent.Type(AnswerDraft.Line(draft.Line), draft.Revision, draft.Save());
    }

    private async Task Save(string part, int revision, string text)
    {
        if (_order is not { Id: var order })
        {
            return;
        }

        var saved = await Portal.Send(new SaveAnswerDraft(order, part, revision, text));
        (_savedAt, _problem) = saved.Ok ? (saved.Value, _problem) : (_savedAt, Rules.Of(saved.Error!));
        if (_live is not null)
        {
            StateHasChanged();
        }
    }
}
