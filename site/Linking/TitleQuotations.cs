using System.Collections.Frozen;
using Almanac.Parsing;
using Almanac.Parsing.Entries;
using Almanac.Parsing.Seeds;

namespace Almanac.Linking;

/// <summary>
/// Tells the quotations in a text that are titles of works, in which no name is linked: those of works that the
/// profile cites, those that a word such as “film” stands before, and those with a title’s capitals. A name
/// quoted alone (<c>“Lantern Guild”</c>) and speech are none.
/// </summary>
internal sealed class TitleQuotations(IEnumerable<Work> works)
{
    private static readonly FrozenSet<string> Sorts = Set(
        "film movie documentary book novel memoir article report song album essay paper study play magazine newspaper journal poem thesis titled entitled "
        + "livre roman rapport chanson intitulé intitulée");

    /// <summary>The words that titles write small.</summary>
    private static readonly FrozenSet<string> Small = Set(
        "a an the and but or nor for of in on at to by from with as vs via into over per against "
        + "de du des d la le les l et en au aux sur sous pour dans par un une al el ag ould bin ben ibn wal ul s");

    private readonly HashSet<string> titles = [.. works.SelectMany(w => NameKey.Of((w.Citation.Title ?? "").Trim(',', '.', ' ')))];

    /// <summary>The mentions that stand in no title.</summary>
    public IEnumerable<(int Start, int Length, EntryId Id)> Outside(string text, List<(int Start, int Length, EntryId Id)> mentions)
    {
        if (mentions.Count == 0) return mentions;
        var quotations = Find(text).ToList();
        return quotations.Count == 0 ? mentions : mentions.Where(m => !quotations.Exists(q =>
            m.Start >= q.Range.Start && m.Start < q.Range.End && (q.IsSaid || !IsWhole(text.AsSpan(m.Start, m.Length), q.Inside))));
    }

    /// <summary>Where titles stand, and names quoted alone.</summary>
    public IEnumerable<TextRange> In(string text) => Find(text).Select(q => q.Range);

    /// <summary>The quotations that are titles, each with what it quotes, and whether a word before it says so.</summary>
    private IEnumerable<(TextRange Range, string Inside, bool IsSaid)> Find(string text) => text.AsSpan().IndexOfAny("“«\"‘") < 0 ? [] : QuotedText.Of(text)
        .Select(q => (Range: q, Inside: Inside(text, q), IsSaid: Sorts.Contains(WordBefore(text, q.Start))))
        .Where(q => q.IsSaid || IsTitle(q.Inside));

    private bool IsTitle(string inside) => NameKey.Of(inside).Any(titles.Contains) || HasCapitals(inside);

    /// <summary>Whether all words but the small ones have a capital, as in titles.</summary>
    private static bool HasCapitals(string inside)
    {
        var capitals = 0;
        foreach (var word in TextWords.Of(inside))
        {
            if (char.IsUpper(inside[word.Start])) capitals++;
            else if (char.IsLetter(inside[word.Start]) && !Small.Contains(word.Folded)) return false;
        }
        return capitals > 1;
    }

    private static bool IsWhole(ReadOnlySpan<char> name, string inside) =>
        name.Length >= inside.Length || (inside.Length - name.Length == 4 && inside.StartsWith("the ", StringComparison.OrdinalIgnoreCase));

    private static string Inside(string text, TextRange quotation) =>
        text.Substring(quotation.Start + 1, quotation.Length - 2).Trim(' ', '\u00A0', '\u202F', ',', '.', ';', ':', '!', '?');

    private static string WordBefore(string text, int position)
    {
        var end = position;
        while (end > 0 && text[end - 1] is ' ' or '\u00A0' or ',' or ':') end--;
        var start = end;
        while (start > 0 && char.IsLetter(text[start - 1])) start--;
        return text[start..end].ToLowerInvariant();
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
