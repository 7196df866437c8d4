using System.Buffers;

namespace Almanac.Parsing.Citations;

/// <summary>
/// Finds quotations in English, French, German and typewriter marks. A mark is what its place makes of it
/// (behind a blank it opens, before a blank or comma it closes), since printed texts often have the wrong
/// one of a pair.
/// </summary>
public static class Quotations
{
    private static readonly SearchValues<char> Doubles = SearchValues.Create("“”„«»\"");

    /// <summary>The double marks of a text in order, each opening or closing.</summary>
    public static List<QuotationMark> Marks(ReadOnlySpan<char> text)
    {
        var marks = new List<QuotationMark>();
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var next = text[i..].IndexOfAny(Doubles);
            if (next < 0) break;
            i += next;
            if (text[i] == '"' && i > 0 && char.IsAsciiDigit(text[i - 1]) && depth == 0) continue;
            var mark = Read(text, i, depth);
            depth = mark.Opens ? depth + 1 : Math.Max(0, depth - 1);
            marks.Add(mark);
        }
        return marks;
    }

    /// <summary>Whether both marks are French, or neither is: one pair does not close the other.</summary>
    public static bool AreOfOneKind(ReadOnlySpan<char> text, QuotationMark one, QuotationMark other) =>
        text[one.At] is '«' or '»' == text[other.At] is '«' or '»';

    /// <summary>
    /// Whether a closing mark ends a title: it stands with the comma or stop of the title, or before one.
    /// A quotation inside a title often does not.
    /// </summary>
    public static bool EndsTitle(ReadOnlySpan<char> text, int close)
    {
        var before = close - 1;
        while (before >= 0 && text[before] is '’' or '\'' or '\u00A0' or ' ') before--;
        if (before >= 0 && text[before] is ',' or '.' or '?' or '!' or '…' or ';') return true;
        var after = text[(close + 1)..].TrimStart(" \u00A0");
        return after.IsEmpty || after[0] is ',' or '.' or ';' or ':' or ')';
    }

    private static QuotationMark Read(ReadOnlySpan<char> text, int at, int depth)
    {
        var c = text[at];
        if (c is '«' or '»') return new(at, c == '«', false);
        var before = at == 0 ? ' ' : text[at - 1];
        var after = at + 1 == text.Length ? ' ' : text[at + 1];
        var startsWord = (char.IsWhiteSpace(before) || before is '(' or '[' or '‘' or '“' or '«' or '—' or '–' or '/') && !char.IsWhiteSpace(after);
        var endsWord = !char.IsWhiteSpace(before) && (char.IsWhiteSpace(after) || char.IsPunctuation(after));
        return c switch
        {
            '"' => new(at, depth == 0 ? !endsWord || startsWord : startsWord && !endsWord, false),
            '“' when depth > 0 && endsWord && !startsWord => new(at, false, text[..at].LastIndexOfAny('„', '“') is var open && (open < 0 || text[open] != '„')),
            '”' when depth == 0 && startsWord && !endsWord => new(at, true, true),
            _ => new(at, c != '”', false),
        };
    }
}
