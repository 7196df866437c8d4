using Almanac.Diagnostics;
using Almanac.Parsing.Citations;

namespace Almanac.Tests;

public sealed class WorkReaderTests
{
    private static (CitedWork[] Works, List<Diagnostic> Diagnostics) Read(string note)
    {
        var diagnostics = new List<Diagnostic>();
        var source = new SourceText("seeds/land.txt", note);
        return ([.. WorkReader.ReadNote(1, note, source.Span(0, note.Length), diagnostics)], diagnostics);
    }

    [Theory]
    [InlineData("Ann Bell and Carl Dorn, “Lamps: A History,” Lantern Gazette, April 9, 2018, https://example.org/a.", "Ann Bell|Carl Dorn", "Lamps: A History", "Lantern Gazette", "2018-04-09", "https://example.org/a")]
    [InlineData("“Who Lit the Lamp?” Gazette (Port), 2018.", "", "Who Lit the Lamp?", "Gazette", "2018", null)]
    [InlineData("U.S. Department of Lamps, Office of Oil, “Oil Note,” September 5, 2018, https://example.org/b.htm.", "U.S. Department of Lamps, Office of Oil", "Oil Note", null, "2018-09-05", "https://example.org/b.htm")]
    [InlineData("U.S. Department of Lamps, Lamp Report 2013, April 2014, https://example.org/c.pdf.", "U.S. Department of Lamps", "Lamp Report 2013", null, "2014-04", "https://example.org/c.pdf")]
    [InlineData("Mo El-Lami. “Lamps go out, Gazette, May 11, 2020, https://example.org/d.", "Mo El-Lami", "Lamps go out", "Gazette", "2020-05-11", "https://example.org/d")]
    [InlineData("Seth Lamp et. al., “Oil,” Centre for Oil, November 2018.", "Seth Lamp", "Oil", "Centre for Oil", "2018-11", null)]
    [InlineData("« L’huile », Le Phare, 9 avril 2018, https://example.org/e", "", "L’huile", "Le Phare", "2018-04-09", "https://example.org/e")]
    public void A_full_citation_is_taken_apart(string note, string authors, string title, string? publication, string date, string? url)
    {
        var work = Assert.Single(Read(note).Works);

        Assert.Equal(CitationForm.Full, work.Form);
        Assert.Equal(authors, string.Join('|', work.Authors));
        Assert.Equal((title, publication, date, url), (work.Title, work.Publication, work.Date?.Text, work.Url));
    }

    [Theory]
    [InlineData("J. Pole, “Oil,” Journal of Lamps no. 2, 2011, 15-29.", "Journal of Lamps", null, "2", "2011", "15-29")]
    [InlineData("J. Pole, “Oil,” Small Lamps & Wicks 27, no. 5, 2016, 914-936, https://example.org/f.", "Small Lamps & Wicks", "27", "5", "2016", "914-936")]
    [InlineData("J. Pole, “Oil,” Lamp Monitor XI, iss. 1, January 10, 2013.", "Lamp Monitor", "XI", "1", "2013-01-10", null)]
    [InlineData("J. Pole, “Oil,” Journal of Lamps 12, no. 3 (2014): 101-120, doi:10.1/x.", "Journal of Lamps", "12", "3", "2014", "101-120")]
    [InlineData("J. Pole, “Oil,” Lamp Bulletin no. 85, Spring 2010, 17, https://example.org/g.", "Lamp Bulletin", null, "85", "2010-21", "17")]
    public void Volume_issue_and_pages_are_read(string note, string publication, string? volume, string? issue, string date, string? pages)
    {
        var work = Assert.Single(Read(note).Works);

        Assert.Equal((publication, volume, issue, date, pages), (work.Publication, work.Volume, work.Issue, work.Date?.Text, work.Locator));
    }

    [Theory]
    [InlineData("“Oil must ‘hold the light,’” Gazette, 2001.", "Oil must ‘hold the light’")]
    [InlineData("“‘Oil’ is dear,’” Gazette, 2001.", "‘Oil’ is dear")]
    [InlineData("« La lampe : un “succès” ; et après ? », Le Phare, 1er février 2015.", "La lampe : un “succès” ; et après ?")]
    public void Quotations_inside_a_title_stay_whole(string note, string title) => Assert.Equal(title, Assert.Single(Read(note).Works).Title);

    [Fact]
    public void The_day_somebody_looked_is_not_the_date() =>
        Assert.Null(Assert.Single(Read("“Lamps,” accessed July 4, 2020, https://example.org/a.").Works).Date);

    [Fact]
    public void Semicolons_split_works_but_not_titles()
    {
        var (works, _) = Read("“Lamps; and oil,” Gazette, 2001, https://example.org/a?x=1; B. Cole, “Wicks,” Record, 2002; Ibid., 23.");

        Assert.Equal(["Lamps; and oil", "Wicks", null], works.Select(w => w.Title));
        Assert.Equal(CitationForm.Ibid, works[2].Form);
        Assert.Equal("23", works[2].Locator);
    }

    [Fact]
    public void A_quotation_left_open_does_not_swallow_the_next_work()
    {
        var (works, diagnostics) = Read("“Lamps: “The oil must hold,” Gazette, 2001, https://example.org/a; “Wicks,” Record, 2002.");

        Assert.Equal(2, works.Length);
        Assert.Contains(diagnostics, d => d.Rule.Code == "ALM0209");
    }

    [Theory]
    [InlineData("“A,” B, 2001, https://https://example.org/a.", "https://example.org/a", "ALM0208")]
    [InlineData("“A,” B, 2001, https://example.org/a?utm_source=x&id=3.", "https://example.org/a?id=3", "ALM0210")]
    [InlineData("“A,” B, 2001, https://example.org/lamps/ oil.html", "https://example.org/lamps/oil.html", "ALM0208")]
    public void A_broken_address_is_put_right_and_reported(string note, string url, string code)
    {
        var (works, diagnostics) = Read(note);

        Assert.Equal(url, Assert.Single(works).Url);
        Assert.Equal(code, Assert.Single(diagnostics).Rule.Code);
    }

    [Theory]
    [InlineData("“Lamps,” Reuters, May 12, 2012, and “Oil,” Reuters, May 13, 2012, https://example.org/b.", 2)]
    [InlineData("“Lamps 2012; and Oil,” Reuters, May 12, 2012; see also Bell, “Wicks.”", 2)]
    [InlineData("“Lamps, Gazette, May 11, 2020, https://example.org/a; “Wicks,” Record, 2002.", 2)]
    [InlineData("A. Bell, “Lamps,” Gazette, 2001. See also C. Dorn, “Oil,” Record, 2002.", 2)]
    [InlineData("A. Bell, The Lamp (Port: Quarto, 2001; repr. 2003), 3.", 1)]
    [InlineData("The figure is disputed; see A. Bell, “Lamps,” Gazette, 2001.", 1)]
    [InlineData("The figure is disputed; nobody has counted.", 0)]
    public void A_note_is_split_into_its_works(string note, int count) => Assert.Equal(count, Read(note).Works.Length);

    [Theory]
    [InlineData("http:// www.example.org/a", "http://www.example.org/a")]
    [InlineData("https://www.example. org/a/b", "https://www.example.org/a/b")]
    [InlineData("https://example.org/a-b -c.html", "https://example.org/a-b-c.html")]
    [InlineData("https://example.org/a_(b).html", "https://example.org/a_(b).html")]
    [InlineData("<https://example.org/a>", "https://example.org/a")]
    [InlineData("www.example.org/a", "https://www.example.org/a")]
    [InlineData("https://example.org/a#axzz1n4Z8DUN6", "https://example.org/a")]
    [InlineData("https://example.org/a (accessed May 3, 2012)", "https://example.org/a")]
    [InlineData("https://localhost", null)]
    public void An_address_is_read_as_it_is_meant(string printed, string? url) => Assert.Equal(url, Assert.Single(Read($"“A,” B, 2001, {printed}.").Works).Url);

    [Theory]
    [InlineData("May/June 2012", "2012-05/2012-06")]
    [InlineData("March 27–April 2, 2017", "2017-03-27/2017-04-02")]
    [InlineData("Winter 2019/2020", "2019-24")]
    [InlineData("c. 2019", "2019~")]
    [InlineData("2012–13", "2012/2013")]
    [InlineData("1er février 2015", "2015-02-01")]
    [InlineData("20.09.2010", "2010-09-20")]
    [InlineData("11/09/2015", "2015")]
    [InlineData("13/09/2015", "2015-09-13")]
    [InlineData("Monday, May 3, 2012", "2012-05-03")]
    public void A_date_is_as_exact_as_it_is_printed(string printed, string date) => Assert.Equal(date, Assert.Single(Read($"“A,” Gazette, {printed}.").Works).Date?.Text);
}
