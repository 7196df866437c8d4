using System.Collections.Concurrent;
using System.Text;
using Almanac.Composing.Templates;
using Almanac.Linking;
using Almanac.Parsing.Citations;
using Almanac.Parsing.Languages;
using Almanac.Parsing.Markdown;
using Almanac.Parsing.Seeds;

namespace Almanac.Composing.Pages;

/// <summary>Writes notes and works as HTML: the printed words, with the address as a link that names its host.</summary>
public sealed class WorkHtml(LinkedAlmanac almanac, Addresses addresses, Language language)
{
    private readonly Dictionary<(int Profile, WorkPlace Place), CitedWork> byPlace = almanac.Profiles
        .SelectMany((p, i) => p.Profile.Notes.DistinctBy(n => n.Number).SelectMany(n => n.Works.Select((w, index) => (Key: (i, new WorkPlace(n.Number, index)), Work: w))))
        .ToDictionary(p => p.Key, p => p.Work);

    /// <summary>Many pages cite the same.</summary>
    private readonly ConcurrentDictionary<SourceRef, Html> ofSource = [];

    /// <summary>The source as a reader of a page's foot sees it: a note's works with what their short forms mean, or a work.</summary>
    public Html OfSource(SourceRef source) => ofSource.GetOrAdd(source, WriteSource);

    private Html WriteSource(SourceRef source)
    {
        var html = Scratch.Take();
        if (source.IsNote)
        {
            AppendNote(html, source.Profile, almanac.Sources.NoteOf(source), null);
        }
        else
        {
            var work = almanac.Sources.WorkOf(source);
            Append(html, work.Citation, null);
            if (source.Locator is { } locator) HtmlText.Append(html.Append(", "), locator);
        }
        return new(Scratch.Give(html));
    }

    /// <summary>The note as the footnote index lists it: titles lead to the register, short forms to the note they repeat.</summary>
    public Html OfNote(int profile, Note note, string root)
    {
        var html = Scratch.Take();
        AppendNote(html, profile, note, root);
        return new(Scratch.Give(html));
    }

    /// <summary>The work of a row of the register, in full, without the page that its first citation names.</summary>
    public Html OfRow(RegisterRow row)
    {
        var html = Scratch.Take();
        Append(html, WithoutPage(row.Work), null);
        return new(Scratch.Give(html));
    }

    /// <summary>The same with a link to that row.</summary>
    public Html OfRow(RegisterRow row, string root)
    {
        var html = Scratch.Take();
        Append(html, WithoutPage(row.Work), root + addresses.Register.AddressOf(row));
        return new(Scratch.Give(html));
    }

    private void AppendNote(StringBuilder html, int profile, Note note, string? root)
    {
        for (var i = 0; i < note.Works.Length; i++)
        {
            if (i > 0) html.Append("; ");
            var work = note.Works[i];
            if (work.Resolves is { } place && byPlace.TryGetValue((profile, place), out var full))
            {
                Append(html, work, null);
                AppendMeaning(html, work, full, root is null || place.Note == note.Number ? null : root + addresses.OfNote(profile, place.Note), place.Note, RowOf(profile, full, root));
            }
            else
            {
                Append(html, work, RowOf(profile, work, root));
                if (root is not null && work.Form != CitationForm.Full) HtmlText.Append(html.Append(" <span class=\"in-full\">"), language.Say("note-never-full")).Append("</span>");
            }
        }
        if (note.Works.IsEmpty) HtmlText.Append(html, note.Text);
    }

    /// <summary>What a short form or <c>Ibid.</c> stands for. A page named by the short form itself takes the place of the other's.</summary>
    private void AppendMeaning(StringBuilder html, CitedWork work, CitedWork full, string? noteUrl, int note, string? row)
    {
        var words = Scratch.Take();
        Append(words, work.Form == CitationForm.Ibid && work.Locator is null ? full : WithoutPage(full), row);
        var meaning = new Html(Scratch.Give(words));
        html.Append(" <span class=\"in-full\">").Append(noteUrl is not null
            ? MessageHtml.Of(language, "note-stands-for", ("number", $"{note}"), ("url", noteUrl), ("work", meaning)).Text
            : MessageHtml.Of(language, full.Form == CitationForm.Full ? "note-in-full" : "note-that-is", ("work", meaning)).Text).Append("</span>");
    }

    private string? RowOf(int profile, CitedWork work, string? root) =>
        root is not null && addresses.Register.FindAddress(profile, work.WorkId) is { } address ? root + address : null;

    /// <summary>What opens an element around words of a source: in a further language they are marked as the original’s.</summary>
    private readonly string open = almanac.Original is { } original ? $"<span lang=\"{HtmlText.Encode(original)}\">" : "";

    private readonly string close = almanac.Original is null ? "" : "</span>";

    private static CitedWork WithoutPage(CitedWork work) => work with { Text = WorkLocator.Without(work) };

    private void Append(StringBuilder html, CitedWork work, string? row)
    {
        var at = work.Url is null ? -1 : work.Text.IndexOf("http", StringComparison.OrdinalIgnoreCase);
        if (at < 0 || !Uri.TryCreate(work.Url, UriKind.Absolute, out var url) || url.Scheme is not ("https" or "http"))
        {
            AppendWords(html, work, work.Text, row);
            return;
        }
        AppendWords(html, work, work.Text[..at], row);
        html.Append("<a class=\"external\" rel=\"external noreferrer\" href=\"");
        HtmlText.Append(html, work.Url).Append("\">");
        HtmlText.Append(html, url.Host.StartsWith("www.", StringComparison.Ordinal) ? url.Host[4..] : url.Host).Append("</a>");
    }

    /// <summary>The words, with the title as the link to a row of the register; all of them where no title stands in them.</summary>
    private void AppendWords(StringBuilder html, CitedWork work, string words, string? row)
    {
        html.Append(open);
        if (row is null)
        {
            HtmlText.Append(html, words);
        }
        else
        {
            var (start, length) = TitleIn(words, work.Title);
            HtmlText.Append(html, words.AsSpan(0, start));
            html.Append("<a class=\"work\" href=\"").Append(row).Append("\">");
            HtmlText.Append(html, words.AsSpan(start, length)).Append("</a>");
            HtmlText.Append(html, words.AsSpan(start + length));
        }
        html.Append(close);
    }

    /// <summary>Where the title stands; where it was mended in reading, what stands between the quotation marks.</summary>
    private static (int Start, int Length) TitleIn(string words, string? title)
    {
        var open = words.AsSpan().IndexOfAny('“', '«', '"');
        var start = string.IsNullOrEmpty(title) ? -1 : words.IndexOf(title, open + 1, StringComparison.Ordinal);
        if (start >= 0) return (start, title!.Length);
        var close = words.AsSpan().LastIndexOfAny('”', '»', '"');
        return close > open + 1 && open >= 0 ? (open + 1, close - open - 1) : (0, words.TrimEnd(' ', ',').Length);
    }
}
