using System.Collections.Frozen;

namespace Almanac.Parsing.Citations;

/// <summary>Gives each work an id made of author (or publication), year and title words, each once.</summary>
public sealed class WorkIds
{
    private readonly HashSet<string> given = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> repeated = new(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Particles = new[] { "le", "la", "de", "du", "al", "el", "van", "von", "ould", "ag", "ben", "bin", "ibn", "di", "da" }.ToFrozenSet();

    private static readonly FrozenSet<string> Small = new[]
    {
        "a", "an", "the", "of", "in", "on", "and", "to", "for", "with", "from", "by", "at", "as", "is", "who", "what", "how", "why", "are",
        "le", "la", "les", "de", "des", "du", "un", "une", "et", "en", "l", "d",
    }.ToFrozenSet();

    public string Give(CitedWork work)
    {
        var who = work.Authors.IsEmpty ? TitleWords.Of(work.Publication).FirstOrDefault(w => !Small.Contains(w)) : Surname(work.Authors[0]);
        var year = work.Date?.Text is { Length: >= 4 } date ? date[..4].ToLowerInvariant() : "nd";
        var words = TitleWords.Of(work.Title).Where(w => w.Length > 1 && !Small.Contains(w) && w.Any(char.IsLetter)).Select(Slug.Of).Where(w => w.Length > 0).ToList();
        var start = Slug.Of(who ?? "");
        var id = string.Join('-', new[] { start.Length > 0 && char.IsAsciiLetter(start[0]) ? start : $"work-{start}".TrimEnd('-'), year }.Concat(words.Take(1)));
        for (var next = 1; next < words.Count && given.Contains(id); next++) id = $"{id}-{words[next]}";
        if (!given.Add(id))
        {
            var number = repeated.GetValueOrDefault(id, 1);
            do number++; while (!given.Add($"{id}-{number}"));
            repeated[id] = number;
            id = $"{id}-{number}";
        }
        return id;
    }

    /// <summary>A person's family name with its particle; of an institution the first words.</summary>
    private static string Surname(string author)
    {
        if (Authors.IsInstitution(author))
        {
            var comma = author.IndexOf(',');
            return string.Join('-', TitleWords.Of((comma < 0 ? author : author[..comma]).Replace(".", "")).Where(w => !Small.Contains(w)).Take(3));
        }
        var names = author.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (names.Length == 0) return "";
        return names.Length > 2 && Particles.Contains(names[^2].ToLowerInvariant()) ? $"{names[^2]}-{names[^1]}" : names[^1];
    }
}
