namespace Almanac.Tests;

/// <summary>What the editorial checks of words find, and what they pass over.</summary>
public sealed class WordingTests
{
    [Theory]
    [InlineData("The LL’s lamps.", "5:5 LL’s → [[groups/ll|LL]]’s")]
    [InlineData("The LL's lamps.", "5:5 LL's → [[groups/ll|LL]]'s")]
    [InlineData("Ceux de l’Azur.", "5:9 l’Azur → l’[[groups/azur|Azur]]")]
    [InlineData("Ceux d'Azur’s.", "5:6 d'Azur’s → d'[[groups/azur|Azur]]’s")]
    [InlineData("The members’ hall, ‘Azur’.", "")]
    [InlineData("**Azur** and more Azur.", "5:3 Azur → [[groups/azur|Azur]]")]
    [InlineData("Azur’, they said.", "5:1 Azur → [[groups/azur|Azur]]")]
    [InlineData("Lamp\nLeague here.", "5:1 Lamp\nLeague → [[groups/ll|Lamp League]]")]
    [InlineData("Azur first, then [[azur]].", "")]
    [InlineData("[the Azur](../groups/ll.md) and [Azur](https://example.org/).", "")]
    [InlineData("## Azur\n\nThe text.", "")]
    [InlineData("> Azur is quoted.", "")]
    [InlineData("He read *The Azur Papers* and “On Azur”.", "")]
    [InlineData("One and the LLs and azur.", "")]
    [InlineData("Sevaré, and LL.", "5:13 LL → [[groups/ll|LL]]")]
    public void An_unlinked_name_comes_with_what_to_paste(string text, string expected)
    {
        using var folder = new TemporaryFolder();
        folder.Write("content/site.yml", "rules: { ALM0508: warning }\n");
        folder.Write("content/groups/one.md", $"---\ntitle: One\nnever-link: [Sévaré]\n---\n{text}\n");
        folder.Write("content/groups/ll.md", "---\ntitle: Lamp League\nshort: LL\n---\n");
        folder.Write("content/groups/azur.md", "---\ntitle: Azur\n---\n");
        folder.Write("content/places/sevare.md", "---\ntitle: Sévaré\n---\n");

        var told = Pipeline.Build(folder.Path).Diagnostics.Select(d => (At: d.At.Source.GetPosition(d.At.Start), d.At.Text, d.Help));

        Assert.Equal(expected, string.Join(", ", told.Select(d => $"{d.At.Line}:{d.At.Column} {d.Text} → {d.Help!["write `".Length..^1]}")));
    }

    [Theory]
    [InlineData("pro-Azur and the U.S.’s Guild (Azur); l’Azur.", 3)]
    [InlineData("**Azur**’s men and l’**Isis**; *Lamp* League.", 2)]
    [InlineData("| a | b |\n|---|---|\n| Azur’s | d’ISIS |", 2)]
    [InlineData("- Gen. Ba\n- Gen Ba’s N’Azur\n- the Azur-led U.S.", 4)]
    [InlineData("Guild [Isis] and Lamp\nLeague’s; Azur!", 3)]
    [InlineData("Double, Isis state and a lamp league; Isis came, said azur.org.", 1)]
    public void What_is_told_to_paste_mends_it(string text, int expected)
    {
        using var folder = new TemporaryFolder();
        var name = 0;
        foreach (var title in new[] { "Azur", "U.S.", "Guild (Azur)", "Guild [Isis]", "ISIS", "Lamp League", "Gen. Ba", "N’Azur" })
        {
            folder.Write($"content/groups/g-{++name}.md", $"---\ntitle: \"{title}\"\n---\n");
        }
        foreach (var id in new[] { "a", "b" }) folder.Write($"content/people/{id}.md", $"---\ntitle: {id}\naliases: [Double, Isis state]\n---\n");
        folder.Write("content/site.yml", "rules: { ALM0508: warning, ALM0404: off }\n");
        folder.Write("content/groups/one.md", $"---\ntitle: One\n---\n{text}\n");

        var told = Pipeline.Build(folder.Path).Diagnostics;
        var mended = told.OrderByDescending(d => d.At.Start).Aggregate(told[0].At.Source.Text, (t, d) => t[..d.At.Start] + d.Help!["write `".Length..^1] + t[(d.At.Start + d.At.Length)..]);
        folder.Write("content/groups/one.md", mended);
        var built = Pipeline.Build(folder.Path);

        Assert.Equal((expected, 0), (told.Length, built.Diagnostics.Length));
        Assert.Equal(expected, built.Almanac.Entries.Single(e => e.Id.Slug == "one").Paragraphs.Sum(p => p.Links.Length));
        Assert.Equal(text.Count(c => c == '*'), mended.Count(c => c == '*'));
    }

    [Fact]
    public void A_name_its_entry_does_not_want_linked_stays_words_in_a_profile()
    {
        using var folder = new TemporaryFolder();
        folder.Write("seeds/land.txt", "Land\n\nOverview\n\nThe Sahara grew, and so did the Great Sahara.\n");
        folder.Write("content/places/sahara.md", "---\ntitle: Great Sahara\naliases: [Sahara]\nnever-link: [sahara]\n---\n");

        var built = Pipeline.Build(folder.Path);

        Assert.Empty(built.Diagnostics);
        var paragraph = built.Almanac.Profiles[0].Sections.SelectMany(s => s).Single();
        Assert.Equal("Great Sahara", string.Join('|', paragraph.Links.Select(l => paragraph.Text.Substring(l.Start, l.Length))));
    }

    [Theory]
    [InlineData("A regime fell.", "regime")]
    [InlineData("Regimes fell; the REGIME’s end.", "Regimes|REGIME")]
    [InlineData("A freedom fighter and freedom-fighters.", "freedom fighter|freedom-fighters")]
    [InlineData("A freedom, fighter.", "")]
    [InlineData("The “regime” of ‘regime’ and «regime» and \"regime\".", "")]
    [InlineData("The “regime fell.", "regime")]
    [InlineData("The regimental band, a regime-run town.", "regime")]
    [InlineData("The *regime* and `regime` and [[one|regime]].", "")]
    [InlineData("The Regime of Lamps fell.", "")]
    [InlineData("## A regime\n\nText.", "regime")]
    [InlineData("It’s the guilds’ regime, so ‘they’ say.", "regime")]
    public void A_loaded_word_is_told_in_the_authors_own_voice(string text, string expected)
    {
        using var folder = new TemporaryFolder();
        folder.Write("content/site.yml", "rules: { ALM0506: warning }\n");
        folder.Write("content/words.yml", "loaded: [regime, { word: freedom fighter, instead: member }]\n");
        folder.Write("content/groups/one.md", $"---\ntitle: One\n---\n{text}\n");
        folder.Write("content/groups/lamps.md", "---\ntitle: Regime of Lamps\n---\n");
        folder.Write("content/people/lamps.md", "---\ntitle: A Lamp\naliases: [Regime of Lamps!]\n---\n");

        Assert.Equal(expected, string.Join('|', Pipeline.Build(folder.Path).Diagnostics.Select(d => d.At.Text)));
    }

    [Theory]
    [InlineData("It now meets there.", "now")]
    [InlineData("In 2019 it now met there. It now meets here.", "now")]
    [InlineData("As of mid-2020, it is currently open.", "")]
    [InlineData("So far nothing. At present all. Today too.", "So far|At present|Today")]
    [InlineData("It is known, and snow fell.", "")]
    [InlineData("It has 1,350 members now.", "now")]
    public void A_stale_word_needs_a_year_in_its_sentence(string text, string expected)
    {
        using var folder = new TemporaryFolder();
        folder.Write("content/site.yml", "rules: { ALM0507: warning }\n");
        folder.Write("content/groups/one.md", $"---\ntitle: One\n---\n{text}\n");

        Assert.Equal(expected, string.Join('|', Pipeline.Build(folder.Path).Diagnostics.Select(d => d.At.Text)));
    }

    [Theory]
    [InlineData("[x](https://bad.example/a)", true)]
    [InlineData("[x](https://WWW.Bad.Example:8080/a)", true)]
    [InlineData("[x](http://user@bad.example./a)", true)]
    [InlineData("<https://bad.example>", true)]
    [InlineData("[x][r]\n\n[r]: https://bad.example/", true)]
    [InlineData("[x](mailto:a@bad.example)", true)]
    [InlineData("[x](https://notbad.example/)", false)]
    [InlineData("[x](https://example/bad.example)", false)]
    [InlineData("`https://bad.example`", false)]
    public void A_listed_host_is_not_linked(string text, bool told)
    {
        using var folder = new TemporaryFolder();
        folder.Write("content/words.yml", "hosts: [Bad.example]\n");
        folder.Write("content/pages/one.md", $"---\ntitle: One\n---\n{text}\n");

        Assert.Equal(told ? ["ALM0416"] : [], Pipeline.Build(folder.Path).Diagnostics.Select(d => d.Rule.Code));
    }

    [Theory]
    [InlineData("hosts: [https://bad.example/]", "ALM0304 1:9")]
    [InlineData("loaded: [{ instead: x }]", "ALM0305 1:10")]
    [InlineData("words: [x]", "ALM0303 1:1")]
    [InlineData("loaded: regime", "")]
    [InlineData("", "")]
    public void The_list_of_words_is_checked(string yaml, string expected)
    {
        using var folder = new TemporaryFolder();
        folder.Write("content/words.yml", yaml);
        folder.Write("content/groups/one.md", "---\ntitle: One\n---\n");

        Assert.Equal(expected, string.Join(", ", Pipeline.Build(folder.Path).Diagnostics.Select(d => $"{d.Rule.Code} {d.At.Source.GetPosition(d.At.Start).Line}:{d.At.Source.GetPosition(d.At.Start).Column}")));
    }
}
