using System.Collections.Immutable;
using Almanac.Composing.Templates;
using Almanac.Linking;
using Scriban.Runtime;

namespace Almanac.Composing.Pages;

/// <summary>Makes the views of backlinks and source uses: page by page, each with its sentences.</summary>
public sealed class ContextView(LinkedAlmanac almanac, Addresses addresses, NameHtml names)
{
    private const int LongestContext = 320;

    /// <summary>The pages that mention an entry, grouped by kind; several mentions on one page stand together.</summary>
    public ScriptObject[] OfBacklinks(ImmutableArray<Backlink> backlinks, string root) =>
        [.. backlinks.GroupBy(b => GroupOf(b.Page)).Select(group => View.Of(
            ("title", group.Key),
            ("pages", group.GroupBy(b => b.Page).Select(page => Page(page.Key, root, page
                .DistinctBy(b => (b.Paragraph.Anchor, b.SentenceStart))
                .Select(b => Sentence(page.Key, b.Paragraph, b.SentenceStart, b.SentenceLength, b.Start, b.Length, root)))).ToArray())))];

    /// <summary>The pages that cite a source, each with the sentences or infobox rows that rest on it.</summary>
    public ScriptObject[] OfUses(IEnumerable<SourceUse> uses, string root) =>
        [.. uses.GroupBy(u => u.Page).Select(page => Page(page.Key, root, page
            .DistinctBy(u => (u.Paragraph?.Anchor, u.SentenceStart, u.Row))
            .Select(u => u.Paragraph is { } paragraph
                ? Sentence(page.Key, paragraph, u.SentenceStart, u.SentenceLength, u.SentenceStart, 0, root)
                : View.Of(("url", $"{root}{addresses.Of(page.Key).Path}#{u.Row!.Part}"), ("before", KindWords.Capital(u.Row.Words)), ("marked", ""), ("after", ""), ("notes", Array.Empty<ScriptObject>())))))];

    private ScriptObject Page(PageRef page, string root, IEnumerable<ScriptObject> sentences)
    {
        var (path, title) = addresses.Of(page);
        return View.Of(("url", root + path), ("title", NameHtml.Isolated(title)), ("name", names.Of(title)), ("sentences", sentences.ToArray()));
    }

    private ScriptObject Sentence(PageRef page, LinkedParagraph paragraph, int start, int length, int markStart, int markLength, string root)
    {
        var (from, end) = (start, start + length);
        var (left, right) = ("", "");
        if (length > LongestContext)
        {
            from = Math.Max(start, markStart - (LongestContext / 2));
            end = Math.Min(start + length, from + LongestContext);
            while (from > start && !char.IsWhiteSpace(paragraph.Text[from - 1])) from--;
            while (end < start + length && !char.IsWhiteSpace(paragraph.Text[end])) end++;
            (left, right) = (from > start ? "… " : "", end < start + length ? " …" : "");
        }
        var markEnd = Math.Min(markStart + markLength, end);
        var notes = paragraph.Citations.Where(c => c.Offset > start && c.Offset <= start + length).SelectMany(c => c.Sources).Distinct();
        return View.Of(
            ("url", $"{root}{addresses.Of(page).Path}#{paragraph.Anchor}"),
            ("before", left + paragraph.Text[from..markStart]),
            ("marked", paragraph.Text[markStart..markEnd]),
            ("after", paragraph.Text[markEnd..end] + right),
            ("notes", notes.Select(source => Source(source, root)).ToArray()));
    }

    /// <summary>A link to where a source is listed.</summary>
    private ScriptObject Source(SourceRef source, string root) =>
        View.Of(("url", root + addresses.OfSource(source)), ("title", source.IsNote ? source.Note.ToString() : source.Work));

    private string GroupOf(PageRef page) => page.Kind switch
    {
        PageKind.Profile => almanac.Profiles.Length == 1 ? "The profile" : $"Profile: {almanac.Profiles[page.Index].Profile.Title}",
        PageKind.Entry => KindWords.Plural(almanac.Entries[page.Index].Id.Kind),
        _ => "About the almanac",
    };
}
