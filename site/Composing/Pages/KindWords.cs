using Almanac.Parsing.Entries;
using Almanac.Parsing.Languages;

namespace Almanac.Composing.Pages;

/// <summary>The words for the kinds of entries and their keys.</summary>
public static class KindWords
{
    public static string Plural(EntryKind kind, Language language) => language.Say("kinds", ("form", Form(kind)));

    public static string Singular(EntryKind kind, Language language) => language.Say("kind", ("form", Form(kind)));

    /// <summary>The label of a key in the infobox.</summary>
    public static string Label(string key, Language language) => language.Say($"field-{key}");

    /// <summary>The kind as templates, style sheets and the forms of words name it.</summary>
    public static string Form(EntryKind kind) => kind.ToString().ToLowerInvariant();

    public static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
