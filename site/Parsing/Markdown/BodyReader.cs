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
        if (BodyLimits.Check(at) is { } fault)
        {
            diagnostics.Add(fault);
            return new() { Html = "", IsWhole = false };
        }
        var writer = new BodyWriter(at, diagnostics);
        try
        {
            var document = Markdig.Markdown.Parse(text, Pipeline);
            writer.Write(document);
            HeadingChecks.Run(document, at, diagnostics);
        }
        catch (ArgumentException tooDeep) when (IsTooDeep(tooDeep))
        {
            diagnostics.Add(new(EntryRules.TooDeep, "lists, quotes or emphasis are nested too deeply", at.Slice(FindTooDeep(text), 1)) { Help = "write it flatter" });
            return new() { Html = "", IsWhole = false };
        }
        CompareFootnotes(text, at, [.. writer.CodeSpans.OrderBy(c => c.Start)], diagnostics);
        return writer.ToBody();
    }

    private static bool IsTooDeep(ArgumentException fault) => fault.Message.Contains("deeply nested", StringComparison.Ordinal);

    /// <summary>The start of the first block that is nested too deeply by itself; else that of the body.</summary>
    private static int FindTooDeep(string text)
    {
        foreach (var (start, length) in BodyLimits.Blocks(text))
        {
            try
            {
                Markdig.Markdown.Parse(text.Substring(start, length), Pipeline);
            }
            catch (ArgumentException fault) when (IsTooDeep(fault))
            {
                return start;
            }
        }
        return 0;
    }

    private static void CompareFootnotes(string text, SourceSpan at, IReadOnlyList<(int Start, int End)> code, List<Diagnostic> diagnostics)
    {
        if (!text.Contains("[^", StringComparison.Ordinal)) return;
        var (defined, used) = (new List<Match>(), new List<Match>());
        var next = 0;
        foreach (Match match in Footnote.Matches(text))
        {
            while (next < code.Count && code[next].End <= match.Index) next++;
            if (next < code.Count && code[next].Start <= match.Index) continue;
            (match.Groups["colon"].Success && IsLineStart(text, match.Index) ? defined : used).Add(match);
        }
        var (definedLabels, usedLabels) = (Labels(defined), Labels(used));
        foreach (var use in used)
        {
            if (definedLabels.Contains(use.Groups["label"].Value)) continue;
            diagnostics.Add(new(EntryRules.UndefinedFootnote, $"footnote `{use.Groups["label"].Value}` is not defined", at.Slice(use.Index, use.Length))
            {
                Help = $"add a line `[^{use.Groups["label"].Value}]: …` at the end; to cite a source write `[@35]`",
            });
        }
        foreach (var definition in defined)
        {
            if (usedLabels.Contains(definition.Groups["label"].Value)) continue;
            diagnostics.Add(new(EntryRules.UnusedFootnote, $"footnote `{definition.Groups["label"].Value}` is never used", at.Slice(definition.Index, definition.Length))
            {
                Help = $"put `[^{definition.Groups["label"].Value}]` where it belongs, or delete the line",
            });
        }
    }

    private static HashSet<string> Labels(List<Match> footnotes) => footnotes.Select(f => f.Groups["label"].Value).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static bool IsLineStart(string text, int index)
    {
        var start = index == 0 ? 0 : text.LastIndexOf('\n', index - 1) + 1;
        return text.AsSpan(start, index - start).IsWhiteSpace();
    }

    private static MarkdownPipeline CreatePipeline()
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UsePipeTables().UseFootnotes();
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new BracketParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new LongAddressParser());
        return builder.Build();
    }

    [GeneratedRegex(@"(?<!\\)\[\^(?<label>[^\]\s]{1,100})\](?<colon>:)?", RegexOptions.CultureInvariant)]
    private static partial Regex Footnote { get; }
}
