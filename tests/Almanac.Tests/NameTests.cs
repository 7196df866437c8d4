using Almanac.Diagnostics;
using Almanac.Linking;
using Almanac.Parsing;
using Almanac.Parsing.Entries;
using CsCheck;

namespace Almanac.Tests;

public sealed class NameTests
{
    [Fact]
    public void The_slug_of_a_slug_is_itself() => Gen.String.Sample(text => Slug.Of(Slug.Of(text)) == Slug.Of(text));

    [Theory]
    [InlineData("Jama’at Nasr al-Islam", "jamaat-nasr-al-islam")]
    [InlineData("Keïta, Sévaré & Ægir", "keita-sevare-aegir")]
    [InlineData("  --  ", "")]
    public void A_slug_is_plain(string text, string slug) => Assert.Equal(slug, Slug.Of(text));

    [Theory]
    [InlineData("Al-Mourabitoun", "al mourabitoun")]
    [InlineData("Jama’at", "JAMAAT")]
    [InlineData("Sévaré", "Sevare")]
    [InlineData("al-Qaeda", "AlQaeda")]
    [InlineData("Ibrahim Boubacar Keïta", "ibrahim  boubacar keita")]
    [InlineData("Jamāʿat, Baʾath", "Jama‘at, Ba`ath")]
    [InlineData("N’Djaména", "Nʼdjamena")]
    [InlineData("Se\u0301vare\u0301", "SÉVARÉ")]
    [InlineData("Al‐Mourabitoun", "Al−Mourabitoun")]
    [InlineData("An\u00ADsar\u200B Dine", "Ansar\u00A0Dine")]
    [InlineData("الإسلام", "الاســلام")]
    [InlineData("جَمَاعَة", "جماعة")]
    public void Names_are_compared_without_case_diacritics_apostrophes_and_hyphens(string a, string b) =>
        Assert.NotEmpty(NameKey.Of(a).Intersect(NameKey.Of(b)));

    [Fact]
    public void A_shared_alias_is_ambiguous_and_leads_nowhere_by_itself()
    {
        var names = NameRegister.Build([Person("ann", "Ann Bell", "Bell"), Person("bo", "Bo Bell", "Bell")]);

        Assert.IsType<Target.Ambiguous>(names.Value.Resolve("bell"));
        Assert.Equal("Bell", Assert.Single(names.Value.Shared).Name);
        Assert.Equal("ALM0404", Assert.Single(names.Diagnostics).Rule.Code);
        Assert.Empty(Mentions(names.Value, "Bell came.", Person("ann", "Ann Bell", "Bell"), Person("bo", "Bo Bell", "Bell")));
    }

    [Fact]
    public void A_name_that_is_anothers_title_is_an_error_that_names_both()
    {
        var names = NameRegister.Build([Person("ann", "Ann Bell"), Person("bo", "Bo Bell", "Ann Bell")]);

        var fault = Assert.Single(names.Diagnostics);
        Assert.Equal(("ALM0403", Severity.Error), (fault.Rule.Code, fault.Severity));
        Assert.Equal("content/people/ann.md", Assert.Single(fault.Notes).At.Source.Path);
        Assert.Equal(new EntryId(EntryKind.Person, "ann"), Assert.IsType<Target.Found>(names.Value.Resolve("Ann Bell")).Id);
    }

    [Fact]
    public void An_id_its_last_part_or_a_name_finds_an_entry()
    {
        var names = NameRegister.Build([Person("ann-bell", "Ann Bell", "The Keeper")]).Value;

        Assert.All(["people/ann-bell", "ann-bell", "Ann Bell", "the keeper"], target => Assert.IsType<Target.Found>(names.Resolve(target)));
        Assert.Equal("people/ann-bell", Assert.IsType<Target.Missing>(names.Resolve("people/anne-bell")).Nearest);
        Assert.Null(Assert.IsType<Target.Missing>(names.Resolve("Somebody Else")).Nearest);
    }

    [Fact]
    public void The_nearest_name_is_looked_for_only_at_the_first_faults_of_an_almanac()
    {
        using var folder = new TemporaryFolder();
        foreach (var i in Enumerable.Range(10, 60)) folder.Write($"content/people/ann-bell-{i}.md", $"---\ntitle: Ann Bell {i}\n---\n" + string.Concat(Enumerable.Repeat($"[[people/ann-bel-{i}]] ", 100)));

        var helps = Pipeline.Build(folder.Path).Diagnostics.Select(d => d.Help!).ToList();

        Assert.Equal((6_000, 5_000), (helps.Count, helps.Count(h => h.StartsWith("did you mean `people/ann-bell-", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("The LL’s lamps and the Lamp League of the North.", "LL|Lamp League of the North")]
    [InlineData("Lamp Leagues, a lamp league, LLAMA and illegal.", "")]
    [InlineData("Ceux de l’Azur et d'Azur.", "Azur|Azur")]
    [InlineData("A Lamp-League-led march.", "Lamp-League")]
    public void Mentions_are_whole_words_and_the_longest_name_wins(string text, string expected)
    {
        Entry[] entries = [Person("ll", "Lamp League", "LL"), Person("north", "Lamp League of the North"), Person("azur", "Azur")];

        var found = Mentions(NameRegister.Build([.. entries]).Value, text, entries);

        Assert.Equal(expected, string.Join('|', found.Select(m => text.Substring(m.Start, m.Length))));
    }

    [Theory]
    [InlineData("J. P. Doe met Dr. Bell in the U.S. in May. He left.", 2)]
    [InlineData("It grew by 2.5 percent. “Never,” he said. It fell.", 3)]
    [InlineData("It ended.Later it began.", 2)]
    [InlineData("No end", 1)]
    public void Abbreviations_and_decimals_end_no_sentence(string text, int sentences) =>
        Assert.Equal(sentences, Sentences.Starts(text).Length);

    [Fact]
    public void The_sentence_around_a_place_holds_the_place() =>
        Gen.Select(OneOf("A man", ". ", "! ", "Dr. B", " 2.5", "” ", "\n", "? (", "é").List[1, 20], Gen.Int[0, 60]).Sample((parts, at) =>
        {
            var text = string.Concat(parts).Trim();
            at = Math.Min(at, text.Length - 1);
            if (text.Length == 0 || char.IsWhiteSpace(text[at])) return;
            var (start, length) = Sentences.Around(text, Sentences.Starts(text), at);
            Assert.InRange(at, start, start + length - 1);
        });

    private static List<(int Start, int Length, EntryId Id)> Mentions(NameRegister names, string text, params Entry[] entries) =>
        new MentionFinder(names, entries).Find(text);

    private static Entry Person(string slug, string title, params string[] aliases)
    {
        var lines = $"---\ntitle: {title}\naliases: [{string.Join(", ", aliases)}]\n---\n";
        return EntryReader.Read(new($"content/people/{slug}.md", lines), new(EntryKind.Person, slug), VocabularyReader.Read(Reading.BuiltIn.Vocabulary()).Value).Value;
    }
}
