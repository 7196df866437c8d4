using System.Collections.Immutable;
using System.Text;
using Almanac.Diagnostics;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using SourceSpan = Almanac.Diagnostics.SourceSpan;

namespace Almanac.Parsing.Markdown;

/// <summary>Walks the blocks of a Markdown tree and writes them as HTML; its inlines go to <see cref="InlineWriter"/>.</summary>
internal sealed class BodyWriter
{
    private readonly StringBuilder html = new();
    private readonly ImmutableArray<Heading>.Builder headings = ImmutableArray.CreateBuilder<Heading>();
    private readonly ImmutableArray<Paragraph>.Builder paragraphs = ImmutableArray.CreateBuilder<Paragraph>();
    private readonly ImmutableHashSet<int>.Builder apart = ImmutableHashSet.CreateBuilder<int>();
    private readonly Anchors anchors = new();
    private readonly SourceSpan at;
    private readonly List<Diagnostic> diagnostics;
    private readonly InlineWriter inlines;
    private int quotes;

    public BodyWriter(SourceSpan at, List<Diagnostic> diagnostics)
    {
        this.at = at;
        this.diagnostics = diagnostics;
        inlines = new(html, at, diagnostics);
    }

    /// <summary>Where code stands in the body: brackets mean nothing there.</summary>
    public IReadOnlyList<(int Start, int End)> CodeSpans => inlines.CodeSpans;

    public Body ToBody() => new()
    {
        Html = html.ToString(),
        Holes = inlines.Holes.ToImmutable(),
        Headings = headings.ToImmutable(),
        Paragraphs = paragraphs.ToImmutable(),
        Apart = apart.ToImmutable(),
        Addresses = inlines.Addresses.ToImmutable(),
    };

    public void Write(ContainerBlock container)
    {
        foreach (var block in container) Write(block);
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                WriteHeading(heading);
                break;
            case ParagraphBlock paragraph:
                WriteParagraph(paragraph, paragraph.Parent is ListItemBlock { Parent: ListBlock { IsLoose: false } } or TableCell ? "" : "p");
                break;
            case ListBlock list:
                var start = list.IsOrdered && list.OrderedStart is { } first && first != "1" && int.TryParse(first, out var number) ? $" start=\"{number}\"" : "";
                Wrap(list.IsOrdered ? "ol" : "ul", start, list);
                break;
            case ListItemBlock item:
                Wrap("li", "", item);
                break;
            case QuoteBlock quote:
                quotes++;
                Wrap("blockquote", "", quote);
                quotes--;
                break;
            case HtmlBlock raw:
                InlineWriter.ReportHtml(at, raw, diagnostics);
                break;
            case CodeBlock code:
                inlines.CodeSpans.Add((code.Span.Start, code.Span.End + 1));
                html.Append("<pre tabindex=\"0\"><code>");
                HtmlText.Append(html, code.Lines.ToString());
                html.Append("</code></pre>\n");
                break;
            case ThematicBreakBlock:
                html.Append("<hr>\n");
                break;
            case Table table:
                WriteTable(table);
                break;
            case FootnoteGroup group:
                WriteFootnotes(group);
                break;
            case ContainerBlock other when other is not LinkReferenceDefinitionGroup:
                Write(other);
                break;
        }
    }

    private void Wrap(string element, string attributes, ContainerBlock inner)
    {
        html.Append('<').Append(element).Append(attributes).Append('>');
        Write(inner);
        html.Append("</").Append(element).Append(">\n");
    }

    private void WriteHeading(HeadingBlock heading)
    {
        var level = Math.Clamp(heading.Level, 2, 6);
        html.Append("<h").Append(level).Append(" id=\"");
        var anchorAt = html.Length;
        html.Append("\">");
        apart.Add(paragraphs.Count);
        var text = inlines.Write(heading.Inline, paragraphs.Count);
        var anchor = anchors.OfHeading(text.Text);
        html.Insert(anchorAt, anchor);
        inlines.Shift(anchorAt, anchor.Length, paragraphs.Count);
        html.Append("</h").Append(level).Append(">\n");
        headings.Add(new(level, anchor, text.Text, Span(heading)));
        paragraphs.Add(text.ToParagraph(anchor, headings.Count - 1, Span(heading)));
    }

    private void WriteParagraph(ParagraphBlock paragraph, string element)
    {
        if (paragraph.Parent is Footnote or TableCell { Parent: TableRow { IsHeader: true } }) apart.Add(paragraphs.Count);
        var open = element.Length == 0 ? "<span id=\"" : $"<{element} id=\"";
        html.Append(open);
        var anchorAt = html.Length;
        html.Append("\">");
        var text = inlines.Write(paragraph.Inline, paragraphs.Count, quotes > 0);
        var anchor = anchors.OfParagraph(text.Text);
        html.Insert(anchorAt, anchor);
        inlines.Shift(anchorAt, anchor.Length, paragraphs.Count);
        html.Append(element.Length == 0 ? "</span>" : $"</{element}>\n");
        paragraphs.Add(text.ToParagraph(anchor, headings.Count - 1, Span(paragraph)));
    }

    private void WriteTable(Table table)
    {
        html.Append("<div class=\"table\" tabindex=\"0\"><table>\n");
        foreach (var row in table.OfType<TableRow>())
        {
            html.Append("<tr>");
            foreach (var cell in row.OfType<TableCell>()) Wrap(row.IsHeader ? "th" : "td", row.IsHeader ? " scope=\"col\"" : "", cell);
            html.Append("</tr>\n");
        }
        html.Append("</table></div>\n");
    }

    private void WriteFootnotes(FootnoteGroup group)
    {
        var notes = group.OfType<Footnote>().Where(n => n.Order > 0).OrderBy(n => n.Order).ToList();
        if (notes.Count == 0) return;
        html.Append("<section class=\"remarks\" aria-labelledby=\"remarks\"><h2 id=\"remarks\">Remarks</h2>\n<ol>\n");
        foreach (var note in notes)
        {
            html.Append("<li id=\"remark-").Append(note.Order).Append("\"><a class=\"back\" href=\"#remark-ref-").Append(note.Order)
                .Append("\" aria-label=\"Back to remark ").Append(note.Order).Append(" in the text\">↑</a> ");
            Write(note);
            html.Append("</li>\n");
        }
        html.Append("</ol></section>\n");
    }

    private SourceSpan Span(Block block) =>
        at.Slice(Math.Clamp(block.Span.Start, 0, at.Length), Math.Clamp(block.Span.Length, 0, at.Length - Math.Clamp(block.Span.Start, 0, at.Length)));
}
