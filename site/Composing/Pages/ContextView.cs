using Almanac.Composing.Templates;
using Almanac.Linking;
using Almanac.Parsing.Entries;
using Almanac.Parsing.Languages;
using Scriban.Runtime;

namespace Almanac.Composing.Pages;

/// <summary>Makes the views of backlinks and source uses: page by page, each with its sentences.</summary>
public sealed class ContextView(PageComposer composer, LinkedAlmanac almanac, Addresses addresses, NameHtml names, Language language)
{
    private const int LongestContext = 320;

    /// <summary>How many sentences of a page that mentions an entry are seen at once; the others are folded.</summary>
    private const int Unfolded = 2;

    /// <summary>How many notes a sentence shows here; more stand at its own place. A seed may be one sentence with all its notes.</summary>
    private const int MostNotes = 40;

    /// <summary>Pages that mention an entry, each with its sentences; of several, all but the first are folded.</summary>
    public ScriptObject[] OfRows(IEnumerable<MentionRow> rows, string root) =>
        [.. rows.Select(row => Page(row.Page, root, Unfolded, row.Sentences.Select(b => Sentence(row.Page, b.Paragraph, b.SentenceStart, b.SentenceLength, b.Start, b.Length, root))))];

    /// <summary>The pages that cite a source, each with the sentences or infobox rows that rest on it.</summary>
    public ScriptObject[] OfUses(IEnumerable<SourceUse> uses, string root) =>
        [.. uses.GroupBy(u => u.Page).Select(page => Page(page.Key, root, int.MaxValue, page
            .Select(use => (Use: use, Words: use.Row is { } row ? Words(row, almanac.Entries[page.Key.Index].Id.Kind) : ""))
            .DistinctBy(u => (u.Use.Paragraph?.Anchor, u.Use.SentenceStart, u.Use.Row?.Part, u.Words))
            .Select(u => u.Use.Paragraph is { } paragraph
                ? Sentence(page.Key, paragraph, u.Use.SentenceStart, u.Use.SentenceLength, u.Use.SentenceStart, 0, root)
                : View.Of(("url", $"{root}{addresses.Of(page.Key).Path}#{u.Use.Row!.Part}"), ("before", u.Words), ("marked", ""), ("after", ""), ("lang", composer.LanguageOf(u.Use.Row is SourceRow.OfField or SourceRow.OfRelation)), ("notes", Array.Empty<ScriptObject>())))))];

    private string Words(SourceRow row, EntryKind kind)
    {
        var (label, value) = SourceRowText.Of(row, kind, almanac, language);
        return language.Say("labelled-value", ("label", row is SourceRow.OfField ? KindWords.Label(label, language) : KindWords.Capital(label)), ("value", value));
    }

    private ScriptObject Page(PageRef page, string root, int unfolded, IEnumerable<ScriptObject> sentences)
    {
        var (path, title) = addresses.Of(page);
        var all = sentences.ToArray();
        var seen = all.Length - unfolded == 1 ? all.Length : Math.Min(all.Length, unfolded);
        return View.Of(("url", root + path), ("title", NameHtml.Isolated(title)), ("name", names.Of(title)), ("sentences", all[..seen]), ("folded", all[seen..]));
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
        var notes = paragraph.CitationsOf(start, length).SelectMany(c => c.Sources).Distinct().Take(MostNotes);
        return View.Of(
            ("url", $"{root}{addresses.Of(page).Path}#{paragraph.Anchor}"),
            ("before", left + paragraph.Text[from..markStart]),
            ("marked", markEnd == markStart ? "" : names.Of(paragraph.Text[markStart..markEnd])),
            ("after", paragraph.Text[markEnd..end] + right),
            ("lang", composer.LanguageOf(IsTranslated(page))),
            ("notes", notes.Select(source => Source(source, root)).ToArray()));
    }

    /// <summary>Whether the text of a page stands in the language of the pages.</summary>
    private bool IsTranslated(PageRef page) => page.Kind switch
    {
        PageKind.Profile => false,
        PageKind.Entry => almanac.Entries[page.Index].Translation?.Body is not null,
        _ => almanac.Pages[page.Index].Translation?.Body is not null,
    };

    /// <summary>A link to where a source is listed.</summary>
    private ScriptObject Source(SourceRef source, string root) =>
        View.Of(("url", root + addresses.OfSource(source)), ("title", source.IsNote ? source.Note.ToString() : source.Work));
}
