using Almanac.Composing.Pages;
using Almanac.Parsing.Citations;

namespace Almanac.Tests;

/// <summary>A work is printed without the page that one citation of it names.</summary>
public sealed class WorkLocatorTests
{
    [Theory]
    [InlineData("Soares, “Islam in Mali,” 212.", "212", null, "Soares, “Islam in Mali.”")]
    [InlineData("Bell, “Lamps?” 7", "7", null, "Bell, “Lamps?”")]
    [InlineData("Bell, “Lamps,” Review 12, no. 3, 2016, 914-936, https://a.org/1.", "914-936", "https://a.org/1", "Bell, “Lamps,” Review 12, no. 3, 2016, https://a.org/1.")]
    [InlineData("Bell, “Lamps,” Review, 2016, p. 9.", "9", null, "Bell, “Lamps,” Review, 2016.")]
    [InlineData("Bell, “Lamps,” Review 12, no. 3 (2014): 101-120.", "101-120", null, "Bell, “Lamps,” Review 12, no. 3 (2014).")]
    [InlineData("Bell, “Lamps,” 12, https://a.org/12", "12", "https://a.org/12", "Bell, “Lamps,” https://a.org/12")]
    [InlineData("“In 12, Lamps,” Review no. 12, 2012.", "12", null, "“In 12, Lamps,” Review no. 12, 2012.")]
    [InlineData("“Lamps,” Review, 2012.", null, null, "“Lamps,” Review, 2012.")]
    [InlineData(",, 12", "12", null, ",, 12")]
    [InlineData(",” 12", "12", null, ".”")]
    public void Only_the_page_is_left_out(string text, string? locator, string? url, string expected) =>
        Assert.Equal(expected, WorkLocator.Without(new() { Form = CitationForm.Full, Text = text, Start = 0, Locator = locator, Url = url }));
}
