using Almanac.Diagnostics;
using Almanac.Diagnostics.Rules;
using Almanac.Reading;

namespace Almanac.Parsing.Markdown;

/// <summary>
/// Finds in a body, before it is read as Markdown, what would cost the reader far more than its length: blocks
/// (what stands between two blank lines) without end, and tables that are small only until their rows are filled up.
/// </summary>
internal static class BodyLimits
{
    private static readonly System.Buffers.SearchValues<char> DelimiterRow = System.Buffers.SearchValues.Create("|-: \t>");

    /// <summary>The first fault, or null.</summary>
    public static Diagnostic? Check(SourceSpan at)
    {
        var text = at.Text;
        if (TextLimits.FindLine(text, Limits.Lines) is { } line) return Fault(at.Slice(line, 1), $"the text has more than {Limits.Lines:N0} lines", "split the page");
        var cells = 0L;
        foreach (var (start, length) in Blocks(text))
        {
            if (length > Limits.BlockLength)
            {
                return Fault(at.Slice(start, 1), $"the paragraph, list or table has {length:N0} characters, more than {Limits.BlockLength:N0}", "part it by blank lines, or split the page");
            }
            cells += Cells(text.AsSpan(start, length));
            if (cells > Limits.TableCells) return Fault(at.Slice(start, 1), $"the tables up to here have {cells:N0} cells, more than {Limits.TableCells:N0}", "split the page");
        }
        return null;
    }

    /// <summary>The stretches of lines that are not blank.</summary>
    public static IEnumerable<(int Start, int Length)> Blocks(string text)
    {
        var start = -1;
        for (var line = 0; line < text.Length;)
        {
            var end = text.IndexOf('\n', line) is >= 0 and var found ? found : text.Length;
            var isBlank = text.AsSpan(line, end - line).IsWhiteSpace();
            if (isBlank && start >= 0) yield return (start, line - start);
            start = isBlank ? -1 : start < 0 ? line : start;
            line = end + 1;
        }
        if (start >= 0) yield return (start, text.Length - start);
    }

    /// <summary>How many cells a block has as a table, each row as long as its longest; 0 for a block that is none.</summary>
    private static long Cells(ReadOnlySpan<char> block)
    {
        var (rows, columns, isTable) = (0L, 0L, false);
        foreach (var line in block.EnumerateLines())
        {
            rows++;
            columns = Math.Max(columns, line.Count('|') + 1);
            isTable |= line.Contains('-') && line.IndexOfAnyExcept(DelimiterRow) < 0;
        }
        return isTable && columns > 1 ? rows * columns : 0;
    }

    private static Diagnostic Fault(SourceSpan at, string message, string help) => new(EntryRules.TooMuch, message, at) { Help = help };
}
