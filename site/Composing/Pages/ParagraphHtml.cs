using System.Collections.Immutable;
using System.Text;
using Almanac.Composing.Templates;
using Almanac.Linking;
using Almanac.Parsing.Markdown;

namespace Almanac.Composing.Pages;

/// <summary>Fills the holes of an early rendered body, and writes the paragraphs of a profile.</summary>
public sealed class ParagraphHtml(string root, CitationList citations, PageComposer composer)
{
    /// <summary>The body of an entry or page with its links and markers in place.</summary>
    public Html OfBody(Body body, ImmutableArray<LinkedParagraph> paragraphs, string title)
    {
        if (body.Holes.IsEmpty) return new(body.Html);
        var html = Scratch.Take();
        var position = 0;
        foreach (var hole in body.Holes)
        {
            html.Append(body.Html, position, hole.Offset - position);
            position = hole.Offset;
            var paragraph = paragraphs[hole.Paragraph];
            if (hole.Kind == HoleKind.Link)
            {
                AppendLink(html, paragraph, paragraph.Links[hole.Index]);
            }
            else
            {
                var where = paragraph.Section < 0 ? title : body.Headings[paragraph.Section].Text;
                html.Append(citations.Mark(paragraph.Citations[hole.Index].Sources, where).Text);
            }
        }
        return new(Scratch.Give(html.Append(body.Html, position, body.Html.Length - position)));
    }

    /// <summary>A paragraph of plain text with its links and markers; a marker glued to the next word gets its blank.</summary>
    public Html OfText(LinkedParagraph paragraph, string where)
    {
        var html = Scratch.Take();
        var (position, link) = (0, 0);
        foreach (var citation in paragraph.Citations)
        {
            AppendText(html, paragraph, ref position, ref link, citation.Offset);
            html.Append(citations.Mark(citation.Sources, where).Text);
            if (position < paragraph.Text.Length && char.IsLetter(paragraph.Text[position])) html.Append(' ');
        }
        AppendText(html, paragraph, ref position, ref link, paragraph.Text.Length);
        return new(Scratch.Give(html));
    }

    private void AppendText(StringBuilder html, LinkedParagraph paragraph, ref int position, ref int next, int end)
    {
        while (next < paragraph.Links.Length && paragraph.Links[next].Start + paragraph.Links[next].Length <= end)
        {
            var link = paragraph.Links[next++];
            HtmlText.Append(html, paragraph.Text.AsSpan(position, link.Start - position));
            AppendLink(html, paragraph, link);
            position = link.Start + link.Length;
        }
        HtmlText.Append(html, paragraph.Text.AsSpan(position, end - position));
        position = end;
    }

    /// <summary>Whether a fragment is one of the target in this language: the headings of a translation have their own.</summary>
    private bool IsOn(ResolvedLink link, string fragment) =>
        composer.Almanac.Original is null || SitePages.IsAnchorOfBuild(fragment)
        || (link.Id is { } id ? composer.Almanac[id].Entry.Body.Anchors.Contains(fragment)
            : composer.Almanac.Pages.FirstOrDefault(p => p.Page.Slug == link.Page)?.Page.Body.Anchors.Contains(fragment) != false);

    private void AppendLink(StringBuilder html, LinkedParagraph paragraph, ResolvedLink link)
    {
        var words = paragraph.Text.AsSpan(link.Start, link.Length);
        if (link.Id is null && link.Page is null && link.Fragment is null)
        {
            HtmlText.Append(html, words);
            return;
        }
        html.Append("<a href=\"").Append(link.Id is { } id ? root + Addresses.Of(id) : link.Page is { } page ? root + composer.Addresses.OfPage(page, link.Fragment) : "");
        if (link.Fragment is { Length: > 0 } fragment && IsOn(link, fragment)) HtmlText.Append(html.Append('#'), fragment);
        composer.Names.Append(html.Append("\">"), words).Append("</a>");
    }
}
