using System.Collections.Frozen;

namespace Almanac.Linking;

/// <summary>
/// Finds the sentences of a paragraph. Abbreviations, initials and decimals end no sentence; a full stop
/// with a capital straight behind it does, because a marker stood between them.
/// </summary>
public static class Sentences
{
    /// <summary>The starts of the sentences, ascending; the first is 0.</summary>
    public static int[] Starts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('.' or '!' or '?' or '…')) continue;
            var end = i + 1;
            while (end < text.Length && text[end] is '”' or '’' or '"' or '\'' or '»' or ')' or ']') end++;
            if (end >= text.Length) break;
            if (char.IsWhiteSpace(text[end]))
            {
                var next = end;
                while (next < text.Length && char.IsWhiteSpace(text[next])) next++;
                if (next < text.Length && Opens(text[next]) && !(text[i] == '.' && IsAbbreviation(text, i))) starts.Add(next);
                i = next - 1;
            }
            else if (text[i] == '.' && end == i + 1 && char.IsUpper(text[end]) && i > 1 && char.IsLower(text[i - 1]) && char.IsLower(text[i - 2]))
            {
                starts.Add(end);
            }
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

    private static bool Opens(char c) => char.IsUpper(c) || char.IsDigit(c) || c is '“' or '‘' or '"' or '«' or '(' or '[' || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.OtherLetter;

    private static bool IsAbbreviation(string text, int stop)
    {
        var start = stop;
        while (start > 0 && (char.IsLetter(text[start - 1]) || (text[start - 1] == '.' && start < stop))) start--;
        var word = text[start..stop];
        return (word.Length == 1 && char.IsUpper(word[0]) && word != "I") || word.Contains('.') || Abbreviations.Contains(word);
    }

    private static readonly FrozenSet<string> Abbreviations = new[]
    {
        "Mr", "Mrs", "Ms", "Dr", "Prof", "Gen", "Col", "Lt", "Capt", "Maj", "Sgt", "St", "Jr", "Sr", "No", "no", "vs", "cf", "ca", "approx",
        "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "vol", "pp", "p", "ed", "eds", "al", "Mme", "Mlle",
    }.ToFrozenSet(StringComparer.Ordinal);
}
