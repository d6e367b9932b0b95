namespace Portal.Documents.Skia;

/// <summary>Fills pages with bands: what holds together stays together, what is too high for a page is cut, heads come again.</summary>
/// <param name="top">Where bands begin on the first page.</param>
/// <param name="nextTop">Where they begin on the others.</param>
/// <param name="bottom">Where they end.</param>
internal sealed class PageFiller(float top, float nextTop, float bottom)
{
    // A band is rather cut than leave more than this share of a page empty.
    private const float MostEmpty = 0.4f;

    private readonly List<Page> _pages = [new([])];
    private float _y = top;

    // True while a page holds nothing but the heads that came again.
    private bool _isFresh = true;

    private float NextRoom => bottom - nextTop;

    public static IReadOnlyList<Page> Fill(IReadOnlyList<Band> bands, float top, float nextTop, float bottom)
    {
        var filler = new PageFiller(top, nextTop, bottom);
        for (var i = 0; i < bands.Count;)
        {
            var count = 1;
            while (bands[i + count - 1].HoldsNext && i + count < bands.Count)
            {
                count++;
            }

            filler.Add([.. bands.Skip(i).Take(count)]);
            i += count;
        }

        return filler._pages;
    }

    private void Add(IReadOnlyList<Band> group)
    {
        var height = group.Sum(b => b.Height);
        if (!_isFresh && _y + height > bottom && height + group[0].Again.Sum(b => b.Height) <= NextRoom && (group.Count > 1 || height <= NextRoom * MostEmpty))
        {
            Turn(group[0]);
        }

        foreach (var band in group)
        {
            Add(band);
        }
    }

    private void Add(Band band)
    {
        while (_y + band.Height > bottom)
        {
            var isLow = band.Height <= NextRoom * MostEmpty;
            if (!(isLow && !_isFresh) && band.Cut(bottom - _y) is var (upper, lower))
            {
                Place(upper);
                Turn(band);
                band = lower;
            }
            else if (_isFresh)
            {
                // Not even a piece of it fits on a fresh page. Nothing that is described here is so high, and printed cut off it is
                // better than turning pages for ever.
                break;
            }
            else
            {
                Turn(band);
            }
        }

        if (!band.IsSpace || !_isFresh || _pages.Count == 1)
        {
            Place(band);
        }
    }

    private void Turn(Band first)
    {
        _pages.Add(new Page([]));
        _y = nextTop;
        foreach (var band in first.Again)
        {
            Place(band);
        }

        _isFresh = true;
    }

    private void Place(Band band)
    {
        _pages[^1].Bands.Add((_y, band));
        _y += band.Height;
        _isFresh = false;
    }
}
