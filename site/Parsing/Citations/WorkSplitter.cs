using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Almanac.Parsing.Citations;

/// <summary>
/// Splits a note at the semicolons that part its works, and before <c>See also …</c> after a full stop. A
/// semicolon inside a title, a quotation, brackets or an address doesn't split.
/// </summary>
public static partial class WorkSplitter
{
    /// <summary>The start and length of each work in the note, blanks around it left out.</summary>
    public static ImmutableArray<(int Start, int Length)> Split(string note)
    {
        var pieces = ImmutableArray.CreateBuilder<(int, int)>();
        var marks = Quotations.Marks(note);
        var brackets = Bracketed(note);
        var (start, depth, nextMark, outer) = (0, 0, 0, 0);
        foreach (var (at, length) in Boundaries(note))
        {
            for (; nextMark < marks.Count && marks[nextMark].At < at; nextMark++)
            {
                var mark = marks[nextMark];
                if (mark.At < start) continue;
                if (mark.Opens && depth++ == 0) outer = nextMark;
                if (!mark.Opens) depth = depth > 0 && Quotations.AreOfOneKind(note, marks[outer], mark) && EndsTitle(note, marks, nextMark) ? 0 : Math.Max(0, depth - 1);
            }
            if (brackets[at] || (depth > 0 && !EndsUnclosed(note, start, at, marks, nextMark))) continue;
            Add(pieces, note, start, at + (note[at] == '.' ? length : 0));
            (start, depth) = (at + length, 0);
        }
        Add(pieces, note, start, note.Length);
        return pieces.ToImmutable();
    }

    private static void Add(ImmutableArray<(int, int)>.Builder pieces, string note, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(note[start]) || note[start] == ';')) start++;
        while (end > start && (char.IsWhiteSpace(note[end - 1]) || note[end - 1] == ';')) end--;
        if (end > start) pieces.Add((start, end - start));
    }

    /// <summary>Where a work may end: each semicolon before a blank or mark, each full stop before <c>See</c>.</summary>
    private static IEnumerable<(int At, int Length)> Boundaries(string note)
    {
        for (var i = 0; i < note.Length; i++)
        {
            if (note[i] == ';' && (i + 1 >= note.Length || char.IsWhiteSpace(note[i + 1]) || note[i + 1] is '“' or '«' or ';')) yield return (i, 1);
            else if (note[i] == ';' && note[i + 1] is '”' or '»' or '"' && i + 2 < note.Length && note[i + 2] == ' ') yield return (i + 2, 1);
            else if (note[i] == ' ' && i + 6 < note.Length && note[i + 1] is 'a' or 'e' && AndWork.Match(note, i) is { Success: true } and && WorkEnd.IsMatch(note.AsSpan(Math.Max(0, i - 400), Math.Min(400, i)).TrimEnd(", "))) yield return (i, and.Length);
            else if (note[i] == '.' && i + 5 < note.Length && note[i + 1] == ' ' && note[i + 2] is 'S' or 'A' or 'C' or 'V' && NextWork.Match(note, i) is { Success: true }) yield return (i, 1);
        }
    }

    /// <summary>A strong closing mark ends the title, however many were opened in it; but one that another follows does not.</summary>
    private static bool EndsTitle(string note, List<QuotationMark> marks, int mark) =>
        Quotations.EndsTitle(note, marks[mark].At)
        && !(mark + 1 < marks.Count && !marks[mark + 1].Opens && note.AsSpan(marks[mark].At, marks[mark + 1].At - marks[mark].At).IndexOf("; ") < 0);

    /// <summary>Whether a work whose quotation was never closed ends here: behind its address or year, and no closing mark comes before the next opening one.</summary>
    private static bool EndsUnclosed(string note, int start, int end, List<QuotationMark> marks, int nextMark) =>
        (nextMark == marks.Count || marks[nextMark].Opens)
        && WorkEnd.IsMatch(note.AsSpan(Math.Max(start, end - 400), Math.Min(400, end - start)));

    /// <summary>For each character whether it stands in round brackets that close again.</summary>
    private static bool[] Bracketed(string note)
    {
        var inside = new bool[note.Length];
        var open = -1;
        for (var i = 0; i < note.Length; i++)
        {
            if (note[i] == '(') open = i;
            else if (note[i] == ')' && open >= 0)
            {
                Array.Fill(inside, true, open, i - open);
                open = -1;
            }
        }
        return inside;
    }

    [GeneratedRegex(@"(https?://\S+|www\.\S+|\b(19|20)[0-9][0-9](,\s[0-9]+([-–][0-9]+)?)?)[.\s]*$", RegexOptions.CultureInvariant)]
    private static partial Regex WorkEnd { get; }

    /// <summary>Another quoted title behind <c>and</c>.</summary>
    [GeneratedRegex(@"\G (and|et) (?=[“«""])", RegexOptions.CultureInvariant)]
    private static partial Regex AndWork { get; }

    [GeneratedRegex(@"\G\. (See also|See,? (e\.g\.|for)|See|Also see|Cf\.|Compare|Voir aussi|Voir)\s*[\p{Lu}“«""‘,:]", RegexOptions.CultureInvariant)]
    private static partial Regex NextWork { get; }
}
