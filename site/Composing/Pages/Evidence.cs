using Almanac.Composing.Templates;
using Almanac.Linking;
using Almanac.Parsing;
using Almanac.Parsing.Languages;

namespace Almanac.Composing.Pages;

/// <summary>
/// What the page of an entry rests on, in numbers: its sources, their publications and dates, and how many of its
/// sentences carry a note. The works that each source names are looked up once for all pages. No score is made of it.
/// </summary>
public sealed class Evidence(LinkedAlmanac almanac, RegisterPages register, Language language)
{
    private readonly ILookup<SourceRef, RegisterRow> works =
        register.Rows.SelectMany(row => row.CitedAs.Select(citation => (citation.Source, Row: row))).ToLookup(c => c.Source, c => c.Row);

    private readonly string method = almanac.Pages.Any(p => p.Page.Slug == "method") ? "method.html" : "";

    /// <param name="entry">The entry, whose prose is counted.</param>
    /// <param name="cited">All that its page cites; a source with several locators counts once.</param>
    /// <param name="root">What leads from the page to the root.</param>
    public View Of(LinkedEntry entry, IEnumerable<SourceRef> cited, string root)
    {
        var sources = cited.Select(s => s with { Locator = null }).ToHashSet();
        var named = sources.SelectMany(s => works[s]).DistinctBy(row => row.Anchor).ToList();
        var dates = named.Select(w => w.Work.Date).OfType<EdtfDate>().ToList();
        var (sentences, withNote) = SentencesOf(entry);
        return View.Of(
            ("notes", sources.Count),
            ("works", named.Count),
            ("publications", named.Where(w => w.Publication.Name.Length > 0).Select(w => w.Publication.Key).Distinct().Count()),
            ("oldest", dates.MinBy(d => (d.Earliest, d.Latest, d.Text)) is { } oldest ? language.Dates.Of(oldest) : ""),
            ("newest", dates.MaxBy(d => (d.Latest, d.Earliest, d.Text)) is { } newest ? language.Dates.Of(newest) : ""),
            ("sentences", sentences),
            ("with_note", withNote),
            ("per_cent", sentences == 0 ? 0 : 100 * withNote / sentences),
            ("method_url", method.Length == 0 ? "" : root + method));
    }

    /// <summary>How many sentences the prose has, and how many have a citation of their own. Headings, table heads and remarks don't count.</summary>
    private static (int All, int WithNote) SentencesOf(LinkedEntry entry)
    {
        var (all, withNote) = (0, 0);
        for (var i = 0; i < entry.Paragraphs.Length; i++)
        {
            var paragraph = entry.Paragraphs[i];
            if (paragraph.Text.Length == 0 || entry.Entry.Body.Apart.Contains(i)) continue;
            var starts = paragraph.SentenceStarts;
            all += starts.Length;
            withNote += paragraph.Citations.Where(c => !c.Sources.IsEmpty)
                .Select(c => Sentences.Around(paragraph.Text, starts, Math.Max(0, c.Offset - 1)).Start).Distinct().Count();
        }
        return (all, withNote);
    }
}
