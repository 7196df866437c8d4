using System.Text.RegularExpressions;
using Almanac.Parsing.Entries;
using Almanac.Parsing.Languages;

namespace Almanac.Tests;

/// <summary>The words that the site shows: where they come from, their forms, and that none is lost.</summary>
public sealed partial class LanguageTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(999, "999")]
    [InlineData(1234, "1,234")]
    [InlineData(1234567, "1,234,567")]
    [InlineData(-1234, "-1,234")]
    [InlineData(-123, "-123")]
    public void A_quantity_has_its_digits_in_threes(int number, string shown) => Assert.Equal(shown, Language.English.Number(number));

    [Theory]
    [InlineData(0, "no entry")]
    [InlineData(1, "1 entry")]
    [InlineData(2, "2 entries")]
    [InlineData(1001, "1,001 entries")]
    public void A_count_chooses_the_form(int count, string shown) => Assert.Equal(shown, Language.English.Say("coverage-entries", ("count", count)));

    [Fact]
    public void An_almanac_may_set_single_words_of_its_own()
    {
        using var folder = new TemporaryFolder();
        folder.Write("content/groups/guild.md", "---\ntitle: Guild\nsummary: A guild.\n---\nIt stood.\n");
        folder.Write("theme/strings/en.yml", "sources: Works & “<papers>”\n");

        var built = Pipeline.Build(folder.Path);

        Assert.Equal(0, built.Errors);
        var page = System.Text.Encoding.UTF8.GetString(built.Files.Single(f => f.Path == "groups/guild.html").Bytes);
        Assert.Contains("Works &amp; “&lt;papers&gt;”</a>", page);
        Assert.Contains("Skip to the text", page);
    }

    [Fact]
    public void Values_of_words_are_encoded_and_links_keep_their_address()
    {
        using var folder = new TemporaryFolder();
        folder.Write("content/groups/guild.md", "---\ntitle: Guild\n---\nIt stood.\n");
        folder.Write("theme/strings/en.yml", "mine: \"a <b> & [link to {name}](url)\"\n");
        folder.Write("theme/layouts/404.html", "<!DOCTYPE html><html lang=\"en\"><h1>x</h1>{{ say \"mine\" name: \"<i>\" url: \"index.html?a=1&b=2\" }}</html>");

        var built = Pipeline.Build(folder.Path);

        Assert.Equal(0, built.Errors);
        Assert.Contains("a &lt;b&gt; &amp; <a href=\"index.html?a=1&amp;b=2\">link to &lt;i&gt;</a>", System.Text.Encoding.UTF8.GetString(built.Files.Single(f => f.Path == "404.html").Bytes));
    }

    [Theory]
    [InlineData("{{ say \"more\" }}", "need a value `count`")]
    [InlineData("{{ say \"more\" 3 }}", "takes one key")]
    [InlineData("{{ say (\"mo\" + \"st\") }}", "there are no words `most`")]
    public void A_template_that_asks_wrongly_is_told(string asked, string told)
    {
        using var folder = new TemporaryFolder();
        folder.Write("content/groups/guild.md", "---\ntitle: Guild\n---\nIt stood.\n");
        folder.Write("theme/layouts/404.html", $"<!DOCTYPE html><html lang=\"en\"><h1>x</h1>{asked}</html>");

        var fault = Assert.Single(Pipeline.Build(folder.Path).Diagnostics);

        Assert.Equal("ALM0601", fault.Rule.Code);
        Assert.Contains(told, fault.Message);
    }

    [Fact]
    public void Every_word_is_asked_for_and_every_key_has_its_word()
    {
        var texts = Directory.EnumerateFiles(Path.Combine(Repository.Root, "site"), "*.cs", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "theme"), "*.html", SearchOption.AllDirectories))
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).Select(File.ReadAllText).ToList();
        var literals = texts.SelectMany(t => Literal.Matches(t)).Select(m => m.Groups[1].Value).ToHashSet();
        var fields = Kinds.All.SelectMany(kind => EntryKeys.Of(kind))
            .Where(k => k.Shape is KeyShape.Dated or KeyShape.Said or KeyShape.Linked or KeyShape.Counted or KeyShape.Located or KeyShape.Status or KeyShape.Living)
            .Select(k => $"field-{k.Name}").Append("field-role").ToHashSet();
        var made = fields.Concat(["chart-years-size", "chart-decades-size", "chart-spans-size"]).ToHashSet();

        Assert.Empty(Language.English.Keys.Except([.. literals, .. made]));
        Assert.Empty(texts.SelectMany(t => Asked.Matches(t)).Select(m => m.Groups[1].Value).Where(key => key != "key").Concat(made).Except(Language.English.Keys));
    }

    [Fact]
    public void French_has_every_word_and_its_spaces_before_double_signs()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "theme", "strings", "fr.yml"));
        using var folder = new TemporaryFolder();
        folder.Write("content/site.yml", "language: fr\n");
        folder.Write("content/groups/guild.md", "---\ntitle: Guilde\nfounded: 1902-03-01\n---\nTexte.\n");
        folder.Write("content/places/fes.md", "---\ntitle: Fès\ncoordinates: [34.03, -5.0]\n---\nVille.\n");

        var built = Pipeline.Build(folder.Path);

        Assert.Empty(built.Diagnostics);
        Assert.Contains("<dd>1er mars 1902</dd>", System.Text.Encoding.UTF8.GetString(built.Files.Single(f => f.Path == "groups/guild.html").Bytes));
        Assert.Contains(">Maroc</tspan>", System.Text.Encoding.UTF8.GetString(built.Files.Single(f => f.Path == "map.html").Bytes));
        var words = string.Join('\n', text.Split('\n').Where(line => !line.StartsWith('#')));
        Assert.DoesNotMatch(@"[^\u202F];|[^\u00A0]»|«[^\u00A0]", words);
        Assert.DoesNotMatch("[ \u202F]: [^\"{]", words);
    }

    [Fact]
    public void Pages_of_a_further_language_lead_to_their_counterparts_and_mark_what_is_not_translated()
    {
        var built = Pipeline.Build(Path.Combine(Repository.Fixtures, "sites", "lampes", "input"));
        string Page(string path) => System.Text.Encoding.UTF8.GetString(built.Files.Single(f => f.Path == path).Bytes);

        Assert.Equal(0, built.Errors);
        Assert.Contains("<a href=\"../fr/groups/lamp-league.html\" lang=\"fr\" hreflang=\"fr\">Français</a>", Page("groups/lamp-league.html"));
        Assert.Contains("<a href=\"../../groups/lamp-league.html\" lang=\"en\" hreflang=\"en\">English</a>", Page("fr/groups/lamp-league.html"));
        Assert.Contains("<html lang=\"fr\">", Page("fr/groups/lamp-league.html"));
        Assert.DoesNotContain("class=\"untranslated\"", Page("fr/groups/lamp-league.html"));
        Assert.Contains("<p class=\"untranslated\">Cette page n’est pas encore traduite", Page("fr/groups/wick-guild.html"));
        Assert.Contains("<div class=\"body\" lang=\"en\">", Page("fr/groups/wick-guild.html"));
        Assert.Contains("<a href=\"../terms.html\" lang=\"en\">Terms</a>", Page("fr/groups/wick-guild.html"));
        Assert.Contains("<a href=\"../about.html\">À propos", Page("fr/groups/wick-guild.html"));
    }

    [Fact]
    public void The_address_given_to_the_build_holds_for_further_languages()
    {
        var built = Pipeline.Build(Path.Combine(Repository.Fixtures, "sites", "lampes", "input"), url: "https://lamps.example/");
        string Page(string path) => System.Text.Encoding.UTF8.GetString(built.Files.Single(f => f.Path == path).Bytes);

        Assert.Contains("<link rel=\"canonical\" href=\"https://lamps.example/fr/groups/lamp-league.html\">", Page("fr/groups/lamp-league.html"));
        Assert.Contains("hreflang=\"en\" href=\"https://lamps.example/groups/lamp-league.html\">", Page("fr/groups/lamp-league.html"));
    }

    [GeneratedRegex("\"([a-z][a-z-]*)\"")]
    private static partial Regex Literal { get; }

    [GeneratedRegex(@"(?:Say\(|[{(] ?say )""([a-z-]+)""")]
    private static partial Regex Asked { get; }
}
