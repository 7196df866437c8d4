using System.Collections.Immutable;

namespace Almanac.Parsing.Entries;

/// <summary>
/// The keys of each kind's front matter: what the reader asks for, what the schemas describe, and what a new
/// entry offers. Those of one kind, and the status, show on its page in this order.
/// </summary>
public static class EntryKeys
{
    public static ImmutableArray<string> LivingWords { get; } = ["yes", "presumed", "no"];

    public static ImmutableArray<EntryKey> Of(EntryKind kind) => [.. First, .. OfKind(kind), .. Last];

    private const string Dated = "{ date: , cite: [] }";
    private const string Linked = "{ target: , cite: [] }";
    private const string Counted = "{ low: , high: , cite: [] }";

    private static readonly ImmutableArray<EntryKey> First =
    [
        new("title", KeyShape.Title, "the heading of the page", "") { IsAsked = true },
        new("summary", KeyShape.Text, "one sentence that says who or what it is", "") { IsAsked = true },
        new("short", KeyShape.Text, "what links, lists and pictures call it", ""),
        new("aliases", KeyShape.Names, "other names; lang is a code such as ar", "\n  - { name: , lang: }"),
        new("type", KeyShape.Type, "a type of the vocabulary", "") { IsAsked = true },
        new("as-of", KeyShape.Date, "up to when this entry speaks", ""),
    ];

    private static ImmutableArray<EntryKey> OfKind(EntryKind kind) => kind switch
    {
        EntryKind.Group =>
        [
            new("founded", KeyShape.Dated, "when it was founded", Dated),
            new("ended", KeyShape.Dated, "when it ended", Dated),
        ],
        EntryKind.Person =>
        [
            new("living", KeyShape.Living, "whether the person is alive: yes, presumed or no", "") { IsAsked = true },
            new("born", KeyShape.Dated, "when the person was born", Dated),
            new("died", KeyShape.Dated, "when the person died", Dated),
            new("roles", KeyShape.Roles, "what the person was, and when", "\n  - { role: , from: , to: , cite: [] }"),
        ],
        EntryKind.Event =>
        [
            new("date", KeyShape.Dated, "when it happened", Dated) { IsAsked = true },
            new("place", KeyShape.Linked, "where it happened: the id or name of a place, or words", Linked),
            new("killed", KeyShape.Counted, "how many were killed; number, or low and high", Counted),
            new("wounded", KeyShape.Counted, "how many were wounded; number, or low and high", Counted),
            new("outcome", KeyShape.Said, "what came of it", "{ says: , cite: [] }"),
        ],
        _ =>
        [
            new("coordinates", KeyShape.Located, "degrees north and degrees east, as in [12.5, -3.25]", ""),
            new("country", KeyShape.Linked, "the country it lies in: an id, a name or words", Linked),
            new("region", KeyShape.Linked, "the region it lies in: an id, a name or words", Linked),
        ],
    };

    private static readonly ImmutableArray<EntryKey> Last =
    [
        new("status", KeyShape.Status, "a status of the vocabulary", "{ is: , cite: [] }"),
        new("never-link", KeyShape.Texts, "names that stay words in this entry's text", "[]"),
        new("facts", KeyShape.Facts, "further rows of the infobox", "\n  - { label: , value: , as-of: , cite: [] }"),
        new("relations", KeyShape.Relations, "ties to other entries, written once, on either side", "\n  - { type: , target: , from: , to: , as-of: , cite: [] }"),
        new("disputed", KeyShape.Disputes, "accounts that differ", "\n  - claim:\n    accounts:\n      - { says: , cite: [] }\n      - { says: , cite: [] }"),
    ];
}
