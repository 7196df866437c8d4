using Almanac.Diagnostics;
using Almanac.Diagnostics.Rules;
using Almanac.Parsing.Yaml;

namespace Almanac.Parsing.Entries;

/// <summary>Cuts a Markdown file into its front matter (between two lines <c>---</c>) and its body.</summary>
public static class FrontMatter
{
    /// <summary>The spans of both; an empty front matter where there is none (then there is a diagnostic).</summary>
    public static (SourceSpan Yaml, SourceSpan Body) Split(SourceText source, List<Diagnostic> diagnostics)
    {
        var text = source.Text;
        var firstEnd = LineEnd(text, 0);
        if (!IsFence(text.AsSpan(0, firstEnd)))
        {
            diagnostics.Add(new(EntryRules.NoFrontMatter, "the front matter is missing", source.Span(0, Math.Min(firstEnd, 1)))
            {
                Help = "start the file with a line `---`, then `title: …`, then a line `---`",
            });
            return (source.Span(0, 0), source.Span(0, text.Length));
        }
        var start = Math.Min(firstEnd + 1, text.Length);
        for (var line = start; line < text.Length;)
        {
            var end = LineEnd(text, line);
            if (IsFence(text.AsSpan(line, end - line)))
            {
                var body = Math.Min(end + 1, text.Length);
                return (source.Span(start, line - start), source.Span(body, text.Length - body));
            }
            line = end + 1;
        }
        diagnostics.Add(new(EntryRules.NoFrontMatter, "the front matter has no end", source.Span(0, firstEnd))
        {
            Help = "close it with a line `---`",
        });
        return (source.Span(0, 0), source.Span(text.Length, 0));
    }

    /// <summary>The title out of front matter that is no YAML, so that links by it are not told as well; null where no line has it.</summary>
    public static YamlValue.Scalar? FindTitle(SourceText source)
    {
        const string key = "title:";
        for (var line = 0; line < source.Text.Length;)
        {
            var end = LineEnd(source.Text, line);
            var words = source.Text[line..end];
            if (words.StartsWith(key, StringComparison.Ordinal)) return new(words[key.Length..].Trim().Trim('"', '\''), source.Span(line, end - line));
            if (line > 0 && IsFence(words)) return null;
            line = end + 1;
        }
        return null;
    }

    private static int LineEnd(string text, int start)
    {
        var end = text.IndexOf('\n', start);
        return end < 0 ? text.Length : end;
    }

    private static bool IsFence(ReadOnlySpan<char> line) => line.TrimEnd() is "---";
}
