using System.Text.Json.Nodes;

namespace Almanac.Composing.Schemas;

/// <summary>
/// The parts that the schemas are made of. Each call makes new nodes, as a node has one place in a tree only.
/// A text may be written as a number or a truth value, as YAML's plain values are; a blank counts as absent.
/// </summary>
internal static class Shapes
{
    private const string NotBlank = @"\S";

    public static JsonObject Blank() => new() { ["type"] = Strings("string", "null"), ["pattern"] = @"^\s*$" };

    /// <summary>Any text, or none.</summary>
    public static JsonObject Text(params IEnumerable<string> examples) => WithExamples(new() { ["type"] = Strings("string", "number", "boolean", "null") }, examples);

    /// <summary>A text that must be there.</summary>
    public static JsonObject Needed(params IEnumerable<string> examples) =>
        WithExamples(new() { ["type"] = Strings("string", "number", "boolean"), ["pattern"] = NotBlank }, examples);

    /// <summary>A text of this pattern; <paramref name="fault"/> is what editors with the YAML language server show in place of the pattern.</summary>
    public static JsonObject Matching(string pattern, string? fault = null)
    {
        var shape = new JsonObject { ["type"] = "string", ["pattern"] = pattern };
        if (fault is not null) shape["patternErrorMessage"] = fault;
        return shape;
    }

    public static JsonObject Integer(long least, long most) => new() { ["type"] = "integer", ["minimum"] = least, ["maximum"] = most };

    /// <summary>One of the words; nothing where there are none.</summary>
    public static JsonNode OneOf(IEnumerable<string> words) =>
        Strings([.. words]) is { Count: > 0 } list ? new JsonObject { ["enum"] = list } : new JsonObject { ["not"] = new JsonObject() };

    public static JsonObject AnyOf(params JsonNode[] shapes) => new() { ["anyOf"] = new JsonArray(shapes) };

    /// <summary>A shape by its name in <c>$defs</c>.</summary>
    public static JsonObject Named(string name) => new() { ["$ref"] = $"#/$defs/{name}" };

    /// <summary>A list of a shape, by its name; a single one stands for a list of one.</summary>
    public static JsonObject ListOf(string name) => AnyOf(new JsonObject { ["type"] = "array", ["items"] = Named(name) }, Named(name), Named("blank"));

    /// <summary>A map with these keys and no others.</summary>
    public static JsonObject Map(string[] required, params (string Key, JsonNode Shape)[] keys)
    {
        var properties = new JsonObject();
        foreach (var (key, shape) in keys) properties[key] = shape;
        var map = new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
        if (required.Length > 0) map["required"] = Strings(required);
        return map;
    }

    public static T Described<T>(T shape, string meaning)
        where T : JsonNode
    {
        shape["description"] = meaning;
        return shape;
    }

    public static JsonArray Strings(params string[] words) => [.. words.Select(w => (JsonNode)w)];

    private static JsonObject WithExamples(JsonObject shape, IEnumerable<string> examples)
    {
        if (Strings([.. examples]) is { Count: > 0 } list) shape["examples"] = list;
        return shape;
    }
}
