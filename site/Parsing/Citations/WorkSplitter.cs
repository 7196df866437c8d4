using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Almanac.Parsing.Citations;

/// <summary>Splits a note at the semicolons that part its works; those inside a title or a quotation don't split.</summary>
public static partial class WorkSplitter
{
    /// <summary>The start and length of each work in the note, blanks around it left out.</summary>
    public static ImmutableArray<(int Start, int Length)> Split(string note)
    {
        var pieces = ImmutableArray.CreateBuilder<(int, int)>();
        var (start, depth) = (0, 0);
        for (var i = 0; i < note.Length; i++)
        {
            switch (note[i])
            {
                case '“' or '«':
                    depth++;
                    break;
                case '”' or '»':
                    depth = EndsTitle(note, i) ? 0 : Math.Max(0, depth - 1);
                    break;
                case '"':
                    depth = depth == 0 ? 1 : 0;
                    break;
                case ';' when IsBoundary(note, i) && (depth == 0 || EndsWork(note.AsSpan(start, i - start))):
                    Add(pieces, note, start, i);
                    (start, depth) = (i + 1, 0);
                    break;
            }
        }
        Add(pieces, note, start, note.Length);
        return pieces.ToImmutable();
    }

    private static void Add(ImmutableArray<(int, int)>.Builder pieces, string note, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(note[start])) start++;
        while (end > start && char.IsWhiteSpace(note[end - 1])) end--;
        if (end > start) pieces.Add((start, end - start));
    }

    /// <summary>A closing mark after a comma or full stop, or before one, ends the title, however many were opened in it.</summary>
    private static bool EndsTitle(string note, int close) =>
        (close > 0 && note[close - 1] is ',' or '.' or '?' or '!') || (close + 1 < note.Length && note[close + 1] is ',' or '.' or ';');

    private static bool IsBoundary(string note, int semicolon) =>
        semicolon + 1 >= note.Length || char.IsWhiteSpace(note[semicolon + 1]) || note[semicolon + 1] is '“' or '«';

    private static bool EndsWork(ReadOnlySpan<char> work) => WorkEnd.IsMatch(work.Length > 400 ? work[^400..] : work);

    [GeneratedRegex(@"(https?://\S+|\b(19|20)[0-9][0-9])\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex WorkEnd { get; }
}
