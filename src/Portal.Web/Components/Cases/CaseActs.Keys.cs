using Portal.Domain.Cases;
using Portal.Domain.Orders;
using Portal.Features.Cases;

namespace Portal.Web.Components.Cases;

/// <summary>What the keys do.</summary>
public sealed partial class CaseActs
{
    private bool MayWorkNow => _mayWork && Case.State is not CaseState.Closed;

    /// <summary>A key of the queue; what is not offered now does nothing.</summary>
    public Task Pressed(string key) => InvokeAsync(async () =>
    {
        switch (key)
        {
            case "Escape":
                Draft.Open = CaseDraft.Form.None;
                break;
            case "a" when MayDecideAnswer && !PriceDiffers:
                await Decide(DecideAnswer.Choice.Approve);
                break;
            case "u" when MayDecideAnswer:
                await Decide(DecideAnswer.Choice.ApproveAndUpdate);
                break;
            case "r" when MayDecideAnswer:
                await Show(CaseDraft.Form.Reject);
                break;
            case "o" when MayDecideAnswer && Case.About!.Rounds < PurchaseOrder.MostRounds:
                await Show(CaseDraft.Form.Counter);
                break;
            case "e" when MayWorkNow && Case.AssignedTo != _me:
                await Work(WorkCases.Act.Take);
                break;
            case "s" when MayWorkNow && Case.State is CaseState.Open:
                await Show(CaseDraft.Form.Snooze);
                break;
            case "t" when MayWorkNow:
                await Show(CaseDraft.Form.Assign);
                break;
            case "c" when MayWorkNow:
                await Show(CaseDraft.Form.Comment);
                break;
        }

        StateHasChanged();
    });
}
