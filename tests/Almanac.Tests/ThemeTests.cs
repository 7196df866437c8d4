using System.Collections.Frozen;
using Almanac.Composing.Templates;
using Almanac.Diagnostics;
using Almanac.Parsing.Languages;
using Almanac.Reading;

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
}
