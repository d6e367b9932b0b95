using CsCheck;
using Portal.Domain.Values;

namespace Portal.Domain.Tests.Values;

public sealed class SearchTextTests
{
    [Theory]
    [InlineData("Müller & Söhne", "MULLER & SOHNE")]
    [InlineData("  two \t  words\n", "TWO WORDS ")]
    [InlineData("São Paulo", "SAO PAULO")]
    [InlineData("İstanbul", "ISTANBUL")]
    [InlineData("", "")]
    public void Case_accents_and_spaces_do_not_matter(string text, string normal) => Assert.Equal(normal, SearchText.Of(text));

    [Fact]
    public void Parts_are_joined_and_empty_ones_left_out() => Assert.Equal("4500000001 BH-220 HOUSING", SearchText.Of("4500000001", null, " ", "BH-220", "Housing"));

    [Fact]
    public void It_fits_its_column_and_is_normal_already_when_it_is_normal() => Gen.String[0, 600].Sample(text =>
    {
        var normal = SearchText.Of(text);

        Assert.True(normal.Length <= 400);
        Assert.DoesNotContain("  ", normal, StringComparison.Ordinal);
        Assert.Equal(normal, SearchText.Of(normal));
    });
}
