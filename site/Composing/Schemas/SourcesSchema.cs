using System.Text.Json.Nodes;
using static Almanac.Composing.Schemas.Shapes;

namespace Almanac.Composing.Schemas;

/// <summary>The schema of <c>content/sources/*.yml</c>: a list of works in CSL-YAML.</summary>
internal static class SourcesSchema
{
    public static JsonObject Compose() => new()
    {
        ["type"] = Strings("array", "null"),
        ["items"] = Map(["id", "title"],
            ("id", Described(Matching("^[a-z][a-z0-9]*(-[a-z0-9]+)*$"), "what cites the work, such as bell-2018: lower-case letters, digits and hyphens")),
            ("title", Needed()),
            ("type", Described(new JsonObject(), "a type of CSL, such as book or article-journal; not shown")),
            ("author", Described(ListOf("author"), "the authors, in order")),
            ("container-title", Described(Text(), "the newspaper, journal or book that it appeared in")),
            ("publisher", Text()),
            ("publisher-place", Text()),
            ("volume", Text()),
            ("issue", Text()),
            ("issued", Described(AnyOf(Named("date"), Named("date-parts")), "when it appeared: EDTF or date-parts")),
            ("page", Text()),
            ("URL", Described(SharedShapes.Address(), "its address, https: or http:")),
            ("language", new JsonObject()), ("note", new JsonObject()), ("accessed", new JsonObject()), ("ISBN", new JsonObject()), ("DOI", new JsonObject()),
            ("ISSN", new JsonObject()), ("edition", new JsonObject()), ("genre", new JsonObject())),
        ["$defs"] = new JsonObject
        {
            ["blank"] = Blank(),
            ["date"] = SharedShapes.Date(),
            ["needed-date"] = SharedShapes.NeededDate(),
            ["date-parts"] = new JsonObject { ["type"] = "object", ["properties"] = new JsonObject { ["date-parts"] = new JsonObject { ["type"] = "array" } }, ["required"] = Strings("date-parts") },
            ["author"] = AnyOf(Text(), Map([], ("literal", Text()), ("given", Text()), ("non-dropping-particle", Text()), ("family", Text()), ("suffix", Text()))),
        },
    };
}
