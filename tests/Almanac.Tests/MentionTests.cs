using Almanac.Linking;
using Almanac.Parsing.Entries;

namespace Almanac.Tests;

/// <summary>Where names stand in running text, and which words of it become the link.</summary>
public sealed class MentionTests
{
    [Theory]
    [InlineData("JNIM’s men, Koufa's and the JNIM’ flag.", "JNIM|Koufa|JNIM")]
    [InlineData("Ceux de l’Azur, d'Ansar Dine, qu’Azur et L’AZUR.", "Azur|Ansar Dine|Azur|AZUR")]
    [InlineData("JNIM-affiliated, pro-JNIM and non‑JNIM men; Azur–Kidal road.", "JNIM|JNIM|JNIM|Azur|Kidal")]
    [InlineData("Azur", "Azur")]
    [InlineData("(Azur), “Kidal” —Azur— Kidal/Azur: Kidal!", "Azur|Kidal|Azur|Kidal|Azur|Kidal")]
    [InlineData("It fell in Azur.Similarly Kidal…", "Azur|Kidal")]
    [InlineData("Azurs, Azuré, Azur2, Azur_a, Lazur, Kidal\u0301 and Ki\u00ADdal.", "Kidal\u0301|Ki\u00ADdal")]
    [InlineData("See azur.org, Azur.org and post@Azur.", "")]
    [InlineData("O’Azur and Azur’ul.", "")]
    public void A_name_is_linked_as_a_whole_word_and_alone(string text, string expected) =>
        Assert.Equal(expected, Found(text, "JNIM", "Azur", "Kidal", "Koufa", "Ansar Dine"));

    [Theory]
    [InlineData("Jama’at Nasr al-Islam, Jamaat Nasr al Islam, Jamaʿat Nasr al‐Islam", 3)]
    [InlineData("Jama‘at Nasr al-Islam, Jama`at Nasr al-Islam, Jamaʼat Nasr al-Islam, Jama′at Nasr al-Islam", 4)]
    [InlineData("Jamāʿat Naṣr alIslām", 1)]
    [InlineData("Almourabitoun, Al-Mourabitoun, al‑Mourabitoun’s, al Mourabitoun", 4)]
    [InlineData("Côte d’Ivoire, Cote d'Ivoire, la Côte d’Ivoire", 3)]
    [InlineData("Qaidat alJihad, Qaidat al-Jihad, Qaʾidat al-Jihad", 3)]
    [InlineData("People's Front, Peoples Front", 2)]
    public void A_name_is_found_however_its_apostrophes_and_hyphens_are_written(string text, int expected) =>
        Assert.Equal(expected, Found(text, "Jama’at Nasr al-Islam", "Al-Mourabitoun", "Côte d’Ivoire", "Qaidat al-Jihad", "People’s Front").Split('|').Length);

    [Theory]
    [InlineData("The Islamic State in the Greater Sahara left.", "Islamic State in the Greater Sahara")]
    [InlineData("The Islamic State in Mali left.", "Islamic State|Mali")]
    [InlineData("The Islamic State in the Greater Mali.", "Islamic State|Mali")]
    [InlineData("Western Sahara is a Sahara.", "Sahara")]
    [InlineData("Old Bell met Bell of Mali.", "Mali")]
    public void The_longest_name_wins_even_where_it_may_not_be_linked(string text, string expected)
    {
        Entry[] entries = [Entry("Islamic State"), Entry("Islamic State in the Greater Sahara"), Entry("Mali"), Entry("Sahara"),
            Entry("West", "never-link: [Western Sahara]", "Western Sahara"), Entry("Ann", "", "Old Bell"), Entry("Bo", "", "Old Bell"), Entry("Bell", "never-link: [Bell]")];

        Assert.Equal(expected, Found(text, entries));
    }

    [Theory]
    [InlineData("The U.S. Army and the U.S.’s men, in the U.S.", "U.S. Army|U.S.|U.S.")]
    [InlineData("In St. Louis, St Louis and Saint Louis.", "St. Louis|St Louis")]
    [InlineData("Bell (guild) and the Bell guild.", "Bell (guild)")]
    [InlineData("J. P. Doe and J.P. Doe; J P Doe.", "J. P. Doe|J.P. Doe")]
    [InlineData("Gen. Dembele met Gen Dembele.", "Gen. Dembele|Gen Dembele")]
    [InlineData("Smith & Co. and Smith, Co.", "Smith & Co.")]
    public void Dots_brackets_and_signs_belong_to_a_name(string text, string expected) =>
        Assert.Equal(expected, Found(text, "U.S.", "U.S. Army", "St. Louis", "Bell (guild)", "J. P. Doe", "Gen Dembele", "Smith & Co."));

    [Theory]
    [InlineData("ISIS and, they say, Isis; not isis.", "ISIS|Isis")]
    [InlineData("Must it? MUST did, and Must too.", "MUST|Must")]
    [InlineData("Who? The WHO. Car is no CAR, is no IS.", "WHO|CAR|IS")]
    [InlineData("An Islamic state; the Islamic State. ISLAMIC STATE.", "Islamic State|ISLAMIC STATE")]
    [InlineData("The keepers and The Keepers, the Keepers.", "The Keepers|the Keepers")]
    [InlineData("Front de libération du Macina, front de libération.", "Front de libération du Macina")]
    [InlineData("The katiba, Katiba.", "katiba|Katiba")]
    public void Capitals_tell_a_name_from_a_word(string text, string expected) =>
        Assert.Equal(expected, Found(text, "ISIS", "MUST", "WHO", "CAR", "IS", "Islamic State", "The Keepers", "Front de Libération du Macina", "katiba"));

    [Theory]
    [InlineData("قالت جماعة نصرة الإسلام، ثم جَماعة نصرة الاسلام.", 2)]
    [InlineData("وجماعة نصرة الإسلام", 0)]
    [InlineData("al-Furqan, Furqan", 1)]
    public void An_article_or_clitic_glued_to_a_word_is_part_of_it(string text, int expected) =>
        Assert.Equal(expected, Found(text, "جماعة نصرة الإسلام", "Furqan") is { Length: > 0 } found ? found.Split('|').Length : 0);

    [Theory]
    [InlineData("In the film “Azur” and the “[Azur]”.")]
    [InlineData("He read “The Road to Azur and Kidal,” then [Azur].")]
    [InlineData("“We have left [Azur],” he said.")]
    [InlineData("The so-called “[Ansar Dine]” and “the [Azur].”")]
    [InlineData("Her “Azur is falling apart,” of 2012, and [Azur].")]
    [InlineData("« La guerre d’[Azur] » et Azur.")]
    [InlineData("«Les Guerriers d’Azur» et [Azur].")]
    [InlineData("He said: “In [Azur] they are.” And Azur.")]
    [InlineData("An “[Azur]-led” thing and an unclosed “The Azur Thing.")]
    public void A_title_is_left_alone_and_other_quotations_are_not(string expected)
    {
        using var folder = new TemporaryFolder();
        var text = expected.Replace("[", "").Replace("]", "");
        folder.Write("seeds/land.txt", $"Land\n\nOverview\n\n{text} It ends.1\n\nCitations\n\n[1] Ann Bell, “Azur is falling apart,” The Lamp, May 1, 2012, https://example.org/.\n");
        foreach (var name in new[] { "Azur", "Ansar Dine" }) folder.Write($"content/groups/{name.ToLowerInvariant().Replace(' ', '-')}.md", $"---\ntitle: {name}\n---\n");

        var paragraph = Pipeline.Build(folder.Path).Almanac.Profiles[0].Sections.SelectMany(s => s).Single();

        var marked = paragraph.Links.Reverse().Aggregate(paragraph.Text, (t, l) => t.Insert(l.Start + l.Length, "]").Insert(l.Start, "["));
        Assert.Equal(expected, marked[..^" It ends.".Length]);
    }

    private static string Found(string text, params string[] titles) => Found(text, [.. titles.Select(t => Entry(t))]);

    private static string Found(string text, Entry[] entries) =>
        string.Join('|', new MentionFinder(NameRegister.Build([.. entries]).Value, entries).Find(text).Select(m => text.Substring(m.Start, m.Length)));

    private static Entry Entry(string title, string more = "", params string[] aliases)
    {
        var slug = string.Join('-', title.EnumerateRunes().Select(r => r.Value.ToString("x", System.Globalization.CultureInfo.InvariantCulture)));
        var text = $"---\ntitle: \"{title}\"\naliases: [{string.Join(", ", aliases.Select(a => $"\"{a}\""))}]\n{more}\n---\n";
        return EntryReader.Read(new($"content/groups/{slug}.md", text), new(EntryKind.Group, slug), VocabularyReader.Read(Reading.BuiltIn.Vocabulary()).Value).Value;
    }
}
