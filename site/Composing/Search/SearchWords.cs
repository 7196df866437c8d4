using System.Text;
using Almanac.Linking;
using Almanac.Parsing;

namespace Almanac.Composing.Search;

/// <summary>
/// Takes a text apart into the words that are searched. Hyphens part words, and so does an apostrophe behind a single letter
/// (<c>l’Union</c>); the words that they part stand behind them once more, joined. <c>U.S.</c> and <c>2,000</c> are one word.
/// </summary>
public static class SearchWords
{
    /// <summary>The words, in order of their ends.</summary>
    public static List<SearchWord> Of(ReadOnlySpan<char> text)
    {
        var words = new List<SearchWord>();
        var word = new StringBuilder();
        var joined = new StringBuilder();
        var (i, parts, firstStart) = (0, 0, 0);
        while (i < text.Length)
        {
            if (SearchFolding.Plain(text[i]) is not { Length: > 0 })
            {
                i++;
                continue;
            }
            var start = i;
            if (parts == 0) firstStart = start;
            var end = i;
            word.Clear();
            for (; i < text.Length; i++)
            {
                if (LatinLetters.Apostrophes.Contains(text[i]) && word.Length == 1 && IsWord(text, i + 1)) break;
                if (SearchFolding.Plain(text[i]) is { } plain)
                {
                    word.Append(plain);
                    if (plain.Length > 0) end = i + 1;
                }
                else if (!IsWithin(text, i)) break;
            }
            Add(words, start, end, word.ToString(), isJoined: false);
            joined.Append(word);
            parts++;
            if (i < text.Length && IsWord(text, i + 1) && (NameMarks.AllHyphens.Contains(text[i]) || LatinLetters.Apostrophes.Contains(text[i])))
            {
                i++;
                continue;
            }
            if (parts > 1) Add(words, firstStart, end, joined.ToString(), isJoined: true);
            joined.Clear();
            parts = 0;
        }
        return words;
    }

    /// <summary>Whether a full stop stands between two initials, or a comma between two digits.</summary>
    private static bool IsWithin(ReadOnlySpan<char> text, int at)
    {
        if (at == 0 || at + 1 >= text.Length) return false;
        return text[at] switch
        {
            '.' => char.IsAsciiLetter(text[at - 1]) && (at == 1 || !IsWord(text, at - 2)) && char.IsAsciiLetter(text[at + 1]) && !IsWord(text, at + 2),
            ',' => char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]),
            _ => false,
        };
    }

    private static bool IsWord(ReadOnlySpan<char> text, int at) => at < text.Length && SearchFolding.Plain(text[at]) is { Length: > 0 };

    private static void Add(List<SearchWord> words, int start, int end, string plain, bool isJoined)
    {
        var key = SearchFolding.Key(plain);
        if (key.Length > 0) words.Add(new(start, end, plain, key, isJoined));
    }
}
