using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using Almanac.Composing.Templates;
using Almanac.Linking;
using Almanac.Parsing.Entries;
using Almanac.Parsing.Languages;
using Almanac.Parsing.Markdown;

namespace Almanac.Composing.Pages;

/// <summary>Makes the views of backlinks and source uses: page by page, each with its sentences as finished list items, for there are very many.</summary>
public sealed class ContextView(PageComposer composer, LinkedAlmanac almanac, Addresses addresses, NameHtml names, Language language)
{
    private const int LongestContext = 320;

    /// <summary>How many sentences of a page that mentions an entry are seen at once; the others are folded.</summary>
    private const int Unfolded = 2;

    /// <summary>How many notes a sentence shows here; more stand at its own place. A seed may be one sentence with all its notes.</summary>
    private const int MostNotes = 40;

    private readonly ConcurrentDictionary<PageRef, (string Path, string Label)> places = [];
    private readonly string[] notesLabels = [.. Enumerable.Range(0, MostNotes + 1).Select(count => HtmlText.Encode(language.Say("notes-label", ("count", count))))];

    /// <summary>Pages that mention an entry, each with its sentences; of several, all but the first are folded.</summary>
    public View[] OfRows(IEnumerable<MentionRow> rows, string root) =>
        [.. rows.Select(row => Page(row.Page, root, Unfolded, row.Sentences, (html, b) =>
            AppendSentence(html, row.Page, b.Paragraph, b.SentenceStart, b.SentenceLength, b.Start, b.Length, root)))];

    /// <summary>The pages that cite a source, each with the sentences or infobox rows that rest on it.</summary>
    public View[] OfUses(IEnumerable<SourceUse> uses, string root) =>
        [.. uses.GroupBy(u => u.Page).Select(page => Page(page.Key, root, int.MaxValue, Distinct([.. page
            .Select(use => (Use: use, Words: use.Row is { } row ? Words(row, almanac.Entries[page.Key.Index].Id.Kind) : ""))]), (html, u) =>
        {
            if (u.Use.Paragraph is { } paragraph) AppendSentence(html, page.Key, paragraph, u.Use.SentenceStart, u.Use.SentenceLength, u.Use.SentenceStart, 0, root);
            else AppendRow(html, page.Key, u.Use.Row!, u.Words, root);
        }))];

    private static ImmutableArray<(SourceUse Use, string Words)> Distinct(ImmutableArray<(SourceUse Use, string Words)> uses) =>
        uses.Length == 1 ? uses : [.. uses.DistinctBy(u => (u.Use.Paragraph?.Anchor, u.Use.SentenceStart, u.Use.Row?.Part, u.Words))];

    private string Words(SourceRow row, EntryKind kind)
    {
        var (label, value) = SourceRowText.Of(row, kind, almanac, language);
        return language.Say("labelled-value", ("label", row is SourceRow.OfField ? KindWords.Label(label, language) : KindWords.Capital(label)), ("value", value));
    }

    private View Page<T>(PageRef page, string root, int unfolded, ImmutableArray<T> sentences, Action<StringBuilder, T> append)
    {
        var (path, title) = addresses.Of(page);
        var seen = sentences.Length - unfolded == 1 ? sentences.Length : Math.Min(sentences.Length, unfolded);
        return View.Of(("url", root + path), ("title", NameHtml.Isolated(title)), ("name", names.Of(title)),
            ("sentences", Items(0, seen)), ("folded", Items(seen, sentences.Length)), ("left", sentences.Length - seen));

        Html Items(int from, int to)
        {
            if (from == to) return new("");
            var html = Scratch.Take();
            for (var i = from; i < to; i++)
            {
                append(html.Append("<li>"), sentences[i]);
                html.Append("</li>\n");
            }
            return new(Scratch.Give(html));
        }
    }

    private void AppendSentence(StringBuilder html, PageRef page, LinkedParagraph paragraph, int start, int length, int markStart, int markLength, string root)
    {
        var (from, end) = (start, start + length);
        if (length > LongestContext)
        {
            from = Math.Max(start, markStart - (LongestContext / 2));
            end = Math.Min(start + length, from + LongestContext);
            while (from > start && !char.IsWhiteSpace(paragraph.Text[from - 1])) from--;
            while (end < start + length && !char.IsWhiteSpace(paragraph.Text[end])) end++;
        }
        var markEnd = Math.Min(markStart + markLength, end);
        var lang = composer.LanguageOf(IsTranslated(page));
        AppendPlace(html, page, paragraph.Anchor, root);
        AppendOpening(html, lang);
        HtmlText.Append(html.Append(from > start ? "… " : ""), paragraph.Text.AsSpan(from, markStart - from));
        if (markEnd > markStart) names.Append(html.Append("<mark>"), paragraph.Text.AsSpan(markStart, markEnd - markStart)).Append("</mark>");
        HtmlText.Append(html, paragraph.Text.AsSpan(markEnd, end - markEnd)).Append(end < start + length ? " …" : "").Append(lang.Length > 0 ? "</span>" : "");
        AppendNotes(html, SourcesOf(paragraph, start, length), root);
    }

    /// <summary>What a sentence cites, each source once.</summary>
    private static List<SourceRef> SourcesOf(LinkedParagraph paragraph, int start, int length)
    {
        var sources = new List<SourceRef>();
        foreach (var citation in paragraph.CitationsOf(start, length))
        {
            foreach (var source in citation.Sources)
            {
                if (sources.Count < MostNotes && !sources.Contains(source)) sources.Add(source);
            }
        }
        return sources;
    }

    private void AppendRow(StringBuilder html, PageRef page, SourceRow row, string words, string root)
    {
        var lang = composer.LanguageOf(row is SourceRow.OfField or SourceRow.OfRelation);
        AppendPlace(html, page, row.Part, root);
        AppendOpening(html, lang);
        HtmlText.Append(html, words).Append(lang.Length > 0 ? "</span>" : "");
    }

    private void AppendPlace(StringBuilder html, PageRef page, string anchor, string root)
    {
        var (path, label) = places.TryGetValue(page, out var known) ? known : places.GetOrAdd(page, PlaceOf);
        html.Append("<a class=\"place\" href=\"").Append(root).Append(path).Append('#').Append(anchor).Append("\" aria-label=\"").Append(label).Append("\">¶</a> ");
    }

    private (string Path, string Label) PlaceOf(PageRef page)
    {
        var (path, title) = addresses.Of(page);
        return (path, HtmlText.Encode(language.Say("go-to-place", ("title", NameHtml.Isolated(title)))));
    }

    private static void AppendOpening(StringBuilder html, string lang)
    {
        if (lang.Length > 0) HtmlText.Append(html.Append("<span lang=\""), lang).Append("\">");
    }

    /// <summary>The links to where its sources are listed.</summary>
    private void AppendNotes(StringBuilder html, List<SourceRef> sources, string root)
    {
        if (sources.Count == 0) return;
        html.Append(" <span class=\"sources\">(").Append(notesLabels[sources.Count]);
        for (var i = 0; i < sources.Count; i++)
        {
            html.Append(i == 0 ? " <a href=\"" : ", <a href=\"").Append(root).Append(addresses.OfSource(sources[i])).Append("\">");
            HtmlText.Append(html, sources[i].IsNote ? sources[i].Note.ToString() : sources[i].Work).Append("</a>");
        }
        html.Append(")</span>");
    }

    /// <summary>Whether the text of a page stands in the language of the pages.</summary>
    private bool IsTranslated(PageRef page) => page.Kind switch
    {
        PageKind.Profile => false,
        PageKind.Entry => almanac.Entries[page.Index].Translation?.Body is not null,
        _ => almanac.Pages[page.Index].Translation?.Body is not null,
    };
}
