using CsCheck;
using Portal.Documents.Skia;

namespace Portal.Documents.Tests.Skia;

public sealed class PageFillerTests
{
    private const float Top = 100, NextTop = 40, Bottom = 400;

    [Fact]
    public void Nothing_is_lost_nothing_comes_twice_and_nothing_leaves_the_page()
    {
        var band = Gen.Select(Gen.Int[1, 60], Gen.Int[0, 40], Gen.Bool, Gen.Int[0, 9]);
        band.List[1, 60].Sample(wanted =>
        {
            var heads = new List<Band> { Lines(1, -1) };
            var bands = wanted.Select((w, i) => Lines(w.Item4 == 0 ? w.Item1 : Math.Max(1, w.Item1 / 12), i) with { HoldsNext = w.Item3, Again = w.Item2 > 20 ? heads : [] }).ToList();

            var pages = PageFiller.Fill(bands, Top, NextTop, Bottom);

            var placed = pages.SelectMany(p => p.Bands).Where(b => !heads.Contains(b.Band)).SelectMany(b => b.Band.Columns[0].Pieces).ToList();
            Assert.Equal(bands.SelectMany(b => b.Columns[0].Pieces), placed);
            Assert.All(pages, page => Assert.All(page.Bands, b => Assert.True(b.Y + b.Band.Height <= Bottom + 0.01f)));
            Assert.All(pages, (page, i) => Assert.All(page.Bands.Zip(page.Bands.Skip(1)), pair => Assert.Equal(pair.First.Y + pair.First.Band.Height, pair.Second.Y, 0.01f)));
        });
    }

    [Fact]
    public void What_holds_together_moves_together()
    {
        var pages = PageFiller.Fill([Lines(25, 0), Lines(2, 1) with { HoldsNext = true }, Lines(2, 2) with { HoldsNext = true }, Lines(2, 3)], Top, NextTop, Bottom);

        Assert.Equal([1, 3], pages.Select(p => p.Bands.Count));
    }

    [Fact]
    public void Heads_come_again_also_above_the_rest_of_a_row_that_was_cut()
    {
        var head = Lines(1, 7);
        var pages = PageFiller.Fill([head with { HoldsNext = true }, Lines(80, 1) with { Again = [head] }, Lines(2, 2) with { Again = [head] }], Top, NextTop, Bottom);

        Assert.Equal(3, pages.Count);
        Assert.All(pages.Skip(1), page => Assert.Same(head, page.Bands[0].Band));
        Assert.All(pages.Skip(1), page => Assert.Equal(NextTop, page.Bands[0].Y));
    }

    [Fact]
    public void Empty_height_does_not_begin_a_page()
    {
        var pages = PageFiller.Fill([Lines(30, 0), Band.Space(100, 20), Lines(3, 1)], Top, NextTop, Bottom);

        Assert.Equal(NextTop, pages[1].Bands[0].Y);
        Assert.False(pages[1].Bands[0].Band.IsSpace);
    }

    [Fact]
    public void What_can_never_fit_ends_the_turning_of_pages()
    {
        var pages = PageFiller.Fill([Lines(2, 0), Band.Of(100, new Piece.OfSpace(5000)), Lines(2, 1)], Top, NextTop, Bottom);

        Assert.Equal(3, pages.Count);
    }

    /// <summary>So many lines of ten points each.</summary>
    private static Band Lines(int count, int number) => Band.Of(100, [.. Enumerable.Range(0, count).Select(i => new Piece.OfRule(number, 10, Description.Tone.Ink))]);
}
