using Portal.Connectors.Tryton;
using Portal.Exchange.Erp;

namespace Portal.Connectors.Tests.Tryton;

public sealed class LineMarkTests
{
    private static readonly DateOnly Day = new(2027, 1, 4);

    private static readonly LineMark Full = new(
        "PO 7|x]/10/3", 3, [new(110.5m, Day)], [new(60.5m, Day), new(50, Day.AddDays(7))], 12, "price:12.5", ["PO 7|x]/10/2", "PO 7|x]/10/1"]);

    [Theory]
    [InlineData(null)]
    [InlineData("Ring before delivery [gate 3]\nand bring papers")]
    public void Comes_back_as_it_was_written_and_keeps_what_people_wrote(string? note)
    {
        var text = Full.On(note);
        var read = LineMark.In(text);
        Assert.NotNull(read);
        Assert.Equal((Full.Key, Full.Version, Full.Amendment, Full.Remark, Full.Store), (read.Key, read.Version, read.Amendment, read.Remark, read.Store));
        Assert.Equal(Full.Requested, read.Requested);
        Assert.Equal(Full.Confirmed, read.Confirmed);
        Assert.Equal(Full.Earlier, read.Earlier);
        Assert.StartsWith(note ?? "", text, StringComparison.Ordinal);
        Assert.Equal(text, read.On(text));
    }

    [Fact]
    public void Tells_a_cancelled_line_and_an_empty_note()
    {
        var cancelled = LineMark.In(new LineMark("A/10/1", 1, [], [], null, null, []).On(""));
        Assert.NotNull(cancelled);
        Assert.Empty(cancelled.Confirmed);
        Assert.Null(cancelled.Store);
        Assert.Null(LineMark.In("[Supplier portal was here]"));
        Assert.Null(LineMark.In(null));
    }

    [Theory]
    [InlineData(120, "60.5 on 2027-01-04, 59.5 on 2027-01-11")]
    [InlineData(100, "60.5 on 2027-01-04, 39.5 on 2027-01-11")]
    [InlineData(60, "60 on 2027-01-04")]
    public void A_new_total_goes_onto_the_last_day_and_is_taken_from_it(int quantity, string schedule)
    {
        var sized = LineDates.Sized([new ErpScheduleLine(60.5m, Day), new ErpScheduleLine(50, Day.AddDays(7))], quantity);
        Assert.Equal(schedule, string.Join(", ", sized.Select(part => FormattableString.Invariant($"{part.Quantity:0.##} on {part.OnDock:yyyy-MM-dd}"))));
    }
}
