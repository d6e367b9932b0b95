using System.Globalization;
using Bunit;
using Portal.Domain.Orders;
using Portal.Web.Components.Orders;

namespace Portal.Web.Tests.Orders;

/// <summary>Nothing typed is lost, and nothing is sent that was not looked at.</summary>
public sealed class OrderDraftTests
{
    [Fact]
    public async Task It_is_saved_while_one_types_before_the_field_is_left()
    {
        await using var scene = await OrderScene.Open();
        await scene.Press("Change the answer to line 10");
        await scene.Type("Quantity, line 10, part 1", "15");

        await scene.Saved(AnswerDraft.Line(10));

        Assert.Equal("15", LineDraft.Restore((await scene.Seen()).Unsent!.Parts[AnswerDraft.Line(10)].Content)!.Parts[0].Quantity);
        scene.Shown.WaitForAssertion(() => Assert.Contains("Draft saved", scene.Text(".card-foot"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Leaving_in_the_middle_of_a_word_loses_nothing()
    {
        await using var scene = await OrderScene.Open();
        await scene.Press("Change the answer to line 10");
        await scene.Type("Quantity, line 10, part 1", "150");
        await scene.Type("Write a message", "Half a sen");

        await scene.Reload();

        Assert.Equal("150", scene.Field("Quantity, line 10, part 1").GetAttribute("value"));
        Assert.Equal("Half a sen", scene.Field("Write a message").GetAttribute("value"));
    }

    [Fact]
    public async Task Discarding_a_line_forgets_it_and_leaves_the_message()
    {
        await using var scene = await OrderScene.Open();
        await scene.Press("Change the answer to line 10");
        await scene.Type("Write a message", "Hello");

        await scene.Press("Discard what is typed for line 10");
        await scene.Reload();

        Assert.True(scene.Has("Change the answer to line 10"));
        Assert.Equal("Hello", scene.Field("Write a message").GetAttribute("value"));
    }

    [Fact]
    public async Task A_draft_is_read_in_the_readers_language_now()
    {
        await using var scene = await OrderScene.Open("de-DE");
        await scene.Press("Antwort zu Position 10 ändern");
        await scene.Type("Preis, Position 10", "61,45");
        await scene.Reload();
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-GB");

        Assert.Equal("61.45", scene.Field("Price, line 10").GetAttribute("value"));
        Assert.Contains("The price is €0.05 above the order", scene.Row(10), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_click_that_lands_after_a_revision_nobody_saw_answers_nothing()
    {
        await using var scene = await OrderScene.Open();
        await scene.Press("Change the answer to line 10");
        await scene.Type("Quantity, line 10, part 1", "195");
        await scene.Revised(ring: false, scene.House.LineContent(10, quantity: 240));

        await scene.Press("Send answer");

        Assert.Equal(LineState.ToAnswer, (await scene.Line()).State);
        Assert.Contains("Order 4500000001 was revised while you answered", scene.Text(".problem"), StringComparison.Ordinal);
        Assert.Equal("195", scene.Field("Quantity, line 10, part 1").GetAttribute("value"));
        Assert.True(scene.Button("Send answer").HasAttribute("disabled"));
    }

    [Fact]
    public async Task After_a_revision_nothing_can_be_sent_until_it_was_looked_at()
    {
        await using var scene = await OrderScene.Open("en-GB", h => h.LineContent(10), h => h.LineContent(20));
        await scene.Press("Change the answer to line 10");
        await scene.Type("Quantity, line 10, part 1", "150");

        await scene.Revised(ring: true, scene.House.LineContent(10, quantity: 240), scene.House.LineContent(20));

        Assert.True(scene.Button("Send answer").HasAttribute("disabled"));
        Assert.True(scene.Button("Accept line 20 as requested").HasAttribute("disabled"));
        Assert.Contains("was 200", scene.Row(10), StringComparison.Ordinal);
        await scene.Reload();
        Assert.True(scene.Button("Send answer").HasAttribute("disabled"));

        await scene.Press("I have looked");
        await scene.Press("Send answer");

        Assert.Equal((150m, 2), ((await scene.Line()).Answered.Single().Quantity, (await scene.Line()).Last!.Revision));
    }

    [Fact]
    public async Task A_revision_that_closes_a_line_keeps_no_other_from_being_sent()
    {
        await using var scene = await OrderScene.Open("en-GB", h => h.LineContent(10), h => h.LineContent(20));
        await scene.Press("Change the answer to line 10");
        await scene.Press("Change the answer to line 20");
        await scene.Type("Quantity, line 20, part 1", "195");
        await scene.Revised(ring: true, scene.House.LineContent(10) with { Cancelled = true }, scene.House.LineContent(20));
        Assert.Contains("This line can't be answered any more.", scene.Row(10), StringComparison.Ordinal);

        await scene.Press("I have looked");
        await scene.Press("Send answer");

        Assert.Equal(LineState.InPolicy, (await scene.Line(20)).State);
        await scene.Press("Discard what is typed for line 10");
        Assert.DoesNotContain("any more", scene.Row(10), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_is_written_about_a_line_and_an_empty_one_is_not_sent()
    {
        await using var scene = await OrderScene.Open();
        await scene.Press("Send");
        Assert.Equal("Write something first.", scene.Text("#wrong-message"));

        await scene.Shown.Find("aside select").ChangeAsync("10");
        await scene.Type("Write a message", "Half of it can come earlier.");
        await scene.Press("Send");

        var message = Assert.Single((await scene.Seen()).Messages);
        Assert.Equal((10, "Half of it can come earlier."), (message.Line, message.Text));
        Assert.Equal("", scene.Field("Write a message").GetAttribute("value"));
        Assert.Null((await scene.Seen()).Unsent);
        Assert.Contains("Line 10", scene.Text(".talk"), StringComparison.Ordinal);
    }
}
