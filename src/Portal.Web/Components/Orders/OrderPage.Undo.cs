using Portal.Domain.Orders;
using Portal.Features.Kernel;
using Portal.Features.Orders;
using Portal.Web.Components.Kit;

namespace Portal.Web.Components.Orders;

/// <summary>What was sent is taken back, and what was typed for it stands there again.</summary>
public sealed partial class OrderPage
{
    private Task TakeBack(OrderView.Line line) => Act(async () =>
    {
        var typed = line.Last!.Offer.Kind is AnswerKind.Accept ? [] : new[] { LineDraft.From(line, line.Last.Offer, _order!.Revision) };
        await Undo(_order!.Id, [(line.Number, line.Last.Number)], typed);
        return null;
    });

    private void Said(string text, DateTime until, IReadOnlyList<(int Line, int Answer)> answered, IReadOnlyList<LineDraft> typed)
    {
        var order = _order!.Id;
        if (until > Time.Now)
        {
            Toasts.Undoable(text, () => InvokeAsync(() => Undo(order, answered, typed)), until - Time.Now);
        }
        else
        {
            Toasts.Say(text);
        }
    }

    /// <summary>Takes answers back; what was typed for them stands there again. The reader may be elsewhere by now, so it is said in a message.</summary>
    private async Task Undo(Guid order, IReadOnlyList<(int Line, int Answer)> answered, IReadOnlyList<LineDraft> typed)
    {
        Error? refused = null;
        foreach (var (line, number) in answered)
        {
            var undone = await Portal.Send(new UndoAnswer(order, line, number));
            refused ??= undone.Error;
            var here = _order?.Id == order;
            if (undone.Ok && typed.FirstOrDefault(d => d.Line == line) is { } draft && !(here && _drafts.ContainsKey(line)))
            {
                await Portal.Send(new SaveAnswerDraft(order, AnswerDraft.Line(line), draft.Revision, draft.Save()));
                if (here)
                {
                    _drafts[line] = draft;
                }
            }
        }

        Toasts.Say(refused is null ? L["undone"] : Rules.Of(refused), refused is null ? Tone.Ok : Tone.Bad);
        if (_live is not null)
        {
            await Load();
            StateHasChanged();
        }
    }
}
