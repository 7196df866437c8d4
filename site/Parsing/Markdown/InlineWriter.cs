using System.Collections.Immutable;
using System.Text;
using Almanac.Diagnostics;
using Almanac.Diagnostics.Rules;
using Almanac.Parsing.Citations;
using Almanac.Reading;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = Almanac.Diagnostics.SourceSpan;

namespace Almanac.Parsing.Markdown;

/// <summary>
/// Writes the inlines of one paragraph as HTML and, in the same walk, its plain text with the places of its
/// links and citations.
/// </summary>
internal sealed class InlineWriter(StringBuilder html, SourceSpan at, List<Diagnostic> diagnostics)
{
    private readonly StringBuilder text = new();
    private ImmutableArray<CitationMark>.Builder citations = ImmutableArray.CreateBuilder<CitationMark>();
    private ImmutableArray<WrittenLink>.Builder links = ImmutableArray.CreateBuilder<WrittenLink>();
    private readonly ImmutableArray<TextRange>.Builder quoted = ImmutableArray.CreateBuilder<TextRange>();
    private readonly ImmutableArray<TextPlace>.Builder places = ImmutableArray.CreateBuilder<TextPlace>();
    private int paragraph;
    private long addressLength;
    private int marks;
    private bool isMarksTold;

    public ImmutableArray<Hole>.Builder Holes { get; } = ImmutableArray.CreateBuilder<Hole>();

    public ImmutableArray<WebAddress>.Builder Addresses { get; } = ImmutableArray.CreateBuilder<WebAddress>();

    public List<(int Start, int End)> CodeSpans { get; } = [];

    /// <summary>Writes the inlines of a paragraph; one in a block quote is quoted as a whole.</summary>
    public InlineText Write(ContainerInline? container, int paragraphIndex, bool isQuoted = false)
    {
        text.Clear();
        paragraph = paragraphIndex;
        if (container is not null) WriteAll(container);
        if (isQuoted) quoted.Add(new(0, text.Length));
        return new(text.ToString(), citations.DrainToImmutable(), links.DrainToImmutable(), quoted.DrainToImmutable(), places.DrainToImmutable());
    }

    /// <summary>Moves the holes of a paragraph behind what was put into the HTML before them.</summary>
    public void Shift(int from, int by, int paragraphIndex)
    {
        for (var i = Holes.Count - 1; i >= 0 && Holes[i].Paragraph == paragraphIndex; i--)
        {
            if (Holes[i].Offset >= from) Holes[i] = Holes[i] with { Offset = Holes[i].Offset + by };
        }
    }

    public static void ReportHtml(SourceSpan at, MarkdownObject html, List<Diagnostic> diagnostics) =>
        diagnostics.Add(new(EntryRules.RawHtml, "raw HTML is not allowed", at.PlaceOf(html))
        {
            Help = "write it in Markdown; a literal `<` is written `\\<`",
        });

    private void WriteAll(ContainerInline container)
    {
        foreach (var inline in container) Write(inline);
    }

    private void Write(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                Put(literal.Content.AsSpan(), at.StartOf(literal));
                break;
            case EmphasisInline emphasis:
                WriteEmphasis(emphasis);
                break;
            case CodeInline code:
                CodeSpans.Add((code.Span.Start, code.Span.End + 1));
                html.Append("<code>");
                Quote(() => Put(code.Content, code.Span.Start + code.DelimiterCount));
                html.Append("</code>");
                break;
            case LineBreakInline lineBreak:
                html.Append(lineBreak.IsHard ? "<br>\n" : "\n");
                Stands(lineBreak.Span.Start);
                text.Append(' ');
                break;
            case WikiLinkInline link:
                var (target, fragment) = LinkAddress.Split(link.Target);
                AddLink(target, fragment, link.Words ?? (target.Length > 0 ? target : link.Target), link.Words is not null, at.PlaceOf(link), at.StartOf(link));
                break;
            case CitationInline citation:
                AddCitation(citation);
                break;
            case FootnoteLink footnote:
                WriteFootnoteLink(footnote);
                break;
            case LinkInline { IsImage: true } image:
                ReportImage(image);
                break;
            case LinkInline link:
                WriteLink(link);
                break;
            case AutolinkInline link:
                var address = link.IsEmail ? "mailto:" + link.Url : link.Url;
                if (IsWeb(address, link)) WriteAnchor(address, () => Put(link.Url, link.Span.Start + 1));
                break;
            case HtmlEntityInline entity:
                WriteEntity(entity);
                break;
            case HtmlInline raw when !raw.Tag.StartsWith("</", StringComparison.Ordinal):
                ReportHtml(at, raw, diagnostics);
                break;
            case ContainerInline container:
                WriteAll(container);
                break;
        }
    }

    private void WriteEntity(HtmlEntityInline entity)
    {
        var words = entity.Transcoded.ToString();
        if (HiddenCharacters.Find(words) is >= 0 and var hidden)
        {
            diagnostics.Add(new(ReadingRules.ControlCharacter, $"{HiddenCharacters.Name(words, hidden)} in the text", at.PlaceOf(entity)) { Help = HiddenCharacters.Help });
            return;
        }
        Put(words, entity.Span.Start);
    }

    private void WriteEmphasis(EmphasisInline emphasis)
    {
        var element = emphasis.DelimiterCount == 2 ? "strong" : "em";
        html.Append('<').Append(element).Append('>');
        if (emphasis.DelimiterCount == 2) WriteAll(emphasis);
        else Quote(() => WriteAll(emphasis));
        html.Append("</").Append(element).Append('>');
    }

    /// <summary>Writes words that are not the author's own.</summary>
    private void Quote(Action write)
    {
        var start = text.Length;
        write();
        if (text.Length > start) quoted.Add(new(start, text.Length - start));
    }

    private void Put(ReadOnlySpan<char> words, int source)
    {
        Stands(source);
        text.Append(words);
        HtmlText.Append(html, words);
    }

    /// <summary>Notes that what comes next stands at an offset of the body.</summary>
    private void Stands(int source)
    {
        source += at.Start;
        if (places.Count == 0 || places[^1].Source - places[^1].Text != source - text.Length) places.Add(new(text.Length, source));
    }

    private void WriteLink(LinkInline link)
    {
        var address = link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";
        if (IsTooLong(address, link))
        {
            WriteAll(link);
        }
        else if (LinkAddress.KindOf(address) == AddressKind.Relative)
        {
            ReportInside(link);
            var (path, fragment) = LinkAddress.Split(address);
            AddLink(LinkAddress.EntryOf(path), fragment, WordsOf(link), hasWords: true, at.PlaceOf(link), link.Span.Start + 1);
        }
        else if (IsWeb(address, link))
        {
            WriteAnchor(address, () => WriteAll(link));
        }
        else
        {
            WriteAll(link);
        }
    }

    /// <summary>Whether an address is too long, or all of them together: one that is defined once can be used at thousands of places.</summary>
    private bool IsTooLong(string address, LinkInline link)
    {
        var before = addressLength;
        addressLength += address.Length;
        if (address.Length > Limits.AddressLength) ReportTooLong(link, $"the address has {address.Length:N0} characters, more than {Limits.AddressLength:N0}");
        else if (addressLength <= Limits.AllAddresses) return false;
        else if (before <= Limits.AllAddresses) ReportTooLong(link, $"the addresses of all links have more than {Limits.AllAddresses:N0} characters");
        return true;
    }

    private void ReportTooLong(LinkInline link, string message) =>
        diagnostics.Add(new(EntryRules.TooMuch, message, at.PlaceOf(link)) { Help = "name a shorter address of the same page, or link it less often" });

    /// <summary>The words of a link to an entry are plain; what else stands in them would be lost.</summary>
    private void ReportInside(LinkInline link)
    {
        foreach (var inner in link.FindDescendants<Inline>())
        {
            if (inner is HtmlInline raw && !raw.Tag.StartsWith("</", StringComparison.Ordinal)) ReportHtml(at, raw, diagnostics);
            else if (inner is LinkInline { IsImage: true }) ReportImage(inner);
            else if (inner is CitationInline or WikiLinkInline)
            {
                diagnostics.Add(new(EntryRules.CitationSyntax, "a citation or link cannot stand inside a link", at.PlaceOf(inner)) { Help = "put it behind the link" });
            }
        }
    }

    private void ReportImage(Inline image) =>
        diagnostics.Add(new(EntryRules.Image, "images cannot be used here", at.PlaceOf(image)) { Help = "describe it in words; the pictures of a page are drawn by the build" });

    private bool IsWeb(string address, Inline link)
    {
        if (LinkAddress.KindOf(address) == AddressKind.Web)
        {
            Addresses.Add(new(address, at.PlaceOf(link)));
            return true;
        }
        diagnostics.Add(new(EntryRules.LinkScheme, "the link leads where links may not lead", at.PlaceOf(link))
        {
            Help = "use an address with `https:`, `http:` or `mailto:`, or `[[groups/name|words]]` for an entry",
        });
        return false;
    }

    private void WriteAnchor(string address, Action words)
    {
        html.Append("<a class=\"external\" rel=\"external noreferrer\" href=\"");
        HtmlText.Append(html, address);
        html.Append("\">");
        Quote(words);
        html.Append("</a>");
    }

    private void AddLink(string target, string? fragment, string words, bool hasWords, SourceSpan place, int wordsAt)
    {
        if (IsTooMuch(place)) return;
        Stands(wordsAt);
        Holes.Add(new(html.Length, HoleKind.Link, paragraph, links.Count));
        links.Add(new(target, fragment, hasWords, text.Length, words.Length, place));
        text.Append(words);
    }

    private void AddCitation(CitationInline citation)
    {
        var place = at.PlaceOf(citation);
        if (IsTooMuch(place)) return;
        var keys = ImmutableArray.CreateBuilder<CitationKey>();
        var offset = 1;
        foreach (var part in citation.Keys.Split(';'))
        {
            if (offset > 1) marks++;
            var trimmed = part.Trim();
            var span = place.Slice(Math.Min(offset + (part.Length - part.TrimStart().Length), place.Length), Math.Min(trimmed.Length, Math.Max(0, place.Length - offset)));
            offset += part.Length + 1;
            if (CitationKeyReader.Read(trimmed.StartsWith('@') ? trimmed[1..] : trimmed, span, diagnostics) is { } key) keys.Add(key);
        }
        Holes.Add(new(html.Length, HoleKind.Citation, paragraph, citations.Count));
        citations.Add(new(text.Length, keys.ToImmutable()));
    }

    private void WriteFootnoteLink(FootnoteLink link)
    {
        if (link.IsBackLink) return;
        var order = link.Footnote.Order;
        var isFirst = link.Footnote.Links.FirstOrDefault(l => !l.IsBackLink) == link;
        html.Append("<sup class=\"remark-ref\"><a href=\"#remark-").Append(order).Append('"');
        if (isFirst) html.Append(" id=\"remark-ref-").Append(order).Append('"');
        html.Append(" aria-label=\"Remark ").Append(order).Append("\">").Append(Letter(order)).Append("</a></sup>");
    }

    /// <summary>Counts a link or citation; the first that is too many is told, and none behind it is kept.</summary>
    private bool IsTooMuch(SourceSpan place)
    {
        if (++marks <= Limits.BodyMarks) return false;
        if (!isMarksTold) diagnostics.Add(new(EntryRules.TooMuch, $"the text has more than {Limits.BodyMarks:N0} links and citations", place) { Help = "split the page" });
        return isMarksTold = true;
    }

    private static string Letter(int order) => order <= 26 ? ((char)('a' + order - 1)).ToString() : $"r{order}";

    private static string WordsOf(LinkInline link) => string.Concat(link.FindDescendants<LeafInline>().Select(leaf => leaf switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        LineBreakInline => " ",
        _ => "",
    }));
}
