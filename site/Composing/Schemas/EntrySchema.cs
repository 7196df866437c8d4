using System.Text.Json.Nodes;
using Almanac.Linking;
using Almanac.Parsing.Entries;
using static Almanac.Composing.Schemas.Shapes;

namespace Almanac.Composing.Schemas;

/// <summary>
/// The schema of the front matter of one kind: the keys of <see cref="EntryKeys"/>, the words of the almanac's
/// vocabulary, and the ids of its entries for an editor to complete.
/// </summary>
internal sealed class EntrySchema(EntryKind kind, LinkedAlmanac almanac)
{
    private readonly Vocabulary vocabulary = almanac.Vocabulary;

    public JsonObject Compose()
    {
        var keys = EntryKeys.Of(kind);
        var schema = Map(
            [.. keys.Where(k => k.Shape == KeyShape.Title).Select(k => k.Name)],
            [.. keys.Select(k => (k.Name, (JsonNode)Described(Of(k.Shape), Meaning(k))))]);
        schema["$defs"] = Definitions();
        return schema;
    }

    private JsonObject Of(KeyShape shape) => shape switch
    {
        KeyShape.Title => Needed(),
        KeyShape.Text => Text(),
        KeyShape.Texts => ListOf("text"),
        KeyShape.Names => ListOf("alias"),
        KeyShape.Type => AnyOf(OneOf(vocabulary.Types[kind].Select(w => w.Key)), Named("blank")),
        KeyShape.Status => AnyOf(Statuses(), Cited("is", Statuses()), Named("blank")),
        KeyShape.Living => AnyOf(OneOf(EntryKeys.LivingWords), Named("blank")),
        KeyShape.Date => Named("date"),
        KeyShape.Dated => AnyOf(Named("date"), Cited("date", Named("needed-date"))),
        KeyShape.Said => AnyOf(Text(), Cited("says", Needed())),
        KeyShape.Linked => AnyOf(Text(Ids(EntryKind.Place)), Cited("target", Needed(Ids(EntryKind.Place)))),
        KeyShape.Counted => AnyOf(Named("number"), Map([], ("number", Named("number")), ("low", Described(Named("number"), "the least; alone it is “at least”")), ("high", Described(Named("number"), "the most; alone it is “at most”")), ("cite", Named("cite")))),
        KeyShape.Roles => ListOf("role"),
        KeyShape.Located => AnyOf(
            new JsonObject { ["type"] = "array", ["prefixItems"] = new JsonArray(Degrees(90, Latitude), Degrees(180, Longitude)), ["minItems"] = 2, ["maxItems"] = 2 },
            Matching($"^{Latitude},{Longitude}$"),
            Named("blank")),
        KeyShape.Facts => ListOf("fact"),
        KeyShape.Relations => ListOf("relation"),
        _ => ListOf("dispute"),
    };

    private const string Latitude = @"\s*[-+]?0*([0-8]?[0-9](\.[0-9]*)?|90(\.0*)?|\.[0-9]+)\s*";
    private const string Longitude = @"\s*[-+]?0*((1[0-7])?[0-9](\.[0-9]*)?|[1-9][0-9](\.[0-9]*)?|180(\.0*)?|\.[0-9]+)\s*";

    private JsonObject Definitions() => new()
    {
        ["blank"] = Described(Blank(), "a blank counts as absent"),
        ["date"] = SharedShapes.Date(),
        ["needed-date"] = SharedShapes.NeededDate(),
        ["text"] = Text(),
        ["citation"] = SharedShapes.Citation(),
        ["cite"] = Described(ListOf("citation"), "the notes and works that it rests on"),
        ["number"] = AnyOf(Integer(0, int.MaxValue), Matching(@"^\s*[0-9][0-9,]*\s*$"), Named("blank")),
        ["alias"] = AnyOf(Text(), Map(["name"], ("name", Needed()), ("lang", Described(AnyOf(Matching("^[A-Za-z][A-Za-z0-9-]{1,34}$"), Named("blank")), "the code of its language, such as ar")))),
        ["role"] = AnyOf(Text(), Map(["role"], ("role", Needed()), ("from", From()), ("to", To()), ("cite", Named("cite")))),
        ["fact"] = Map(["label", "value"], ("label", Described(Needed(), "the words before the value")), ("value", Needed()), ("as-of", AsOf()), ("cite", Named("cite"))),
        ["relation"] = Map(["type", "target"],
            ("type", Described(OneOf(RelationTypes().Select(r => r.Name)), $"a relation type: {string.Join(", ", RelationTypes().Select(r => $"{r.Name} (“{r.Shown}”)"))}")),
            ("target", Described(Needed(Ids([.. Kinds.All])), "the id or name of the other entry")),
            ("from", From()), ("to", To()), ("as-of", AsOf()), ("cite", Named("cite"))),
        ["dispute"] = Map(["claim"], ("claim", Described(Needed(), "what the accounts differ about")), ("accounts", ListOf("account"))),
        ["account"] = Map(["says"], ("says", Described(Needed(), "what this account says")), ("cite", Named("cite"))),
    };

    private static JsonObject From() => Described(Named("date"), "from when");

    private static JsonObject To() => Described(Named("date"), "until when");

    private static JsonObject AsOf() => Described(Named("date"), "the date for which it is said");

    private static JsonObject Cited(string key, JsonNode shape) => Map([key], (key, shape), ("cite", Named("cite")));

    private JsonNode Statuses() => OneOf(vocabulary.Statuses[kind].Select(w => w.Key));

    private static JsonObject Degrees(int limit, string pattern) => AnyOf(
        new JsonObject { ["type"] = "number", ["minimum"] = -limit, ["maximum"] = limit }, Matching($"^{pattern}$"));

    private IEnumerable<RelationType> RelationTypes() =>
        vocabulary.Relations.Values.Where(r => r.From.Contains(kind)).OrderBy(r => r.Name, StringComparer.Ordinal);

    private IEnumerable<string> Ids(params EntryKind[] kinds) => almanac.Entries.Where(e => kinds.Contains(e.Id.Kind)).Select(e => e.Id.ToString());

    private string Meaning(EntryKey key)
    {
        var words = key.Shape switch
        {
            KeyShape.Type => vocabulary.Types[kind],
            KeyShape.Status => vocabulary.Statuses[kind],
            _ => [],
        };
        return words.IsEmpty ? key.Meaning : $"{key.Meaning}: {string.Join(", ", words.Select(w => $"{w.Key} (“{w.Value}”)"))}";
    }
}
