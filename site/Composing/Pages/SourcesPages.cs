using System.Collections.Immutable;
using Almanac.Composing.Templates;
using Almanac.Parsing.Languages;

namespace Almanac.Composing.Pages;

/// <summary>
/// Composes the register of works: <c>sources.html</c> by publication, with charts and with what rests on each
/// work, and <c>sources-by-year.html</c>, a shorter list whose rows lead there.
/// </summary>
public static class SourcesPages
{
    /// <summary>A page of the register by publication, then author, then date. The charts are on its first page.</summary>
    public static OutputFile ByPublication(PageComposer composer, int page)
    {
        var register = composer.Addresses.Register;
        var shortOnly = register.Rows.Count(r => r.ShortOnly);
        return Pagination.Compose(register.ByPublication, page, Addresses.OfSources, (path, rows, pager) =>
        {
            var root = PageFrame.RootOf(path);
            return composer.Page(path, "sources", composer.Frame.View(path, composer.Language.Say("sources"), composer.Language.Say("sources-description"), Addresses.OfSources(0),
                ("count", register.Rows.Length),
                ("short_only", shortOnly),
                ("by_year_url", root + Addresses.OfSourcesByYear(0)),
                ("charts", path == Addresses.OfSources(0) ? new RegisterCharts(register, composer.Language, root).All() : []),
                ("letters", register.Publications.DistinctBy(p => p.Letter).Select(p => View.Of(("title", Letter(p.Letter, composer.Language)), ("url", root + register.AddressOf(p)))).ToArray()),
                ("filter", Filter(rows, composer.Language)),
                ("groups", rows.GroupBy(r => r.Publication).Select(group => View.Of(
                    ("title", group.Key.Name),
                    ("anchor", group.Key.Anchor),
                    ("continued", register.AddressOf(group.Key) != $"{path}#{group.Key.Anchor}"),
                    ("works", group.Select(row => Work(composer, row, root)).ToArray()))).ToArray()),
                ("pager", pager)));
        });
    }

    /// <summary>The same works by year, oldest first; each leads to its row in the register.</summary>
    public static IEnumerable<OutputFile> ByYear(PageComposer composer)
    {
        var register = composer.Addresses.Register;
        return Pagination.Compose(register.ByYear, Addresses.OfSourcesByYear, (path, rows, pager) =>
        {
            var root = PageFrame.RootOf(path);
            return composer.Page(path, "sources-by-year", composer.Frame.View(path, composer.Language.Say("sources-by-year"), composer.Language.Say("sources-by-year-description"), Addresses.OfSources(0),
                ("count", register.Rows.Length),
                ("register_url", root + Addresses.OfSources(0)),
                ("years", new RegisterCharts(register, composer.Language, root).Years()),
                ("filter", Filter(rows, composer.Language)),
                ("groups", rows.GroupBy(r => r.Year).Select(group => View.Of(
                    ("title", group.Key?.ToString() ?? ""),
                    ("anchor", RegisterPages.AnchorOfYear(group.Key)),
                    ("continued", register.AddressOfYear(group.Key) != $"{path}#{RegisterPages.AnchorOfYear(group.Key)}"),
                    ("works", group.Select(row => View.Of(
                        ("html", composer.Works.OfRow(row, root)),
                        ("year", YearValue(row.Year)),
                        ("short_only", row.ShortOnly))).ToArray()))).ToArray()),
                ("pager", pager)));
        });
    }

    private static View Work(PageComposer composer, RegisterRow row, string root)
    {
        var uses = row.CitedAs.SelectMany(c => composer.Almanac.Uses.GetValueOrDefault(c.Source, [])).ToImmutableArray();
        return View.Of(
            ("anchor", row.Anchor),
            ("html", composer.Works.OfRow(row)),
            ("year", YearValue(row.Year)),
            ("short_only", row.ShortOnly),
            ("notes", row.CitedAs.Where(c => c.Source.IsNote).Select(c => View.Of(
                ("url", root + composer.Addresses.OfSource(c.Source)),
                ("title", c.Source.Note.ToString()),
                ("pages", c.Pages))).ToArray()),
            ("uses", composer.Contexts.OfUses(uses, root)),
            ("count", uses.Length));
    }

    /// <summary>What the filter of a page offers: the publications and years of its rows.</summary>
    private static View Filter(ImmutableArray<RegisterRow> rows, Language language) => View.Of(
        ("total", rows.Length),
        ("publications", rows.Select(r => r.Publication).Distinct().Where(p => p.Name.Length > 0).OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => p.Name).ToArray()),
        ("years", rows.Select(r => r.Year).Distinct().OrderBy(y => y ?? int.MaxValue).Select(y => View.Of(("value", YearValue(y)), ("title", y?.ToString() ?? language.Say("no-year")))).ToArray()));

    private static string Letter(string letter, Language language) => letter switch
    {
        "" => language.Say("no-publication"),
        RegisterPublication.OtherLetter => language.Say("sources-other-letters"),
        _ => letter,
    };

    private static string YearValue(int? year) => year?.ToString() ?? "none";
}
