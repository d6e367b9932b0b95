using System.Globalization;
using Mediator;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Portal.Domain.Cases;
using Portal.Features.Cases;
using Portal.Features.Kernel;

namespace Portal.Web.Components.Cases;

/// <summary>What can be done with many cases at once.</summary>
public sealed partial class CaseBulk
{
    private IReadOnlyList<ListColleagues.Row> _colleagues = [];
    private CaseDraft.Form _open;
    private string? _text;
    private string? _to;
    private DateOnly? _until;

    /// <summary>How many cases are picked.</summary>
    [Parameter, EditorRequired] public int Count { get; set; }

    [Parameter] public bool MayWork { get; set; }

    [Parameter] public bool MayDecide { get; set; }

    /// <summary>Raised to approve; true when the order is to be updated as well.</summary>
    [Parameter] public EventCallback<bool> OnApprove { get; set; }

    /// <summary>Raised with what is to be done with each case; an act that is null can't be done with that case.</summary>
    [Parameter] public EventCallback<Func<ListCases.Row, IRequest<Done>?>> OnAct { get; set; }

    /// <summary>What the open form says now; null while something is missing.</summary>
    private Func<ListCases.Row, IRequest<Done>?>? Act => (_open, string.IsNullOrWhiteSpace(_text) ? null : _text.Trim()) switch
    {
        (CaseDraft.Form.Reject, { } why) => row => row is { Kind: CaseKind.AnswerDeviates, OrderId: { } order, Line: { } line, AnswerNumber: { } answer }
            ? new DecideAnswer(order, line, answer, DecideAnswer.Choice.Reject, why)
            : null,
        (CaseDraft.Form.Comment, { } words) => row => new WorkCases([row.Id], WorkCases.Act.Comment, Text: words),
        (CaseDraft.Form.Assign, _) when Guid.TryParse(_to, out var to) => row => new WorkCases([row.Id], WorkCases.Act.Assign, to),
        (CaseDraft.Form.Snooze, _) => row => new WorkCases([row.Id], WorkCases.Act.Snooze, Until: _until ?? Time.Today.AddDays(1)),
        _ => null,
    };

    private RenderFragment Toggle(CaseDraft.Form form, string key) => builder =>
    {
        builder.OpenElement(0, "button");
        builder.AddAttribute(1, "type", "button");
        builder.AddAttribute(2, "class", "btn small");
        builder.AddAttribute(3, "aria-expanded", _open == form ? "true" : "false");
        builder.AddAttribute(4, "onclick", EventCallback.Factory.Create<MouseEventArgs>(this, () => Open(form)));
        builder.AddContent(5, L[key].Value);
        builder.CloseElement();
    };

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? Day(ChangeEventArgs e) => DateOnly.TryParse(e.Value as string, CultureInfo.InvariantCulture, out var day) ? day : null;

    private async Task Open(CaseDraft.Form form)
    {
        _open = _open == form ? CaseDraft.Form.None : form;
        if (_open is CaseDraft.Form.Assign && _colleagues.Count == 0)
        {
            _colleagues = (await Portal.Send(new ListColleagues())).Value ?? [];
        }
    }

    private Task Take() => OnAct.InvokeAsync(row => new WorkCases([row.Id], WorkCases.Act.Take));

    private async Task Send()
    {
        if (Act is { } act)
        {
            (_open, var text) = (CaseDraft.Form.None, _text);
            await OnAct.InvokeAsync(act);
            _text = text == _text ? null : _text;
        }
    }
}
