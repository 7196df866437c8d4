using Almanac.Parsing;
using Almanac.Parsing.Languages;

namespace Almanac.Tests;

public sealed class EdtfDateTests
{
    [Theory]
    [InlineData("2017", "2017", 20170101, 20171231)]
    [InlineData("2017-03", "March 2017", 20170301, 20170331)]
    [InlineData("2017-03-02", "2 March 2017", 20170302, 20170302)]
    [InlineData("2013~", "about 2013", 20130101, 20131231)]
    [InlineData("2014?", "2014 (uncertain)", 20140101, 20141231)]
    [InlineData("2014-05%", "about May 2014 (uncertain)", 20140501, 20140531)]
    [InlineData("2010-21", "spring 2010", 20100301, 20100531)]
    [InlineData("201X", "2010s", 20100101, 20191231)]
    [InlineData("2013/2017", "2013 to 2017", 20130101, 20171231)]
    [InlineData("2017/..", "since 2017", 20170101, int.MaxValue)]
    [InlineData("../2017", "until 2017", int.MinValue, 20171231)]
    public void A_date_is_shown_no_more_exact_than_it_is(string text, string shown, int earliest, int latest)
    {
        var date = EdtfDate.TryParse(text);

        Assert.NotNull(date);
        Assert.Equal(shown, Language.English.Dates.Of(date));
        Assert.Equal((earliest, latest), (date.Earliest, date.Latest));
    }

    [Theory]
    [InlineData("March 2017")]
    [InlineData("2017-13")]
    [InlineData("2017-02-30")]
    [InlineData("17")]
    [InlineData("2017/2013")]
    [InlineData("../..")]
    [InlineData("2017-3")]
    [InlineData("")]
    public void What_is_no_date_is_refused(string text) => Assert.Null(EdtfDate.TryParse(text));
}
