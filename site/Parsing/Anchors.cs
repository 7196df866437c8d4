using System.Globalization;

namespace Almanac.Parsing;

/// <summary>Gives out the ids of one page, each once.</summary>
public sealed class Anchors
{
    /// <summary>The ids that the build gives to the parts of every page.</summary>
    private static readonly string[] Reserved = ["main", "facts", "accounts", "relations", "mentions", "notes", "remarks", "network-title"];

    private readonly Dictionary<string, int> given = Reserved.ToDictionary(name => name, _ => 1, StringComparer.Ordinal);

    /// <summary>An id made of a heading's words.</summary>
    public string OfHeading(string text)
    {
        var slug = Slug.Of(text);
        return Unique(slug.Length == 0 ? "section" : slug.Length <= 60 ? slug : slug[..60].TrimEnd('-'));
    }

    /// <summary>An id made of a paragraph's letters (FNV-1a, 32 bits), so that other paragraphs don't change it.</summary>
    public string OfParagraph(string text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c)) continue;
            hash = (hash ^ char.ToLowerInvariant(c)) * 16777619u;
        }
        return Unique("p-" + hash.ToString("x8", CultureInfo.InvariantCulture));
    }

    /// <summary>The name itself the first time, then with a number behind it.</summary>
    public string Unique(string name)
    {
        if (given.TryAdd(name, 1)) return name;
        string next;
        do next = $"{name}-{++given[name]}"; while (!given.TryAdd(next, 1));
        return next;
    }
}
