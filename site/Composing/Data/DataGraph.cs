using System.Collections.Immutable;
using Almanac.Linking;

namespace Almanac.Composing.Data;

/// <summary>The network of an almanac: its groups, people and whatever is tied to them by a relation.</summary>
public sealed record DataGraph(ImmutableArray<LinkedEntry> Nodes, ImmutableArray<RelationRow> Edges)
{
    /// <summary>Every entry that has a relation, and every relation.</summary>
    public static DataGraph Of(LinkedAlmanac almanac, ImmutableArray<RelationRow> relations) =>
        new([.. almanac.Entries.Where(e => !e.Relations.IsEmpty)], relations);

    /// <summary>What a node says of itself beside its name.</summary>
    public static IEnumerable<(string Key, string Value)> Attributes(LinkedEntry node, DataNames names) =>
    [
        ("kind", node.Id.Folder),
        ("type", node.Entry.Type ?? ""),
        ("short", node.Entry.ShortName),
        ("page", names.Url(Pages.Addresses.Of(node.Id))),
    ];

    /// <summary>What an edge says of itself.</summary>
    public static IEnumerable<(string Key, string Value)> Attributes(RelationRow edge, DataNames names) =>
    [
        ("relation", edge.Relation.Type.Name),
        ("family", edge.Relation.Type.Family.ToString().ToLowerInvariant()),
        ("from", edge.Relation.From?.Text ?? ""),
        ("to", edge.Relation.To?.Text ?? ""),
        ("asOf", edge.Relation.AsOf?.Text ?? ""),
        ("notes", DataNames.Several(names.Sources(edge.Relation.Cite))),
    ];

    public static ImmutableArray<string> NodeKeys { get; } = ["kind", "type", "short", "page"];

    public static ImmutableArray<string> EdgeKeys { get; } = ["relation", "family", "from", "to", "asOf", "notes"];
}
