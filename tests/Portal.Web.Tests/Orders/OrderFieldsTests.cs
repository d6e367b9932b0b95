using Bunit;
using Portal.Domain.Orders;

namespace Portal.Web.Tests.Orders;

/// <summary>What is wrong stands at its field, in the reader's language.</summary>
public sealed class OrderFieldsTests
{
    [Theory]
    [InlineData("abc", "Write a number, like 1234.5, without separating thousands.")]
    [InlineData("9,50", "Write a number, like 1234.5, without separating thousands.")]
    [InlineData("1,000", "Write a number, like 1234.5, without separating thousands.")]
    [InlineData("0", "More than 0. To cancel, choose “Can't supply”.")]
    [InlineData("-3", "More than 0. To cancel, choose “Can't supply”.")]
    [InlineData("10.5", "pcs are counted in whole numbers.")]
    public async Task A_quantity_that_cannot_be_meant_is_told_at_once_and_not_sent(string typed, string said)
    {
        await using var scene = await OrderScene.Open();
        await scene.Press("Change the answer to line 10");

        await scene.Type("Quantity, line 10, part 1", typed);

        Assert.Equal(said, scene.Text("#wrong-10-q0"));
        Assert.Equal(("true", "wrong-10-q0"), (scene.Field("Quantity, line 10, part 1").GetAttribute("aria-invalid"), scene.Field("Quantity, line 10, part 1").GetAttribute("aria-describedby")));
        Assert.DoesNotContain("Passes at once.", scene.Row(10), StringComparison.Ordinal);
        await scene.Press("Send answer");
        Assert.Equal(LineState.ToAnswer, (await scene.Line()).State);
        Assert.Equal(typed, scene.Field("Quantity, line 10, part 1").GetAttribute("value"));
    }

    [Theory]
    [InlineData("1.5")]
    [InlineData("1.500")]
    public async Task In_German_a_dot_is_not_taken_for_anything(string typed)
    {
        await using var scene = await OrderScene.Open("de-DE");
        await scene.Press("Antwort zu Position 10 ändern");

        await scene.Type("Menge, Position 10, Teil 1", typed);

        Assert.Equal("Schreiben Sie eine Zahl wie 1234,5, ohne Tausenderzeichen.", scene.Text("#wrong-10-q0"));
    }

    [Fact]
    public async Task Every_part_says_what_is_wrong_with_it()
    {
        await using var scene = await OrderScene.Open();
        await scene.Press("Change the answer to line 10");
        await scene.Press("+ Split");
        await scene.Type("At dock on, line 10, part 2", scene.House.Today.AddDays(-1).ToString("yyyy-MM-dd", null));
        Assert.Equal("A day in the past can't be promised.", scene.Text("#wrong-10-d1"));
        Assert.Empty(scene.Shown.FindAll("#wrong-10-q1"));

        await scene.Press("Send answer");
        Assert.Equal("Write a number, like 1234.5, without separating thousands.", scene.Text("#wrong-10-q1"));

        await scene.Type("At dock on, line 10, part 2", "");
        await scene.Type("Price, line 10", "-1");
        Assert.Equal("Choose a day.", scene.Text("#wrong-10-d1"));
        Assert.Equal("A price can't be below 0.", scene.Text("#wrong-10-price"));
    }

    [Fact]
    public async Task Quantities_are_typed_shown_and_kept_in_the_suppliers_unit()
    {
        await using var scene = await OrderScene.Open("en-GB", h => h.LineContent(10) with { SupplierUnit = "XBX", SupplierFactor = 25 });
        Assert.Contains("200 pcs = 8 boxes", scene.Row(10), StringComparison.Ordinal);
        await scene.Press("Change the answer to line 10");
        Assert.Contains("= 8 boxes", scene.Text(".part"), StringComparison.Ordinal);

        await scene.Field("Unit, line 10").ChangeAsync("True");
        Assert.Equal("8", scene.Field("Quantity, line 10, part 1").GetAttribute("value"));
        Assert.Contains("= 200 pcs", scene.Text(".part"), StringComparison.Ordinal);
        Assert.Contains("7.6 to 8.4 boxes", scene.Row(10), StringComparison.Ordinal);
        await scene.Type("Quantity, line 10, part 1", "6");
        Assert.Contains("2 boxes less than requested", scene.Row(10), StringComparison.Ordinal);
        await scene.Press("Send answer");

        var line = await scene.Line();
        Assert.Equal((150m, new OwnUnit("XBX", 25)), (line.Answered.Single().Quantity, line.Last!.Offer.Own));
        Assert.Contains("150 pcs = 6 boxes", scene.Row(10), StringComparison.Ordinal);
        await scene.Press("Change the answer to line 10");
        Assert.Equal("6", scene.Field("Quantity, line 10, part 1").GetAttribute("value"));
    }
}
