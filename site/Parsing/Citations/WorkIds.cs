using System.Collections.Frozen;

namespace Almanac.Parsing.Citations;

/// <summary>Gives each work an id made of author (or publication), year and title words, each once.</summary>
public sealed class WorkIds
{
    private readonly HashSet<string> given = new(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Small = new[]
    {
        "a", "an", "the", "of", "in", "on", "and", "to", "for", "with", "from", "by", "at", "as", "is", "who", "what", "how", "why", "are",
        "le", "la", "les", "de", "des", "du", "un", "une", "et", "en", "l", "d",
    }.ToFrozenSet();

    public string Give(CitedWork work)
    {
        var who = work.Authors.IsEmpty ? TitleWords.Of(work.Publication).FirstOrDefault(w => !Small.Contains(w)) : Surname(work.Authors[0]);
        var year = work.Date?.Text is { Length: >= 4 } date ? date[..4].ToLowerInvariant() : "nd";
        var words = TitleWords.Of(work.Title).Where(w => !Small.Contains(w) && w.Any(char.IsLetter)).Select(Slug.Of).Where(w => w.Length > 0).ToList();
        var id = string.Join('-', new[] { Slug.Of(who ?? ""), year }.Concat(words.Take(1)).Where(p => p.Length > 0));
        if (!char.IsAsciiLetter(id[0])) id = "work-" + id;
        for (var next = 1; !given.Add(id); next++)
        {
            id = next < words.Count ? $"{id}-{words[next]}" : $"{id}-{next}";
        }
        return id;
    }

    private static string Surname(string author)
    {
        var words = TitleWords.Of(author);
        if (words.Length == 0) return "";
        return author.Contains("Department", StringComparison.Ordinal) || author.Contains("Office", StringComparison.Ordinal)
            ? words.FirstOrDefault(w => w.Length > 1 && !Small.Contains(w)) ?? words[0]
            : words[^1];
    }
}
