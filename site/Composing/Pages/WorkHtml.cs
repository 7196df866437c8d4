using System.Text;
using Almanac.Composing.Templates;
using Almanac.Linking;
using Almanac.Parsing.Citations;
using Almanac.Parsing.Markdown;
using Almanac.Parsing.Seeds;

namespace Almanac.Composing.Pages;

/// <summary>Writes notes and works as HTML: the printed words, with the address as a link that names its host.</summary>
public sealed class WorkHtml(LinkedAlmanac almanac)
{
    private readonly Dictionary<(int Profile, WorkPlace Place), CitedWork> byPlace = almanac.Profiles
        .SelectMany((p, i) => p.Profile.Notes.DistinctBy(n => n.Number).SelectMany(n => n.Works.Select((w, index) => (Key: (i, new WorkPlace(n.Number, index)), Work: w))))
        .ToDictionary(p => p.Key, p => p.Work);

    /// <summary>The source as a reader of the page sees it: a note's works with what their short forms mean, or a work.</summary>
    public Html OfSource(SourceRef source)
    {
        var html = new StringBuilder();
        if (source.IsNote)
        {
            AppendNote(html, source.Profile, almanac.Sources.NoteOf(source));
        }
        else
        {
            var work = almanac.Sources.WorkOf(source);
            Append(html, work.Citation);
            if (source.Locator is { } locator) HtmlText.Append(html.Append(", "), locator);
        }
        return new(html.ToString());
    }

    /// <summary>The work itself, in full.</summary>
    public static Html OfWork(CitedWork work)
    {
        var html = new StringBuilder();
        Append(html, work);
        return new(html.ToString());
    }

    private void AppendNote(StringBuilder html, int profile, Note note)
    {
        for (var i = 0; i < note.Works.Length; i++)
        {
            if (i > 0) html.Append("; ");
            var work = note.Works[i];
            Append(html, work);
            if (work.Resolves is not { } place || !byPlace.TryGetValue((profile, place), out var full)) continue;
            html.Append(" <span class=\"in-full\">(in full: ");
            Append(html, full);
            html.Append(")</span>");
        }
        if (note.Works.IsEmpty) HtmlText.Append(html, note.Text);
    }

    private static void Append(StringBuilder html, CitedWork work)
    {
        var at = work.Url is null ? -1 : work.Text.IndexOf("http", StringComparison.OrdinalIgnoreCase);
        if (at < 0 || !Uri.TryCreate(work.Url, UriKind.Absolute, out var url) || url.Scheme is not ("https" or "http"))
        {
            HtmlText.Append(html, work.Text);
            return;
        }
        HtmlText.Append(html, work.Text.AsSpan(0, at));
        html.Append("<a class=\"external\" rel=\"external noreferrer\" href=\"");
        HtmlText.Append(html, work.Url).Append("\">");
        HtmlText.Append(html, url.Host.StartsWith("www.", StringComparison.Ordinal) ? url.Host[4..] : url.Host).Append("</a>");
    }
}
