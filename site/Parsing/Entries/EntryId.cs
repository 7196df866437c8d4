namespace Almanac.Parsing.Entries;

/// <summary>What an entry is about, and the folder it stands in.</summary>
public enum EntryKind
{
    Group,
    Person,
    Event,
    Place,
}

/// <summary>The id of an entry: its folder and file name, as in <c>groups/lantern-guild</c>.</summary>
public readonly record struct EntryId(EntryKind Kind, string Slug) : IComparable<EntryId>
{
    public string Folder => Kinds.Folder(Kind);

    public bool Equals(EntryId other) => Kind == other.Kind && Slug == other.Slug;

    public override int GetHashCode() => Slug is null ? 0 : Slug.GetHashCode(StringComparison.Ordinal) + (int)Kind;

    public int CompareTo(EntryId other) =>
        Kind != other.Kind ? Kind.CompareTo(other.Kind) : string.CompareOrdinal(Slug, other.Slug);

    public static bool operator <(EntryId left, EntryId right) => left.CompareTo(right) < 0;

    public static bool operator >(EntryId left, EntryId right) => left.CompareTo(right) > 0;

    public static bool operator <=(EntryId left, EntryId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(EntryId left, EntryId right) => left.CompareTo(right) >= 0;

    public override string ToString() => string.Concat(Folder, "/", Slug);
}

/// <summary>The kinds of entries and their folders.</summary>
public static class Kinds
{
    public static IReadOnlyList<EntryKind> All { get; } = [EntryKind.Group, EntryKind.Person, EntryKind.Event, EntryKind.Place];

    public static string Folder(EntryKind kind) => kind switch
    {
        EntryKind.Group => "groups",
        EntryKind.Person => "people",
        EntryKind.Event => "events",
        _ => "places",
    };

    public static EntryKind? OfFolder(string folder) => folder switch
    {
        "groups" => EntryKind.Group,
        "people" => EntryKind.Person,
        "events" => EntryKind.Event,
        "places" => EntryKind.Place,
        _ => null,
    };
}
