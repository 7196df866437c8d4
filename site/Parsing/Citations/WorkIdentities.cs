namespace Almanac.Parsing.Citations;

/// <summary>
/// Tells which full citations are of one work: the same address, or the same title on the same date by the
/// same author or in the same publication. Different dates make different works.
/// </summary>
public sealed class WorkIdentities
{
    /// <summary>How many works of one title and date, or of one address, are told apart by their hands; more are no bibliography.</summary>
    private const int MostHands = 64;

    private readonly Dictionary<string, List<(CitedWork Work, int Place)>> byKey = new(StringComparer.Ordinal);

    /// <summary>The place of the first citation of this work: <paramref name="place"/> where it is new.</summary>
    public int Find(CitedWork work, int place)
    {
        var keys = Keys(work).ToList();
        foreach (var key in keys)
        {
            if (!byKey.TryGetValue(key, out var known)) continue;
            foreach (var (other, first) in known)
            {
                if (SameDate(work, other) && (key.StartsWith("url:", StringComparison.Ordinal) || SameHand(work, other)))
                {
                    return Remember(keys, work, first);
                }
            }
        }
        return Remember(keys, work, place);
    }

    /// <summary>The same for a short form that repeats no full citation: only the same words are the same work.</summary>
    public int FindShort(CitedWork work, int place)
    {
        var key = $"short:{string.Join('/', work.Authors.Select(TitleWords.Key))}:{TitleWords.Key(work.Title)}";
        if (byKey.TryGetValue(key, out var known)) return known[0].Place;
        return Remember([key], work, place);
    }

    private int Remember(List<string> keys, CitedWork work, int place)
    {
        foreach (var key in keys)
        {
            if (!byKey.TryGetValue(key, out var known)) byKey[key] = known = [];
            if (known.Count < MostHands && !known.Exists(k => k.Place == place)) known.Add((work, place));
        }
        return place;
    }

    private static IEnumerable<string> Keys(CitedWork work)
    {
        if (work.Url is { } url) yield return "url:" + UrlKey(url);
        var title = TitleWords.Key(work.Title);
        if (title.Length > 0 && work.Date is { } date) yield return $"title:{date.Text}:{title}";
    }

    private static string UrlKey(string url)
    {
        var key = url[(url.IndexOf("://", StringComparison.Ordinal) + 3)..];
        var end = key.IndexOf('#');
        if (end >= 0) key = key[..end];
        if (key.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) key = key[4..];
        var host = key.IndexOf('/');
        key = host < 0 ? key : key[..host].ToLowerInvariant() + key[host..];
        return key.TrimEnd('/');
    }

    private static bool SameDate(CitedWork a, CitedWork b) => a.Date is null || b.Date is null || a.Date.Text == b.Date.Text;

    private static bool SameHand(CitedWork a, CitedWork b) =>
        (a.Authors.IsEmpty || b.Authors.IsEmpty || TitleWords.Key(a.Authors[0]) == TitleWords.Key(b.Authors[0]))
        && (!a.Authors.IsEmpty || TitleWords.Key(a.Publication) == TitleWords.Key(b.Publication));
}
