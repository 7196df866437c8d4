using System.Buffers;
using System.Collections.Immutable;
using Almanac.Diagnostics;
using Almanac.Diagnostics.Rules;

namespace Almanac.Parsing.Seeds;

/// <summary>
/// Finds the note markers in running text: numbers glued to punctuation or a closing quote, which run 1,
/// 2, 3 … through the text. The longest ascending run tells markers from years and figures; a number that
/// looks like a figure (<c>1,350</c>, <c>2.5</c>, <c>8:30</c>) is a marker only where it is the next in order.
/// </summary>
public static class MarkerFinder
{
    /// <summary>A number in the text that may be a marker. <c>Plain</c>: nothing but a marker looks like this.</summary>
    private readonly record struct Candidate(int Start, int Length, int Number, bool Plain);

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");

    /// <summary>
    /// The spans of the markers with their numbers, in text order. <paramref name="end"/> bounds the text;
    /// <paramref name="last"/> is the highest number of a note, or 0 where the seed has none.
    /// </summary>
    public static ImmutableArray<(SourceSpan At, int Number)> Find(SourceText source, int end, int last, List<Diagnostic> diagnostics)
    {
        var candidates = Candidates(source.Text.AsSpan(0, end), last == 0 ? int.MaxValue : last + 10);
        var plain = PlainByNumber(candidates);
        var inOrder = LongestAscending([.. candidates.Where(c => c.Plain)]);
        var chosen = ImmutableArray.CreateBuilder<(SourceSpan, int)>();
        var previous = 0;
        for (var i = 0; i < candidates.Count; i++)
        {
            var candidate = candidates[i];
            var isMarker = candidate.Plain || (candidate.Number == previous + 1 && !PlainComes(plain, i, candidate.Number));
            if (!isMarker) continue;
            var at = source.Span(candidate.Start, candidate.Length);
            chosen.Add((at, candidate.Number));
            if (candidate.Plain && !inOrder.Contains(candidate.Start))
            {
                if (candidate.Length == 2 && candidate.Number / 10 == previous + 1 && candidate.Number % 10 == previous + 2)
                {
                    // `.34` where 3 and 4 are next: both stand at one place.
                    chosen[^1] = (at.Slice(0, 1), previous + 1);
                    chosen.Add((at.Slice(1, 1), previous += 2));
                    continue;
                }
                diagnostics.Add(new(SeedRules.MarkerOrder, candidate.Number == previous
                    ? $"marker {candidate.Number} is repeated; marker {previous + 1} was expected"
                    : $"marker {candidate.Number} stands where marker {previous + 1} was expected", at)
                {
                    Help = candidate.Number <= previous ? "number the markers 1, 2, 3 … through the text, each once" : "put it into its order",
                    Note = candidate.Number,
                });
                continue;
            }
            ReportGap(previous, candidate.Number, at, plain, diagnostics);
            previous = candidate.Number;
        }
        return chosen.ToImmutable();
    }

    private static void ReportGap(int previous, int number, SourceSpan at, Dictionary<int, List<int>> plain, List<Diagnostic> diagnostics)
    {
        while (previous + 1 < number && plain.ContainsKey(previous + 1)) previous++;
        while (previous + 1 < number && plain.ContainsKey(number - 1)) number--;
        if (number == previous + 1) return;
        var missing = number == previous + 2 ? $"marker {previous + 1} is" : $"markers {previous + 1} to {number - 1} are";
        var notes = number == previous + 2 ? $"note {previous + 1}" : $"notes {previous + 1} to {number - 1}";
        diagnostics.Add(new(SeedRules.MarkerMissing, $"{missing} missing before this place, so nothing cites {notes}", at)
        {
            Help = "put the number straight after the punctuation of the sentence it belongs to",
            Note = previous + 1,
        });
    }

    /// <summary>The indexes of the plain candidates of each number, ascending.</summary>
    private static Dictionary<int, List<int>> PlainByNumber(List<Candidate> candidates)
    {
        var byNumber = new Dictionary<int, List<int>>();
        for (var i = 0; i < candidates.Count; i++)
        {
            if (!candidates[i].Plain) continue;
            if (!byNumber.TryGetValue(candidates[i].Number, out var indexes)) byNumber[candidates[i].Number] = indexes = [];
            indexes.Add(i);
        }
        return byNumber;
    }

    /// <summary>Whether a plain candidate of this number follows before one of the next number does.</summary>
    private static bool PlainComes(Dictionary<int, List<int>> plain, int from, int number) =>
        FirstAfter(plain, from, number) is var own && own < int.MaxValue && own < FirstAfter(plain, from, number + 1);

    private static int FirstAfter(Dictionary<int, List<int>> plain, int from, int number)
    {
        if (!plain.TryGetValue(number, out var indexes)) return int.MaxValue;
        var found = indexes.BinarySearch(from);
        var next = found >= 0 ? found + 1 : ~found;
        return next < indexes.Count ? indexes[next] : int.MaxValue;
    }

    private static List<Candidate> Candidates(ReadOnlySpan<char> text, int highest)
    {
        var found = new List<Candidate>();
        var (wordStart, isAddress) = (0, false);
        for (var i = 0; i < text.Length;)
        {
            var skip = text[i..].IndexOfAny(Digits);
            if (skip < 0) break;
            var start = i + skip;
            var length = text[start..].IndexOfAnyExcept(Digits);
            if (length < 0) length = text.Length - start;
            var space = text[i..start].LastIndexOfAny(" \t\n");
            if (space >= 0) (wordStart, isAddress) = (i + space + 1, false);
            isAddress = isAddress || text[Math.Max(wordStart, i - 2)..start].IndexOf("://") >= 0;
            i = start + length;
            if (length > 6 || text[start] == '0' || start == 0 || isAddress) continue;
            var number = int.Parse(text.Slice(start, length));
            if (number > highest)
            {
                AddGlued(text, wordStart, start, length, found);
                continue;
            }
            if (found.Count > 0 && FollowsInList(text, found[^1], start, i, number))
            {
                found.Add(new(start, length, number, found[^1].Plain && text[start - 1] != ' '));
            }
            else if (IsBeforeMarker(text[start - 1]) && Follows(text, wordStart, start, i, number) is { } plain)
            {
                found.Add(new(start, length, number, plain));
            }
        }
        return found;
    }

    /// <summary>Two markers with nothing between them, <c>.2425</c>; taken only where both are next in order.</summary>
    private static void AddGlued(ReadOnlySpan<char> text, int wordStart, int start, int length, List<Candidate> found)
    {
        var half = length / 2;
        if (length % 2 == 1 || half < 2 || !IsBeforeMarker(text[start - 1])) return;
        var (first, second) = (int.Parse(text.Slice(start, half)), int.Parse(text.Slice(start + half, half)));
        if (second != first + 1 || Follows(text, wordStart, start, start + length, second) is null) return;
        found.Add(new(start, half, first, false));
        found.Add(new(start + half, half, second, false));
    }

    /// <summary>Whether a number goes on with the markers of one place: <c>.12,13</c>, <c>.12, 13</c>, <c>.12 13</c>.</summary>
    private static bool FollowsInList(ReadOnlySpan<char> text, Candidate before, int start, int end, int number)
    {
        if (number != before.Number + 1) return false;
        var between = text[(before.Start + before.Length)..start];
        if (between is not ("," or ", " or ";" or "; " or " ")) return false;
        var after = end < text.Length ? text[end] : '\n';
        return !char.IsLetter(after) && after is not ('%' or '-' or '–' or '/') && OpensSentence(text, end)
            && !(after is '.' or ',' or ':' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]));
    }

    private static bool OpensSentence(ReadOnlySpan<char> text, int end)
    {
        var rest = text[end..].TrimStart(" \t");
        return rest.IsEmpty || !(char.IsLower(rest[0]) || char.IsAsciiDigit(rest[0]));
    }

    private static bool IsBeforeMarker(char c) => c is '.' or ',' or ';' or ':' or '!' or '?' or '…' or ')' or ']' or '”' or '’' or '"' or '\'' or '»';

    /// <summary>Whether what stands around a number fits a marker: null if not, else whether nothing else looks so.</summary>
    private static bool? Follows(ReadOnlySpan<char> text, int wordStart, int start, int end, int number)
    {
        var before = text[start - 1];
        var afterFigure = start > 1 && char.IsAsciiDigit(text[start - 2]) && before is '.' or ',' or ':';
        var after = end < text.Length ? text[end] : '\n';
        if (char.IsLower(after) || after is '%' or '°' or '/' or '-' or '–' or '_' or '=' or '&') return null;
        var isList = after is ',' or ';' && NextFollows(text, end + 1, number);
        if (after is '.' or ',' or ':' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]) && !isList) return null;

        var rest = text[end..].TrimStart(" \t");
        var opensSentence = rest.IsEmpty || !char.IsLower(rest[0]);
        if (afterFigure && (before is ':' || (before is ',' && end - start == 3) || (before is '.' && !isList && (!opensSentence || after is '.' or ',' or ';' or ')')))) return null;
        if (before is '.' or '!' or '?' or '…' && !opensSentence) return false;
        if (afterFigure && !YearBefore(text, start - 1)) return false;
        return before != '.' || !IsAbbreviation(text[Math.Max(wordStart, start - 6)..(start - 1)]);
    }

    /// <summary>Whether the number at a place is the one after <paramref name="number"/>, as in <c>12,13</c>.</summary>
    private static bool NextFollows(ReadOnlySpan<char> text, int at, int number)
    {
        var digits = text[at..Math.Min(text.Length, at + 8)].TrimStart(' ');
        var length = digits.IndexOfAnyExcept(Digits);
        if (length >= 0) digits = digits[..length];
        return digits.Length is > 0 and < 7 && int.Parse(digits) == number + 1;
    }

    /// <summary>Whether the figure before the punctuation is a year (<c>in 2017.70 This</c>) rather than the whole part of a decimal.</summary>
    private static bool YearBefore(ReadOnlySpan<char> text, int punctuation)
    {
        var from = punctuation;
        while (from > 0 && char.IsAsciiDigit(text[from - 1])) from--;
        return punctuation - from == 4 && text[from] is '1' or '2' && text[punctuation] != ':';
    }

    private static bool IsAbbreviation(ReadOnlySpan<char> word) =>
        word.TrimStart('(') is "No" or "no" or "Nos" or "nos" or "p" or "pp" or "Art" or "art" or "vol" or "Vol" or "v" or "fig" or "Fig" or "ch" or "Ch";

    /// <summary>The starts of a longest strictly ascending run of numbers (patience sorting, O(n log n)).</summary>
    private static HashSet<int> LongestAscending(Candidate[] candidates)
    {
        var piles = new List<int>();
        var before = new int[candidates.Length];
        for (var i = 0; i < candidates.Length; i++)
        {
            var (low, high) = (0, piles.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (candidates[piles[middle]].Number < candidates[i].Number) low = middle + 1;
                else high = middle;
            }
            before[i] = low > 0 ? piles[low - 1] : -1;
            if (low == piles.Count) piles.Add(i);
            else if (candidates[piles[low]].Number > candidates[i].Number) piles[low] = i;
        }
        var run = new HashSet<int>();
        for (var i = piles.Count > 0 ? piles[^1] : -1; i >= 0; i = before[i]) run.Add(candidates[i].Start);
        return run;
    }
}
