namespace Almanac.Parsing.Citations;

/// <summary>
/// Tells which full citations are of one work: the same address under much the same title, or the same title
/// on the same date by the same author or in the same publication, small differences of spelling left aside.
/// Different dates make different works.
/// </summary>
public sealed class WorkIdentities
{
    /// <summary>How many works of one key are told apart by their hands; more are no bibliography.</summary>
    private const int MostHands = 64;

    /// <summary>How many words of a title are compared.</summary>
    private const int MostWords = 50;

    private readonly Dictionary<string, List<(CitedWork Work, string[] Title, int Place)>> byKey = new(StringComparer.Ordinal);

    /// <summary>The place of the first citation of this work: <paramref name="place"/> where it is new.</summary>
    public int Find(CitedWork work, int place)
    {
        string[] title = [.. TitleWords.Of(work.Title).Take(MostWords)];
        var keys = Keys(work).ToList();
        foreach (var key in keys)
        {
            if (!byKey.TryGetValue(key, out var known)) continue;
            foreach (var (other, otherTitle, first) in known)
            {
                if (IsSame(key[0], work, title, other, otherTitle)) return Remember(keys, work, title, first);
            }
        }
        return Remember(keys, work, title, place);
    }

    /// <summary>The same for a short form that repeats no full citation: only the same words are the same work.</summary>
    public int FindShort(CitedWork work, int place)
    {
        var key = $"short:{string.Join('/', work.Authors.Select(a => TitleWords.Of(a).LastOrDefault()))}:{TitleWords.Key(work.Title)}";
        if (byKey.TryGetValue(key, out var known)) return known[0].Place;
        return Remember([key], work, [], place);
    }

    /// <summary>An address as it is compared: without scheme, <c>www.</c>, fragment and last slash, the host in lower case.</summary>
    public static string UrlKey(string url)
    {
        var key = url[(url.IndexOf("://", StringComparison.Ordinal) + 3)..];
        var end = key.IndexOf('#');
        if (end >= 0) key = key[..end];
        if (key.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) key = key[4..];
        var host = key.IndexOf('/');
        key = host < 0 ? key : key[..host].ToLowerInvariant() + key[host..];
        return key.TrimEnd('/');
    }

    private int Remember(List<string> keys, CitedWork work, string[] title, int place)
    {
        foreach (var key in keys)
        {
            if (!byKey.TryGetValue(key, out var known)) byKey[key] = known = [];
            if (known.Count < MostHands) known.Add((work, title, place));
        }
        return place;
    }

    private static IEnumerable<string> Keys(CitedWork work)
    {
        if (work.Url is { } url)
        {
            var key = UrlKey(url);
            yield return "url:" + key;
            if (key.IndexOf('?') is var query && query > 0) key = key[..query].TrimEnd('/');
            yield return "path:" + key;
        }
        if (work.Title is null || work.Date is not { } date) yield break;
        yield return $"title:{date.Text}:{TitleWords.Key(work.Title)}";
        var hand = work.Authors.IsEmpty ? TitleWords.Key(work.Publication) : TitleWords.Of(work.Authors[0]).LastOrDefault();
        if (!string.IsNullOrEmpty(hand)) yield return $"hand:{date.Text}:{hand}";
    }

    private static bool IsSame(char key, CitedWork work, string[] title, CitedWork other, string[] otherTitle)
    {
        if (work.Date is { } a && other.Date is { } b && a.Text != b.Text) return false;
        return key switch
        {
            'u' => AreClose(title, otherTitle),
            'p' => title.AsSpan().SequenceEqual(otherTitle) || (AreClose(title, otherTitle) && work.Date is not null && other.Date is not null && SameHand(work, other)),
            't' => SameHand(work, other),
            _ => title.Length == otherTitle.Length && title.Zip(otherTitle).All(p => TitleWords.Alike(p.First, p.Second)) && SameHand(work, other),
        };
    }

    /// <summary>Whether two titles share most of their words, or one has none.</summary>
    public static bool AreClose(string[] a, string[] b)
    {
        var (left, right) = (TitleWords.Significant(a), TitleWords.Significant(b));
        if (left.Length == 0 || right.Length == 0) return true;
        return left.Count(w => Array.Exists(right, r => TitleWords.Alike(w, r))) * 5 >= Math.Min(left.Length, right.Length) * 3;
    }

    private static bool SameHand(CitedWork a, CitedWork b)
    {
        if (a.Authors.IsEmpty != b.Authors.IsEmpty) return a.Publication is null || b.Publication is null || NameMatching.Publication(a, b) > NameMatch.Unknown;
        return a.Authors.IsEmpty
            ? a.Publication is null || b.Publication is null || NameMatching.Publication(a, b) > NameMatch.Unknown || NameMatching.Publication(b, a) > NameMatch.Unknown
            : NameMatching.Authors(a, b) > NameMatch.Unknown || NameMatching.Authors(b, a) > NameMatch.Unknown;
    }
}
