using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Almanac.Parsing.Entries;

/// <summary>The words that entries may use: relation types, and the types and statuses of each kind.</summary>
public sealed record Vocabulary
{
    public required FrozenDictionary<string, RelationType> Relations { get; init; }

    /// <summary>Whether its file could be read; where not, words that it lacks are no fault.</summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>Types by kind: the word of the front matter and the words shown.</summary>
    public required FrozenDictionary<EntryKind, ImmutableArray<KeyValuePair<string, string>>> Types { get; init; }

    /// <summary>Statuses by kind: the word of the front matter and the words shown.</summary>
    public required FrozenDictionary<EntryKind, ImmutableArray<KeyValuePair<string, string>>> Statuses { get; init; }

    /// <summary>The words shown in other languages, by code.</summary>
    public FrozenDictionary<string, VocabularyWords> Translated { get; init; } = FrozenDictionary<string, VocabularyWords>.Empty;

    /// <summary>The same words, shown in another language where it has its own for them.</summary>
    public Vocabulary In(string language) => !Translated.TryGetValue(language, out var words) ? this : this with
    {
        Relations = Relations.ToFrozenDictionary(r => r.Key, r => r.Value with { Shown = words.Relations.GetValueOrDefault(r.Key, r.Value.Shown) }, StringComparer.Ordinal),
        Types = Words(Types, words.Types),
        Statuses = Words(Statuses, words.Statuses),
    };

    private static FrozenDictionary<EntryKind, ImmutableArray<KeyValuePair<string, string>>> Words(
        FrozenDictionary<EntryKind, ImmutableArray<KeyValuePair<string, string>>> own, FrozenDictionary<EntryKind, ImmutableArray<KeyValuePair<string, string>>> translated) =>
        own.ToFrozenDictionary(kind => kind.Key, kind => kind.Value.Select(word => KeyValuePair.Create(word.Key, translated[kind.Key].FirstOrDefault(t => t.Key == word.Key).Value ?? word.Value)).ToImmutableArray());

    /// <summary>The words shown for a type; the word itself where the vocabulary has none.</summary>
    public string ShownType(EntryKind kind, string type) => Shown(Types[kind], type);

    /// <summary>The words shown for a status; the word itself where the vocabulary has none.</summary>
    public string ShownStatus(EntryKind kind, string status) => Shown(Statuses[kind], status);

    private static string Shown(ImmutableArray<KeyValuePair<string, string>> words, string word)
    {
        foreach (var (key, shown) in words)
        {
            if (key == word) return shown;
        }
        return word;
    }
}

/// <summary>What the words of a vocabulary are called in another language.</summary>
public sealed record VocabularyWords(
    FrozenDictionary<string, string> Relations,
    FrozenDictionary<EntryKind, ImmutableArray<KeyValuePair<string, string>>> Types,
    FrozenDictionary<EntryKind, ImmutableArray<KeyValuePair<string, string>>> Statuses);

/// <summary>A relation type: how it reads, its inverse, which kinds it joins, and its family in pictures.</summary>
public sealed record RelationType(
    string Name, string Inverse, string Shown, RelationFamily Family, ImmutableArray<EntryKind> From, ImmutableArray<EntryKind> To)
{
    /// <summary>The step in the lineage of groups that the relation tells, if it tells one.</summary>
    public LineageStep? Lineage { get; init; }

    /// <summary>Whether the relation reads the same from both sides.</summary>
    public bool IsSymmetric => Name == Inverse;
}

/// <summary>What a group did in its lineage, read from the entry that has the relation to the other.</summary>
public enum LineageStep
{
    /// <summary>Became part of the other.</summary>
    Merged,

    /// <summary>Came out of the other, which went on.</summary>
    Split,

    /// <summary>Took the place of the other.</summary>
    Succeeded,

    /// <summary>Swore allegiance to the other.</summary>
    Pledged,
}

/// <summary>What relation types have in common; each family has a line of its own in pictures.</summary>
public enum RelationFamily
{
    Alliance,
    Rivalry,
    Lineage,
    Membership,
    Leadership,
    Action,
    Location,
    Reference,
}
