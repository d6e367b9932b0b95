using UglyToad.PdfPig.Content;

namespace Portal.Documents.Tests;

/// <summary>What is wrong on a page whatever it says.</summary>
internal static class PaperChecks
{
    /// <summary>No letter beyond the margins, no two letters of different words on the same spot.</summary>
    public static void IsClean(Page page)
    {
        var letters = page.Letters.Where(letter => !string.IsNullOrWhiteSpace(letter.Value)).ToList();
        Assert.All(letters, letter =>
        {
            Assert.InRange(letter.StartBaseLine.X, 20, page.Width - 20);
            Assert.InRange(letter.EndBaseLine.X, 20, page.Width - 20);
            Assert.InRange(letter.StartBaseLine.Y, 20, page.Height - 20);
        });

        var rows = letters.GroupBy(letter => Math.Round(letter.StartBaseLine.Y * 2)).Select(row => row.OrderBy(letter => letter.StartBaseLine.X).ToList());
        Assert.All(rows, row =>
        {
            for (var i = 1; i < row.Count; i++)
            {
                // Kerning draws letters together by a little.
                Assert.True(row[i].StartBaseLine.X >= row[i - 1].EndBaseLine.X - (row[i].PointSize * 0.25), $"'{row[i - 1].Value}{row[i].Value}' stand on each other");
            }
        });
    }
}
