using System.Text.Json.Nodes;
using Almanac.Linking;
using Almanac.Parsing.Entries;
using static Almanac.Composing.Schemas.Shapes;

namespace Almanac.Composing.Schemas;

/// <summary>The schema of <c>vocabulary.yml</c>.</summary>
internal static class VocabularySchema
{
    public static JsonObject Compose(LinkedAlmanac almanac)
    {
        var schema = Map([],
            ("relations", Described(MapOf("relation"), "the relation types by name; each and its inverse name each other")),
            ("types", Described(AnyOf(ByKind(), Named("blank")), "the types of each kind, with the words shown")),
            ("statuses", Described(AnyOf(ByKind(), Named("blank")), "the statuses of each kind, with the words shown")));
        schema["patternProperties"] = new JsonObject
        {
            ["^[a-z]{2,3}(-[A-Za-z0-9]+)*$"] = Described(AnyOf(Map([], ("relations", MapOf("shown")), ("types", AnyOf(ByKind(), Named("blank"))), ("statuses", AnyOf(ByKind(), Named("blank")))), Named("blank")), "the words shown in another language"),
        };
        schema["type"] = Strings("object", "null");
        schema["$defs"] = new JsonObject
        {
            ["blank"] = Blank(),
            ["shown"] = Text(),
            ["kind"] = OneOf(Kinds.All.Select(Kinds.Folder)),
            ["relation"] = AnyOf(Map([],
                ("inverse", Described(Text(almanac.Vocabulary.Relations.Keys.Order(StringComparer.Ordinal)), "the type that says the same from the other side; without it the type itself")),
                ("shown", Described(Text(), "the words before the other entry's name")),
                ("family", Described(AnyOf(OneOf(Enum.GetNames<RelationFamily>().Select(n => n.ToLowerInvariant())), Named("blank")), "gives its line in pictures")),
                ("lineage", Described(AnyOf(OneOf(Enum.GetNames<LineageStep>().Select(n => n.ToLowerInvariant())), Named("blank")), "the step in the lineage of groups that it tells")),
                ("from", Described(ListOf("kind"), "the kinds that may have it; all where left out")),
                ("to", Described(ListOf("kind"), "the kinds that it may lead to; all where left out"))), Named("blank")),
        };
        return schema;
    }

    private static JsonObject ByKind() => Map([], [.. Kinds.All.Select(kind => (Kinds.Folder(kind), (JsonNode)MapOf("shown")))]);

    private static JsonObject MapOf(string name) => AnyOf(new JsonObject { ["type"] = "object", ["additionalProperties"] = Named(name) }, Named("blank"));
}
