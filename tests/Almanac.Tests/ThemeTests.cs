using System.Collections.Frozen;
using System.Text;
using Almanac.Composing.Templates;
using Almanac.Diagnostics;
using Almanac.Parsing.Languages;
using Almanac.Reading;
using Scriban.Runtime;

namespace Almanac.Tests;

public sealed class ThemeTests
{
    [Fact]
    public void All_pages_together_may_be_longer_than_one_page_may_be()
    {
        var theme = Theme.Parse(new Dictionary<string, SourceText> { ["layouts/long.html"] = new("theme/layouts/long.html", "{{ text }}") }.ToFrozenDictionary()).Value;
        var view = View.OfPage(("text", new string('a', Limits.PageCharacters / 4)));
        var faults = new List<Diagnostic>();

        var pages = Enumerable.Range(0, 6).Select(_ => theme.Render("long", view, Language.English, faults)?.Length ?? 0).ToList();

        Assert.Empty(faults.Select(f => f.Message));
        Assert.All(pages, length => Assert.Equal(Limits.PageCharacters / 4, length));
    }

    [Fact]
    public void Partials_that_include_themselves_are_a_fault_of_the_template()
    {
        var theme = Theme.Parse(new Dictionary<string, SourceText>
        {
            ["layouts/page.html"] = new("theme/layouts/page.html", "{{ include \"again\" }}"),
            ["partials/again.html"] = new("theme/partials/again.html", "{{ include \"again\" }}"),
        }.ToFrozenDictionary()).Value;
        var faults = new List<Diagnostic>();

        Assert.Null(theme.Render("page", View.OfPage(), Language.English, faults));
        Assert.Contains("include each other", Assert.Single(faults).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ row.text }}", "a &lt; b")]
    [InlineData("{{ row.html }}", "<b>c</b>")]
    [InlineData("{{ row.number + 1 }}", "8")]
    [InlineData("{{ row.rows.size }}", "2")]
    [InlineData("{{ for item in row.rows }}{{ item.name }}{{ if !for.last }}, {{ end }}{{ end }}", "one, two")]
    [InlineData("{{ row.nothing }}", "")]
    [InlineData("{{ if row.text == \"\" }}empty{{ else }}full{{ end }}", "full")]
    [InlineData("{{ if row.text != \"\" }}full{{ else }}empty{{ end }}", "full")]
    [InlineData("{{ if row.empty == \"\" }}empty{{ else }}full{{ end }}", "empty")]
    [InlineData("{{ if row.empty != \"\" }}full{{ else }}empty{{ end }}", "empty")]
    [InlineData("{{ if row.html != \"\" }}full{{ else }}empty{{ end }}", "full")]
    [InlineData("{{ if row.blank == \"\" }}empty{{ else }}full{{ end }}", "empty")]
    [InlineData("{{ if row.number != \"\" }}full{{ else }}empty{{ end }}", "full")]
    [InlineData("{{ if row.nothing == \"\" }}empty{{ else }}none{{ end }}", "none")]
    [InlineData("{{ row.text == \"\" }} {{ row.text != \"\" }}", "false true")]
    public void Templates_place_and_ask_for_the_members_of_a_view(string template, string expected)
    {
        var view = View.OfPage(("row", View.Of(("text", "a < b"), ("empty", ""), ("html", new Html("<b>c</b>")), ("blank", new Html("")), ("number", 7), ("nothing", null), ("rows", new[] { View.Of(("name", "one")), View.Of(("name", "two")) }))));

        Assert.Equal(expected, Rendered(template, view, out var faults));
        Assert.Empty(faults);
    }

    [Theory]
    [InlineData("{{ row.texd }}", "texd")]
    [InlineData("{{ if row.texd != \"\" }}full{{ end }}", "texd")]
    [InlineData("{{ rov.text }}", "rov")]
    [InlineData("{{ row.text.size.more }}", "more")]
    public void Members_that_a_view_lacks_are_a_fault_of_the_template(string template, string named)
    {
        Assert.Null(Rendered(template, View.OfPage(("row", View.Of(("text", "a")))), out var faults));
        Assert.Contains(named, Assert.Single(faults).Message, StringComparison.Ordinal);
    }

    private static string? Rendered(string template, ScriptObject view, out List<Diagnostic> faults)
    {
        faults = [];
        var theme = Theme.Parse(new Dictionary<string, SourceText> { ["layouts/page.html"] = new("theme/layouts/page.html", template) }.ToFrozenDictionary()).Value;
        return theme.Render("page", view, Language.English, faults) is { } page ? Encoding.UTF8.GetString(page) : null;
    }
}
