namespace Almanac.Diagnostics;

/// <summary>
/// One text as it was read: its path relative to the root (with <c>/</c> between the parts) and its
/// characters, line ends already <c>\n</c>. Offsets everywhere are UTF-16 units into <see cref="Text"/>;
/// lines and columns are worked out only when they are printed.
/// </summary>
public sealed class SourceText(string path, string text)
{
    private int[]? lineStarts;

    public string Path { get; } = path;

    public string Text { get; } = text;

    /// <summary>Whether the file could not be read as it is: that is told, and what else seems wrong with it is not.</summary>
    public bool IsDamaged { get; init; }

    /// <summary>Line and column of an offset, both from 1, the column in UTF-16 units.</summary>
    public (int Line, int Column) GetPosition(int offset)
    {
        var starts = LineStarts;
        var found = Array.BinarySearch(starts, Math.Clamp(offset, 0, Text.Length));
        var line = found >= 0 ? found : ~found - 1;
        return (line + 1, Math.Clamp(offset, 0, Text.Length) - starts[line] + 1);
    }

    /// <summary>The text of a line (from 1), without its line end.</summary>
    public ReadOnlySpan<char> GetLine(int line)
    {
        var start = LineStarts[line - 1];
        var end = line < LineStarts.Length ? LineStarts[line] - 1 : Text.Length;
        return Text.AsSpan(start, end - start);
    }

    /// <summary>A span of this text.</summary>
    public SourceSpan Span(int start, int length) => new(this, start, length);

    public override string ToString() => Path;

    private int[] LineStarts
    {
        get
        {
            if (lineStarts is not null) return lineStarts;
            var starts = new List<int> { 0 };
            for (var i = 0; i < Text.Length; i++)
            {
                if (Text[i] == '\n') starts.Add(i + 1);
            }
            return lineStarts = [.. starts];
        }
    }
}
