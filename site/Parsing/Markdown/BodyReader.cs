using System.Text.RegularExpressions;
using Almanac.Diagnostics;
using Almanac.Diagnostics.Rules;
using Markdig;
using Markdig.Parsers.Inlines;

namespace Almanac.Parsing.Markdown;

/// <summary>
/// Reads the Markdown of a body: CommonMark 0.31 with pipe tables and footnotes, without raw HTML and
/// images, and with <c>[[links]]</c> and <c>[@citations]</c>.
/// </summary>
public static partial class BodyReader
{
    private static readonly MarkdownPipeline Pipeline = CreatePipeline();

    public static Body Read(SourceSpan at, List<Diagnostic> diagnostics)
    {
        var text = at.Text;
        var writer = new BodyWriter(at, diagnostics);
        try
        {
            var document = Markdig.Markdown.Parse(text, Pipeline);
            writer.Write(document);
            HeadingChecks.Run(document, at, diagnostics);
        }
        catch (ArgumentException fault) when (fault.Message.Contains("deeply nested", StringComparison.Ordinal))
        {
            diagnostics.Add(new(EntryRules.TooDeep, "lists, quotes or emphasis are nested too deeply", at.Slice(0, Math.Min(1, at.Length)))
            {
                Help = "write it flatter",
            });
        }
        CompareFootnotes(text, at, writer.CodeSpans, diagnostics);
        return writer.ToBody();
    }

    private static void CompareFootnotes(string text, SourceSpan at, IReadOnlyList<(int Start, int End)> code, List<Diagnostic> diagnostics)
    {
        if (!text.Contains("[^", StringComparison.Ordinal)) return;
        var (defined, used) = (new List<Match>(), new List<Match>());
        foreach (Match match in Footnote.Matches(text))
        {
            if (code.Any(c => match.Index >= c.Start && match.Index < c.End)) continue;
            (match.Groups["colon"].Success && IsLineStart(text, match.Index) ? defined : used).Add(match);
        }
        foreach (var use in used)
        {
            if (defined.Exists(d => SameLabel(d, use))) continue;
            diagnostics.Add(new(EntryRules.UndefinedFootnote, $"footnote `{use.Groups["label"].Value}` is not defined", at.Slice(use.Index, use.Length))
            {
                Help = $"add a line `[^{use.Groups["label"].Value}]: …` at the end; to cite a source write `[@35]`",
            });
        }
        foreach (var definition in defined)
        {
            if (used.Exists(u => SameLabel(u, definition))) continue;
            diagnostics.Add(new(EntryRules.UnusedFootnote, $"footnote `{definition.Groups["label"].Value}` is never used", at.Slice(definition.Index, definition.Length))
            {
                Help = $"put `[^{definition.Groups["label"].Value}]` where it belongs, or delete the line",
            });
        }
    }

    private static bool SameLabel(Match a, Match b) => string.Equals(a.Groups["label"].Value, b.Groups["label"].Value, StringComparison.OrdinalIgnoreCase);

    private static bool IsLineStart(string text, int index)
    {
        var start = index == 0 ? 0 : text.LastIndexOf('\n', index - 1) + 1;
        return text.AsSpan(start, index - start).IsWhiteSpace();
    }

    private static MarkdownPipeline CreatePipeline()
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UsePipeTables().UseFootnotes();
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new BracketParser());
        return builder.Build();
    }

    [GeneratedRegex(@"(?<!\\)\[\^(?<label>[^\]\s]{1,100})\](?<colon>:)?", RegexOptions.CultureInvariant)]
    private static partial Regex Footnote { get; }
}
