namespace Almanac.Parsing.Entries;

/// <summary>
/// A key that the front matter of an entry may have: its name, the shape of its value, what it means, and
/// <paramref name="Blank"/>, the value as a form that an author fills in.
/// </summary>
public sealed record EntryKey(string Name, KeyShape Shape, string Meaning, string Blank)
{
    /// <summary>Whether a new entry asks for it, where its kind has words for it.</summary>
    public bool IsAsked { get; init; }
}

/// <summary>The shapes that values in the front matter have; where there is a second one, it carries citations.</summary>
public enum KeyShape
{
    /// <summary>Text that must be there.</summary>
    Title,
    Text,

    /// <summary>A list of texts.</summary>
    Texts,

    /// <summary>A list of texts, or of maps with <c>name</c> and <c>lang</c>.</summary>
    Names,

    /// <summary>A word of the vocabulary's types.</summary>
    Type,

    /// <summary>A word of the vocabulary's statuses, or a map with <c>is</c>.</summary>
    Status,

    /// <summary>One of <see cref="EntryKeys.LivingWords"/>.</summary>
    Living,
    Date,

    /// <summary>A date, or a map with <c>date</c>.</summary>
    Dated,

    /// <summary>Text, or a map with <c>says</c>.</summary>
    Said,

    /// <summary>The id or name of an entry, or a map with <c>target</c>.</summary>
    Linked,

    /// <summary>A number, or a map with <c>number</c>, or <c>low</c> and <c>high</c>.</summary>
    Counted,

    /// <summary>A list of texts, or of maps with <c>role</c>.</summary>
    Roles,

    /// <summary>Degrees north and degrees east.</summary>
    Located,
    Facts,
    Relations,
    Disputes,
}
