using Almanac.Parsing.Entries;

namespace Almanac.Composing.Pages;

/// <summary>The words for the kinds of entries and their keys.</summary>
public static class KindWords
{
    public static string Plural(EntryKind kind) => kind switch
    {
        EntryKind.Group => "Groups",
        EntryKind.Person => "People",
        EntryKind.Event => "Events",
        _ => "Places",
    };

    public static string Singular(EntryKind kind) => kind.ToString();

    /// <summary>The label of a key in the infobox.</summary>
    public static string Label(string key) => key switch
    {
        "role" => "Role",
        "as-of" => "As of",
        _ => Capital(key.Replace('-', ' ')),
    };

    public static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
