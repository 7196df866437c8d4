using Almanac.Diagnostics;
using Almanac.Parsing.Seeds;

namespace Almanac.Tests;

/// <summary>What a seed text itself shows as odd, and what only looks so.</summary>
public sealed class SeedAnomalyTests
{
    private static List<Diagnostic> Read(string body, params string[] notes) =>
        [.. SeedReader.Read(new("seeds/land.txt", body + string.Concat(notes.Select((_, i) => $" Said.{i + 1}")) + "\nCitations\n" + string.Join('\n', notes.Select((n, i) => $"[{i + 1}] {n}"))))
            .Diagnostics];

    private static List<Diagnostic> Of(string code, params string[] notes) => Read("It fell.", notes).FindAll(d => d.Rule.Code == code);

    [Theory]
    [InlineData("https://a.org/gov-ernment-falls", "gov-ernment")]
    [InlineData("https://a.org/news/army-at-tack-12.html", "at-tack")]
    [InlineData("https://a.org/the-ba-zaars-of-ksar", "ba-zaars")]
    public void A_hyphen_of_the_printed_page_breaks_an_address(string url, string broken) =>
        Assert.Contains($"`{broken}`", Assert.Single(Of("ALM0215", $"“Government Falls: Bazaars After an Attack,” Gazette, 2001, {url}.")).Message);

    [Theory]
    [InlineData("https://a.org/cease-fire-talks")]
    [InlineData("https://a.org/al-qaida-and-counter-terrorism")]
    [InlineData("https://a.org/co-operation-of-the-armies")]
    public void A_hyphen_between_words_is_let_be(string url) =>
        Assert.Empty(Of("ALM0215", $"“Ceasefire Talks and Counterterrorism Cooperation,” Gazette, 2001, {url}."));

    [Theory]
    [InlineData("The govern-ment fell.", 1)]
    [InlineData("The communi-ties fled.", 1)]
    [InlineData("The co-founder of the non-lethal, multi-ethnic al-Mulathamun fled.", 0)]
    public void A_word_broken_in_the_text_is_told(string body, int count) =>
        Assert.Equal(count, Read(body, "“T,” Gazette, 2001.").Count(d => d.Rule.Code == "ALM0215"));

    [Theory]
    [InlineData("Ann Bell, “Lamps,” France24, May 1, 2001.", "Cy Dorn, “Oil,” France 24, May 2, 2001.", "`France 24` is spelled `France24` in note 1")]
    [InlineData("Ann Bell, “Lamps,” Centre of Oil & Light, May 1, 2001.", "Cy Dorn, “Oil,” Centre of Oil and Light, May 2, 2001.", "`Centre of Oil and Light` is spelled `Centre of Oil & Light` in note 1")]
    [InlineData("Ann Bellamy, “Lamps,” Gazette, May 1, 2001.", "Bellami, “Lamps.”", "`Bellami` is spelled `Ann Bellamy` in note 1")]
    [InlineData("Ann Bellamy, “Lamps,” Gazette, May 1, 2001.", "Ann Belamy, “Oil,” Record, May 2, 2001.", "`Ann Belamy` is spelled `Ann Bellamy` in note 1")]
    [InlineData("“Lamps,” Voice of Orvane, May 1, 2001.", "“Oil,” VOO News, May 2, 2001.", "`VOO News` is spelled `Voice of Orvane` in note 1")]
    [InlineData("U.S. Department of Lamps, Office of Oil, “Lamp Note,” May 1, 2001.", "U.S. Lamps Department, “Lamp Note.”", "`U.S. Lamps Department` is spelled `U.S. Department of Lamps, Office of Oil` in note 1")]
    public void A_name_spelled_two_ways_is_told_at_the_later_place(string one, string other, string message) =>
        Assert.Equal(message, Assert.Single(Of("ALM0216", one, other)).Message);

    [Theory]
    [InlineData("“Lamps,” BBC, May 1, 2001.", "“Oil,” BBC Monitoring, May 2, 2001.")]
    [InlineData("Ann Bell, “Lamps,” Journal 1 of Light, May 1, 2001.", "Ann Bell, “Oil,” Journal 2 of Light, May 2, 2001.")]
    [InlineData("Ann Bell and Cy Dorn, “Lamps,” Gazette, May 1, 2001.", "Bell and Dorn, “Lamps.”")]
    [InlineData("Héni Bell, “Lamps,” Le Monde, May 1, 2001.", "Héni Bell, “Oil,” Le Monde Afrique, May 2, 2001.")]
    public void Different_names_are_not_one_name_spelled_two_ways(string one, string other) => Assert.Empty(Of("ALM0216", one, other));

    [Theory]
    [InlineData("“Lamps,” Gazette, January 3, 2012, https://a.org/2012/03/01/lamps.", "1 March 2012")]
    [InlineData("“Lamps,” Gazette, January 3, 2012, https://a.org/2012/jan/05/lamps.", "5 January 2012")]
    [InlineData("“Lamps,” Gazette, January 3, 2012, https://a.org/20120104-lamps.", "4 January 2012")]
    [InlineData("“Lamps,” Gazette, June 21, 2015, https://a.org/2015/06/lamps-150620173301883.html.", "20 June 2015")]
    [InlineData("“Lamps Today: March 13, 2017,” Gazette, March 12, 2017.", "13 March 2017")]
    [InlineData("“Lamps,” Gazette, May 2015, https://a.org/2014/04/lamps.", "April 2014")]
    public void A_date_that_address_or_title_contradict_is_told(string note, string other) => Assert.EndsWith(other, Assert.Single(Of("ALM0217", note)).Message);

    [Theory]
    [InlineData("“Lamps,” Gazette, January 3, 2012, https://a.org/2012/01/03/lamps.")]
    [InlineData("“Lamps,” Gazette, January 2012, https://a.org/2012/01/17/lamps.")]
    [InlineData("“Lamps,” Gazette, June 3, 2012, https://a.org/wp-content/uploads/2013/01/lamps.pdf.")]
    [InlineData("“Lamps,” Gazette, June 3, 2012, https://a.org/irf/2011/lamps.")]
    [InlineData("“The Fall of March 22, 2012,” Gazette, June 3, 2018.")]
    [InlineData("“Lamp Report 2013,” Gazette, April 2014, https://a.org/news-20100003.html.")]
    public void A_date_that_nothing_contradicts_is_let_be(string note) => Assert.Empty(Of("ALM0217", note));

    [Fact]
    public void One_address_under_two_titles_is_told_and_the_works_stay_apart()
    {
        var notes = new[] { "“Lamps Lit,” Gazette, May 1, 2001, https://a.org/1.", "“Oil Spilled,” Gazette, May 2, 2001, https://a.org/1." };

        Assert.Equal(2, Assert.Single(Of("ALM0218", notes)).Note);
        Assert.Empty(Of("ALM0218", notes[0], "“Lamps lit!” Gazette, May 1, 2001, https://www.a.org/1/."));
    }

    [Theory]
    [InlineData("“Oil,” Gazette, May 2, 2001.", 1)]
    [InlineData("“Oil,” Gazette, May 2, 2001, A6.", 0)]
    [InlineData("“Oil,” Record, May 2, 2001.", 0)]
    public void An_address_is_missed_where_others_of_the_publication_have_one(string note, int count) =>
        Assert.Equal(count, Of("ALM0219", "“Lamps,” The Gazette, May 1, 2001, https://a.org/1.", note).Count);

    [Theory]
    [InlineData("It was “grand.", 1)]
    [InlineData("It was grand.”", 1)]
    [InlineData("It was “an alliance (“friends,” they say) of” all.", 0)]
    [InlineData("« C’est “grand” », dit-il.", 0)]
    public void A_quotation_in_the_text_that_is_not_closed_is_told(string body, int count) =>
        Assert.Equal(count, Read(body, "“T,” Gazette, 2001.").Count(d => d.Rule.Code == "ALM0209"));

    [Theory]
    [InlineData("“’Dead’ Man Walks,” Gazette, 2001.")]
    [InlineData("“‘Lamps’ go out,’” Gazette, 2001.")]
    [InlineData("“Lamps” and Oil,” Gazette, 2001.")]
    [InlineData("“Lamps, Gazette, 2001.")]
    [InlineData("Ann Bell, Lamps,” Gazette, 2001.")]
    [InlineData("\"Lamps,” Gazette, 2001.")]
    public void Quotation_marks_that_do_not_match_are_told(string note) => Assert.Single(Of("ALM0209", note));

    [Theory]
    [InlineData("“The rebels’ ‘last’ stand,” Gazette, 2001.")]
    [InlineData("“Jama’at’s ‘new’ men: ‘We won’t go,’” Gazette, 2001.")]
    [InlineData("« L’huile “chère” », Gazette, 2001.")]
    [InlineData("‘The dockers’ strike’, Gazette, 2001.")]
    public void Quotation_marks_that_match_are_let_be(string note) => Assert.Empty(Of("ALM0209", note));
}
