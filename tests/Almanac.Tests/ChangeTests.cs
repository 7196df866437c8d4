using Almanac.Composing.Changes;

namespace Almanac.Tests;

/// <summary>What a change between two almanacs means, in their own terms.</summary>
public sealed class ChangeTests : IDisposable
{
    private const string Guild = "content/groups/guild.md";

    private readonly TemporaryFolder before = new();
    private readonly TemporaryFolder after = new();

    public ChangeTests()
    {
        foreach (var folder in (TemporaryFolder[])[before, after])
        {
            folder.Write("seeds/land.txt", "Land\n\nOverview\n\nThe guild met.1 It left.2 It came back.3\n\nCitations\n\n[1] “Meeting,” Gazette, 2001.\n[2] “Parting,” Gazette, 2002.\n[3] “Return,” Gazette, 2003.\n");
            folder.Write("content/people/ina.md", "---\ntitle: Ina Torvel\nshort: Ina\n---\nShe led it.[@1]\n");
            folder.Write("content/people/bo.md", "---\ntitle: Bo Bell\n---\nHe too.[@1]\n");
            folder.Write("content/places/quay.md", "---\ntitle: The Quay\n---\nA place.[@1]\n");
            folder.Write(Guild, GuildText());
        }
    }

    public void Dispose()
    {
        before.Dispose();
        after.Dispose();
    }

    private static string GuildText(string keys = "", string body = "The guild keeps the lights of the harbour.[@1]\n\nIt meets at [[places/quay]] each year in spring.[@2]\n") =>
        $"---\ntitle: Lantern Guild\nshort: LG\n{keys}---\n{body}";

    private string Told()
    {
        var text = ChangeText.Plain(AlmanacComparison.Compare(Pipeline.Link(before.Path), Pipeline.Link(after.Path)));
        return text[(text.IndexOf('\n') + 1)..].TrimStart('\n');
    }

    private string Summary() => ChangeText.Plain(AlmanacComparison.Compare(Pipeline.Link(before.Path), Pipeline.Link(after.Path))).Split('\n')[0];

    [Fact]
    public void Nothing_changed_is_one_line() => Assert.Equal("The almanac says the same as before.", Summary());

    [Theory]
    [InlineData("", "relations: [{ type: led-by, target: people/ina, from: 2017-03, cite: [2] }]\n", "relation added: led by Ina, from March 2017 [2]")]
    [InlineData("relations: [{ type: led-by, target: people/ina, cite: 1 }]\n", "", "relation removed: led by Ina [1]")]
    [InlineData("relations: [{ type: led-by, target: people/ina, cite: 1 }]\n", "relations: [{ type: led-by, target: Ina Torvel, cite: [1, 2] }]\n", "notes of relation changed: led by Ina [1] → [1, 2]")]
    [InlineData("relations: [{ type: led-by, target: people/ina, from: 2016, cite: 1 }]\n", "relations: [{ type: led-by, target: people/ina, from: 2017, cite: 1 }]\n", "relation changed: led by Ina, “from 2016” → “from 2017” [1]")]
    [InlineData("", "summary: Keepers of lights.\n", "summary added: Keepers of lights.")]
    [InlineData("summary: Keepers of lights.\n", "summary: Keepers of lamps.\n", "summary changed: “Keepers of lights.” → “Keepers of lamps.”")]
    [InlineData("aliases: [Keepers]\n", "aliases: [Wardens]\n", "alias removed: Keepers|alias added: Wardens")]
    [InlineData("type: movement\n", "type: militia\n", "type changed: “Political movement” → “Militia”")]
    [InlineData("founded: { date: 1902~, cite: [1] }\n", "founded: { date: 1902, cite: [1] }\n", "founded changed: “about 1902” → “1902” [1]")]
    [InlineData("founded: { date: 1902, cite: [1] }\n", "founded: { date: 1903, cite: [2] }\n", "founded changed: “1902” → “1903” [1] → [2]")]
    [InlineData("facts: [{ label: workshops, value: 12, cite: 1 }]\n", "facts: [{ label: workshops, value: 14, as-of: 2001, cite: 1 }]\n", "workshops changed: “12” → “14, as of 2001” [1]")]
    [InlineData("facts: [{ label: workshops, value: 12, cite: 1 }]\n", "facts: [{ label: workshops, value: 12 }]\n", "notes of workshops changed: 12 [1] → [none]")]
    [InlineData("", "disputed: [{ claim: Who lit it, accounts: [{ says: The guild, cite: 1 }] }]\n", "account of “Who lit it” added: “The guild” [1]")]
    public void A_change_of_the_front_matter_is_told_in_words(string old, string now, string expected)
    {
        before.Write(Guild, GuildText(old));
        after.Write(Guild, GuildText(now));

        Assert.Equal($"LG (groups/guild)\n{string.Concat(expected.Split('|').Select(line => $"  {line}\n"))}", Told());
    }

    [Fact]
    public void A_relation_written_on_the_other_side_has_not_changed()
    {
        before.Write(Guild, GuildText("relations: [{ type: led-by, target: people/ina, from: 2017, cite: 2 }]\n"));
        after.Write("content/people/ina.md", "---\ntitle: Ina Torvel\nshort: Ina\nrelations: [{ type: leader-of, target: LG, from: 2017, cite: 2 }]\n---\nShe led it.[@1]\n");

        Assert.Equal("", Told());
    }

    [Fact]
    public void A_relation_that_moved_and_changed_is_told_once()
    {
        before.Write(Guild, GuildText("relations: [{ type: led-by, target: people/ina, from: 2017, cite: 2 }]\n"));
        after.Write("content/people/ina.md", "---\ntitle: Ina Torvel\nshort: Ina\nrelations: [{ type: leader-of, target: LG, from: 2018, cite: 2 }]\n---\nShe led it.[@1]\n");

        Assert.Equal("Ina (people/ina)\n  relation changed: leader of LG, “from 2017” → “from 2018” [2]\n", Told());
    }

    [Fact]
    public void Paragraphs_are_told_as_new_gone_changed_and_now_uncited()
    {
        before.Write(Guild, GuildText(body: "The guild keeps the lights.[@1]\n\nIt meets at the quay each year.[@2]\n\nThe old hall burnt.[@3]\n"));
        after.Write(Guild, GuildText(body: "Something else entirely is here.\n\nIt meets at the quay every year.[@2]\n\nThe guild keeps the lights.\n"));

        Assert.Equal(
            """
            LG (groups/guild)
              paragraph removed: “The old hall burnt.” [3]
              paragraph added without a note: “Something else entirely is here.”
              paragraph changed: “It meets at the quay each year.” → “It meets at the quay every year.”
              paragraph now uncited: “The guild keeps the lights.”, before [1]

            Sources
              note 3 is no longer cited by any entry or page: “Parting
            """.Replace("Parting", "“Return,” Gazette, 2003.”\n\nCoverage\n  Land: 1 of 1 paragraphs carried, 3 of 3 → 2 of 3 notes cited\n"), Told());
        Assert.Equal("1 page changed; 1 paragraph now uncited; 1 source no longer cited.", Summary());
    }

    [Fact]
    public void An_entry_that_came_or_went_is_told_with_what_it_says()
    {
        File.Delete(Path.Combine(after.Path, "content/people/bo.md"));
        after.Write("content/events/fire.md", "---\ntitle: The fire\nsummary: It burnt.\ndate: 2001\nrelations: [{ type: perpetrated-by, target: LG }]\n---\nIt burnt.\n\nIt went out.[@1]\n");

        Assert.Equal("""
            Bo Bell (people/bo)
              person removed

            The fire (events/fire)
              event added
              summary: It burnt.
              date: 2001
              relation: carried out by LG
              paragraphs: 2, 1 of them without a note

            """, Told());
    }

    [Fact]
    public void An_entry_at_another_address_is_renamed_and_keeps_its_ties()
    {
        before.Write("content/people/ina.md", "---\ntitle: Ina Torvel\nrelations: [{ type: leader-of, target: groups/guild }]\n---\nShe led it.[@1]\n");
        before.Write(Guild, GuildText());
        File.Delete(Path.Combine(after.Path, Guild));
        after.Write("content/groups/lantern-guild.md", GuildText().Replace("title: Lantern Guild", "title: Guild of Lanterns"));
        after.Write("content/people/ina.md", "---\ntitle: Ina Torvel\nrelations: [{ type: leader-of, target: groups/lantern-guild }]\n---\nShe led it.[@1]\n");

        Assert.Equal("LG (groups/lantern-guild)\n  group renamed: it was groups/guild\n  title changed: “Lantern Guild” → “Guild of Lanterns”\n", Told());
    }

    [Fact]
    public void What_is_wrong_now_and_was_not_is_told_wherever_it_moved_in_its_file()
    {
        before.Write(Guild, GuildText(body: "A [[Nowhere]].[@1]\n\nB.[@99]\n"));
        after.Write(Guild, GuildText(body: "New.[@1]\n\nA [[Nowhere]].[@1]\n\nC [[Anywhere]].[@2]\n"));

        var told = Told();

        Assert.Contains("Wrong now\n  error ALM0401: unknown entry `Anywhere` (content/groups/guild.md:9:3)\n\n", told);
        Assert.EndsWith("No longer wrong\n  error ALM0406: there is no note 99 in `land` (content/groups/guild.md:7:4)\n", told);
        Assert.DoesNotContain("Nowhere`", told);
    }

    [Fact]
    public void A_seed_and_a_page_are_told_as_entries_are()
    {
        after.Write("seeds/land.txt", before.Read("seeds/land.txt").Replace("“Parting,” Gazette, 2002.", "“Parting,” Gazette, 2004.").Replace("It came back.3", "It came back again.3"));
        after.Write("content/pages/about.md", "---\ntitle: About\n---\nWords.\n");

        Assert.Equal("""
            Land (seeds/land)
              note 2 changed: ““Parting,” Gazette, 2002.” → ““Parting,” Gazette, 2004.”
              paragraph changed: “The guild met. It left. It came back.” → “The guild met. It left. It came back again.”

            About (pages/about)
              page added
              paragraphs: 1, 1 of them without a note

            """, Told());
    }

    [Fact]
    public void A_comment_escapes_what_it_quotes_and_stays_within_what_GitHub_takes()
    {
        after.Write(Guild, GuildText("summary: \"@team <b> [x](https://bad.example)\"\n"));
        var text = ChangeText.Markdown(AlmanacComparison.Compare(Pipeline.Link(before.Path), Pipeline.Link(after.Path)));
        Assert.Contains("### LG (groups/guild)\n\n- summary added: @<!-- -->team &lt;b&gt; \\[x\\](https:<!-- -->//bad.example)\n", text);

        after.Write(Guild, GuildText(body: string.Concat(Enumerable.Range(0, 2000).Select(i => $"Paragraph {i} is here.\n\n"))));
        var longText = ChangeText.Markdown(AlmanacComparison.Compare(Pipeline.Link(before.Path), Pipeline.Link(after.Path)));
        Assert.InRange(longText.Length, 50_000, 65_536);
        Assert.EndsWith("There is more; `almanac diff` says it all.\n", longText);
    }

    [Fact]
    public void Headings_are_no_paragraphs_and_two_pages_of_one_name_are_no_crash()
    {
        after.Write(Guild, GuildText(body: "## Aims\n\nThe guild keeps the lights of the harbour.[@1]\n\nIt meets at [[places/quay]] each year in spring.[@2]\n"));
        after.Write("content/pages/a b.md", "---\ntitle: A\n---\n");
        after.Write("content/pages/a-b.md", "---\ntitle: A\n---\n");

        Assert.StartsWith("LG (groups/guild)\n  heading or remark added: “Aims”\n\nA (pages/a-b)\n  page added\n", Told());
    }

    [Fact]
    public void A_paragraph_that_parts_far_in_is_quoted_where_it_parts()
    {
        var start = string.Join(' ', Enumerable.Repeat("many words", 30));
        before.Write(Guild, GuildText(body: $"{start} end in fire.[@1]\n"));
        after.Write(Guild, GuildText(body: $"{start} end in water.[@1]\n"));

        Assert.Contains("words many words end in fire.” → “… ", Told());
    }
}
