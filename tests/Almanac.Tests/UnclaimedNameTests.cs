using System.Diagnostics;
using System.Text;

namespace Almanac.Tests;

/// <summary>Which names in a profile the check takes for people and groups without an entry.</summary>
public sealed class UnclaimedNameTests
{
    [Theory]
    [InlineData("He left Boko Haram, and Boko Haram’s camp.", "Boko Haram twice")]
    [InlineData("It was signed by the Movement for Peace and Justice in the Valley.", "Movement for Peace and Justice in the Valley once")]
    [InlineData("The rebels met Sultan Ould Bady, Iyad ag Ghaly and Ahmad al-Mahdi.", "Sultan Ould Bady once, Iyad ag Ghaly once, Ahmad al-Mahdi once")]
    [InlineData("Then the Trans-Valley Partnership (TVP) began; the TVP ended.", "Trans-Valley Partnership (TVP) 3 times")]
    [InlineData("Then UNESCO came, and pro-GSPC men.", "UNESCO once, GSPC once")]
    [InlineData("Money came from George W. Bush and from the U.S. Department of State.", "George W. Bush once, U.S. Department of State once")]
    [InlineData("They shot President Bush.", "President Bush once")]
    [InlineData("They shot Malian President Omar Konte.", "Omar Konte once")]
    public void A_name_without_an_entry_is_told_once_with_its_count(string text, string expected) => Assert.Equal(expected, Told(text));

    [Theory]
    [InlineData("In Orvane it rained. Following Orvane came Mali. Once Gao fell, Kidal did.")]
    [InlineData("On Monday Orvane fell, in March 2012 Mali.")]
    [InlineData("The French army and Malian Tuareg herders; French-led forces.")]
    [InlineData("A Conference of National Understanding, a Foreign Terrorist Organization.")]
    [InlineData("He wrote “Lamps of the Coast” and a film called “Night and Light”; see the Harbour Review.")]
    [InlineData("The Algerian Civil War, the Algiers Accord, the Segou Region, the Splendid Hotel, the Republic of Togo.")]
    [InlineData("It struck Grand Bassam in spring; people in Grand Bassam fled.")]
    [InlineData("From North Africa to Western Sahel, in the United States and Saudi Arabia.")]
    [InlineData("Improvised explosive devices (BED) and more: BED, XIV, GDP.")]
    [InlineData("The Foreign Minister met the Prime Minister.")]
    [InlineData("Bamako and Gao. Mali for France, Gao the town.")]
    public void Other_words_with_capitals_are_passed_over(string text) => Assert.Equal("", Told(text));

    [Theory]
    [InlineData("The Lamp League met; LAL men came; the LAMP LEAGUE met.")]
    [InlineData("President Ann Bell, General Bell and Ann Maria Bell.")]
    [InlineData("The League of Lamps (LAL) and the Lamp League (Ligue des Lampes); the Ligue des Lampes.")]
    [InlineData("At the Radisson Blu.")]
    public void A_name_that_an_entry_claims_is_none(string text) => Assert.Equal("", Told(text));

    [Theory]
    [InlineData("The Lamp League Women met.", "Lamp League Women once")]
    [InlineData("Omar Bell met Ann Konte.", "Omar Bell once, Ann Konte once")]
    public void A_name_that_holds_a_claimed_one_is_another(string text, string expected) => Assert.Equal(expected, Told(text));

    [Fact]
    public void A_name_set_aside_is_silent_and_one_set_aside_for_nothing_is_told()
    {
        Assert.Equal("", Told("The Valley Partnership (VAP) met Boko Haram.", "[{ name: VAP, reason: a programme }, { name: boko-haram, reason: elsewhere }]"));
        Assert.Equal("no profile has the name Lamp League without an entry", Told("The Lamp League met.", "{ name: Lamp League, reason: none }"));
    }

    [Fact]
    public void Nothing_is_told_where_an_entry_could_not_be_read()
    {
        using var folder = new TemporaryFolder();
        Write(folder, "Boko Haram came.", "[]");
        folder.Write("content/groups/broken.md", "---\ntitle: [Boko Haram\n---\n");

        Assert.DoesNotContain(Pipeline.Build(folder.Path).Diagnostics, d => d.Rule.Code == "ALM0509");
    }

    [Fact]
    public void The_place_is_that_of_the_name_behind_markers()
    {
        using var folder = new TemporaryFolder();
        Write(folder, "It rained.1 Then Boko Haram came.", "[]");

        Assert.Equal("Boko Haram", Assert.Single(Pipeline.Build(folder.Path).Diagnostics, d => d.Rule.Code == "ALM0509").At.Text);
    }

    [Theory]
    [InlineData("Aa Bb ")]
    [InlineData("Aa of ")]
    [InlineData("Council for and in Aa (AAA) ")]
    [InlineData("“Aa Bb” (AAA) ")]
    [InlineData("A.A. ")]
    [InlineData("al-Aa-al-")]
    public void A_long_text_takes_its_length(string part)
    {
        var text = new StringBuilder().Insert(0, part, 2_000_000 / part.Length).ToString();
        var watch = Stopwatch.StartNew();

        Told("x " + text);

        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 30);
    }

    private static string Told(string text, string setAside = "[]")
    {
        using var folder = new TemporaryFolder();
        Write(folder, text, setAside);
        var told = Pipeline.Link(folder.Path).Diagnostics.Where(d => d.Rule.Code == "ALM0509").Select(d => d.Message);
        return string.Join(", ", told.Select(message => message.Replace(" has no entry; the profile names it", "").Replace("`", "")));
    }

    private static void Write(TemporaryFolder folder, string text, string setAside)
    {
        folder.Write("content/site.yml", $"set-aside: {setAside}\nrules: {{ ALM0509: info }}\n");
        folder.Write("content/groups/ll.md", "---\ntitle: Lamp League\nshort: LAL\n---\n");
        folder.Write("content/people/ann-bell.md", "---\ntitle: Ann Maria Bell\n---\n");
        folder.Write("content/events/attack.md", "---\ntitle: Radisson Blu hotel attack\n---\n");
        folder.Write("seeds/land.txt", $"Land\n\nOverview\n\n{text}\n\nCitations\n\n[1] Ada Renn, “Lamps of the Coast,” Harbour Review, May 2, 1999, https://example.org/lamps.\n");
    }
}
