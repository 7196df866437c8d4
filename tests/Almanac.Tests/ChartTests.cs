using Almanac.Composing.Drawing;
using Almanac.Parsing.Languages;

namespace Almanac.Tests;

/// <summary>What the charts count, and that they draw any counts.</summary>
public sealed class ChartTests
{
    [Fact]
    public void Years_between_the_first_and_the_last_are_counted_even_if_empty()
    {
        var years = YearCounts.Of([2004, 2001, 2004]);

        Assert.Equal((2001, 1), (years.First, years.Step));
        Assert.Equal([1, 0, 0, 2], years.Counts);
    }

    [Theory]
    [InlineData(1962, 2001, 1, 40)]
    [InlineData(1961, 2001, 10, 5)]
    [InlineData(1500, 2021, 100, 6)]
    [InlineData(0, 9999, 1000, 10)]
    public void Many_years_are_counted_by_decade_or_longer(int first, int last, int step, int counts)
    {
        var years = YearCounts.Of([first, last]);

        Assert.Equal((step, counts, 2), (years.Step, years.Counts.Length, years.Counts.Sum()));
        Assert.InRange(first, years.YearOf(0), years.YearOf(1) - 1);
    }

    [Fact]
    public void A_span_of_years_is_named_by_its_first_and_last() =>
        Assert.Equal(["1960–1969", "1970–1979"], new[] { 0, 1 }.Select(YearCounts.Of([1961, 2001]).LabelOf));

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    public void Every_column_stays_within_the_picture(int length)
    {
        var svg = ColumnChart.Draw("c", "t", "d", new(1980, 1, [.. Enumerable.Range(0, length).Select(i => i * 97 % 1000)]), Language.English).Text;

        Assert.Contains("<title id=\"c-title\">t</title><desc id=\"c-desc\">d</desc>", svg);
        Assert.DoesNotContain("\"-", svg);
        Assert.DoesNotContain("NaN", svg);
    }

    [Fact]
    public void A_long_label_is_cut_between_words_and_encoded()
    {
        var svg = BarChart.Draw("c", "t", "d", [new("<b> Office of the Coordinator for Counterterrorism, Department", 3), new("B", 0)], Language.English).Text;

        Assert.Contains("&lt;b&gt; Office of the Coordinator for …</text>", svg);
    }
}
