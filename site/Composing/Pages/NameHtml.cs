using System.Collections.Frozen;
using System.Text;
using Almanac.Composing.Templates;
using Almanac.Linking;
using Almanac.Parsing.Entries;
using Almanac.Parsing.Markdown;

namespace Almanac.Composing.Pages;

/// <summary>Writes names so that they keep their direction and language, whatever stands around them.</summary>
public sealed class NameHtml(LinkedAlmanac almanac)
{
    private readonly FrozenDictionary<string, string> languages = almanac.Entries
        .SelectMany(e => NamesOf(e, almanac)).Where(n => n.Language is not null).DistinctBy(n => n.Text).ToFrozenDictionary(n => n.Text, n => n.Language!, StringComparer.Ordinal);

    /// <summary>A name as HTML: a <c>bdi</c> where an author gave its language, or where it runs from right to left.</summary>
    public Html Of(string name) => new(Scratch.Give(Append(Scratch.Take(), name)));

    public StringBuilder Append(StringBuilder html, ReadOnlySpan<char> name)
    {
        var hasLanguage = languages.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var language);
        if (!hasLanguage && !HasRightToLeft(name)) return HtmlText.Append(html, name);
        html.Append("<bdi");
        if (hasLanguage) HtmlText.Append(html.Append(" lang=\""), language).Append('"');
        return HtmlText.Append(html.Append('>'), name).Append("</bdi>");
    }

    /// <summary>A name for places that take no elements, such as titles and labels: between isolates where it runs from right to left.</summary>
    public static string Isolated(string name) => HasRightToLeft(name) ? $"\u2068{name}\u2069" : name;

    /// <summary>
    /// The names of an entry with their languages. In a further language those that are not translated have that of
    /// the original, unless they are proper names as those of people are; those that are need no mark.
    /// </summary>
    private static IEnumerable<Name> NamesOf(LinkedEntry linked, LinkedAlmanac almanac)
    {
        var entry = linked.Entry;
        if (almanac.Original is not { } original) return entry.Names;
        var ownTitle = entry.Id.Kind == EntryKind.Person ? null : original;
        IEnumerable<Name> titles = [linked.Translation?.Title is null ? entry.Title with { Language = ownTitle } : entry.Title with { Language = null }];
        return [.. titles, .. entry.Aliases.Where(a => a.Language != almanac.Settings.Language.Name)];
    }

    private static bool HasRightToLeft(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC') or (>= '\uD802' and <= '\uD803') or (>= '\uD83A' and <= '\uD83B')) return true;
        }
        return false;
    }
}
