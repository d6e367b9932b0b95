using Bunit;
using Portal.Features.Orders;
using Portal.Testing;

namespace Portal.Web.Tests.Orders;

public sealed class OrderRevisionsTests
{
    [Fact]
    public async Task What_a_revision_changed_is_named_field_by_field()
    {
        await using var scene = await OrderScene.Open("en-GB", h => h.LineContent(10), h => h.LineContent(20), h => h.LineContent(30));
        await scene.Revised(false, scene.House.LineContent(10, quantity: 240, price: 60) with { OverTolerance = 5 }, scene.House.LineContent(20) with { Cancelled = true }, scene.House.LineContent(40));

        await scene.Press("What revision 2 changed");

        var said = scene.Text(".differences");
        Assert.Contains("From revision 1 to revision 2", said, StringComparison.Ordinal);
        Assert.Contains("200 pcs Thu 10 Dec", said, StringComparison.Ordinal);
        Assert.Contains("240 pcs Thu 10 Dec", said, StringComparison.Ordinal);
        Assert.Contains("€61.40 per pcs", said, StringComparison.Ordinal);
        Assert.Contains("0% less to 5% more", said, StringComparison.Ordinal);
        Assert.Contains("Cancelled", said, StringComparison.Ordinal);
        Assert.Contains("Line 30removed", said, StringComparison.Ordinal);
        Assert.Contains("Line 40added", said, StringComparison.Ordinal);
        await scene.Press("What revision 2 changed");
        Assert.Empty(scene.Shown.FindAll(".differences"));
    }

    [Fact]
    public async Task Any_two_revisions_can_be_compared()
    {
        await using var scene = await OrderScene.Open();
        await scene.Revised(false, scene.House.LineContent(10, inDays: 12));
        await scene.Revised(false, scene.House.LineContent(10, inDays: 12));
        await scene.Press("What revision 3 changed");
        Assert.Contains("Nothing differs.", scene.Text(".differences"), StringComparison.Ordinal);

        await scene.Shown.FindAll(".compare select")[0].ChangeAsync("1");

        Assert.Contains("From revision 1 to revision 3", scene.Text(".differences"), StringComparison.Ordinal);
        Assert.Contains("Sat 5 Dec", scene.Text(".differences"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_of_the_order_as_a_whole_is_told_and_its_note_stands_on_the_page()
    {
        await using var scene = await OrderScene.Open();
        await OrderScene.Revise(scene.House, scene.House.Content(OrderScene.Number, 2) with { PaymentTerms = "Net 14", Note = "Deliver to gate 3" });
        Assert.Contains("Note: Deliver to gate 3", scene.Text(".order-note"), StringComparison.Ordinal);

        await scene.Press("What revision 2 changed");

        var said = scene.Text(".differences");
        Assert.Contains("Payment terms", said, StringComparison.Ordinal);
        Assert.Contains("Net 14", said, StringComparison.Ordinal);
        Assert.Contains("Deliver to gate 3", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_revision_left_untouched_stays_agreed_and_says_from_where()
    {
        await using var scene = await OrderScene.Open("en-GB", h => h.LineContent(10), h => h.LineContent(20));
        await scene.House.Send(new AnswerLines(scene.Order, 1, []), House.KellersUser);
        await scene.Revised(false, scene.House.LineContent(10, inDays: 12), scene.House.LineContent(20));

        Assert.Contains("Agreed, unchanged", scene.Row(20), StringComparison.Ordinal);
        Assert.Contains("carried over from revision 1", scene.Row(20), StringComparison.Ordinal);
        Assert.Contains("was 200 Thu 10 Dec", scene.Row(10), StringComparison.Ordinal);
        Assert.Contains("Revision 2: 1 line changed", scene.Shown.Markup, StringComparison.Ordinal);
    }
}
