using System.Globalization;

namespace Almanac.Linking;

/// <summary>
/// Finds the sentences of a paragraph. Abbreviations, initials and decimals end no sentence, nor does a question
/// that somebody asks in it; a full stop with a marker behind it does, also without a blank.
/// </summary>
public static class Sentences
{
    /// <summary>The starts of the sentences, ascending; the first is 0. The offsets of the markers are ascending too.</summary>
    public static int[] Starts(string text, params ReadOnlySpan<int> markers)
    {
        var starts = new List<int> { 0 };
        var marker = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsStop(text[i])) continue;
            var stops = i + 1;
            while (stops < text.Length && IsStop(text[stops])) stops++;
            var end = BehindClosers(text, stops);
            if (end >= text.Length) break;
            while (marker < markers.Length && markers[marker] < stops) marker++;
            var hasMarker = marker < markers.Length && markers[marker] <= end;
            var next = end;
            while (next < text.Length && char.IsWhiteSpace(text[next])) next++;
            if (next < text.Length && (next > end
                ? Opens(text, next) && (hasMarker || !GoesOn(text, i, stops, end, next))
                : (hasMarker && Opens(text, next)) || IsGlued(text, i, end)))
            {
                starts.Add(next);
            }
            i = Math.Max(i, end - 1);
        }
        return [.. starts];
    }

    /// <summary>The sentence that holds a position, without the blanks around it.</summary>
    public static (int Start, int Length) Around(string text, int[] starts, int position)
    {
        var found = Array.BinarySearch(starts, position);
        var index = found >= 0 ? found : ~found - 1;
        var (start, end) = (starts[index], index + 1 < starts.Length ? starts[index + 1] : text.Length);
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return (start, end - start);
    }

    private static bool IsStop(char c) => c is '.' or '!' or '?' or '…' or '؟' or '۔';

    /// <summary>The offset behind the quotes and brackets that close with a stop; the French ones have a blank before them.</summary>
    private static int BehindClosers(string text, int end)
    {
        while (end < text.Length)
        {
            if (text[end] is '”' or '’' or '"' or '\'' or '»' or '›' or ')' or ']') end++;
            else if (end + 1 < text.Length && text[end] is ' ' or '\u00A0' or '\u202F' && text[end + 1] is '»' or '›') end += 2;
            else break;
        }
        return end;
    }

    /// <summary>Whether a full stop has a capital straight behind it because a marker stood between them.</summary>
    private static bool IsGlued(string text, int stop, int end) =>
        text[stop] == '.' && end == stop + 1 && char.IsUpper(text[end]) && stop > 1 && char.IsLower(text[stop - 1]) && char.IsLower(text[stop - 2]);

    /// <summary>Whether a sentence may begin here; the Arabic article stays small before a name.</summary>
    private static bool Opens(string text, int at) =>
        char.IsUpper(text[at]) || char.IsDigit(text[at]) || text[at] is '“' or '‘' or '"' or '\'' or '«' or '‹' or '(' or '['
        || char.GetUnicodeCategory(text[at]) is UnicodeCategory.OtherLetter
        || (at + 3 < text.Length && text[at] is 'a' or 'e' && text[at + 1] is 'l' && NameMarks.IsHyphen(text[at + 2]) && char.IsUpper(text[at + 3]));

    private static bool GoesOn(string text, int stop, int stops, int end, int next)
    {
        if (stops - stop > 1 || text[stop] == '…')
        {
            if (text.AsSpan(stop, stops - stop).IndexOfAny('!', '?') < 0) return stop > 0 && char.IsWhiteSpace(text[stop - 1]);
        }
        else if (text[stop] == '.')
        {
            return Abbreviations.GoesOn(WordBefore(text, stop), text.AsSpan(next));
        }
        return end > stops && Speech.Follows(text.AsSpan(next));
    }

    private static string WordBefore(string text, int stop)
    {
        var start = stop;
        while (start > 0 && (char.IsLetter(text[start - 1]) || (text[start - 1] == '.' && start < stop))) start--;
        return text[start..stop];
    }
}
