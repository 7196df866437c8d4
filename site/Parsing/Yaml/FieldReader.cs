using System.Collections.Immutable;
using Almanac.Diagnostics;
using Almanac.Diagnostics.Rules;

namespace Almanac.Parsing.Yaml;

/// <summary>
/// Reads the fields of one YAML map. Every key that is asked for is known; <see cref="Finish"/> reports
/// the keys that nobody asked for, each with the nearest known one.
/// </summary>
public sealed class FieldReader
{
    private readonly YamlValue.Map map;
    private readonly List<Diagnostic> diagnostics;
    private readonly List<string> known = [];
    private readonly bool isTold;

    private FieldReader(YamlValue.Map map, List<Diagnostic> diagnostics, bool isTold = false)
    {
        this.map = map;
        this.diagnostics = diagnostics;
        this.isTold = isTold;
    }

    public SourceSpan At => map.At;

    /// <summary>The keys that are written, known or not.</summary>
    public IEnumerable<string> Keys => map.Pairs.Select(p => p.Key.Text);

    /// <summary>A reader over a value that must be a map; reports anything else and reads it as an empty one.</summary>
    public static FieldReader Of(YamlValue? value, SourceSpan at, string what, List<Diagnostic> diagnostics)
    {
        if (value is YamlValue.Map map) return new(map, diagnostics);
        var isWrong = value is not null and not YamlValue.Scalar { Text.Length: 0 };
        if (isWrong) diagnostics.Add(WrongType(value!, $"{what} must be a map of `key: value`"));
        return new(new([], value?.At ?? at), diagnostics, isTold: isWrong);
    }

    /// <summary>The value of a key, or null where it is absent or empty.</summary>
    public YamlValue? Value(string key)
    {
        known.Add(key);
        foreach (var pair in map.Pairs)
        {
            if (pair.Key.Text == key) return pair.Value is YamlValue.Scalar { Text: var text } && string.IsNullOrWhiteSpace(text) ? null : pair.Value;
        }
        return null;
    }

    /// <summary>A text with its place.</summary>
    public YamlValue.Scalar? Scalar(string key)
    {
        var value = Value(key);
        if (value is null or YamlValue.Scalar) return value as YamlValue.Scalar;
        diagnostics.Add(WrongType(value, $"`{key}` must be text, but this is {value.Shape}"));
        return null;
    }

    public string? Text(string key) => Scalar(key)?.Text.Trim();

    /// <summary>A text that must be there, unless the whole is already told to be no map.</summary>
    public YamlValue.Scalar? Required(string key, string example)
    {
        var scalar = Scalar(key);
        if (scalar is null && !isTold && Value(key) is null)
        {
            diagnostics.Add(new(EntryRules.MissingKey, $"`{key}` is missing", At.Slice(0, Math.Min(At.Length, 1))) { Help = $"add `{key}: {example}`" });
        }
        return scalar;
    }

    /// <summary>The items of a list; a single value stands for a list of one.</summary>
    public ImmutableArray<YamlValue> Items(string key) => Value(key) switch
    {
        null => [],
        YamlValue.List list => list.Items,
        var value => [value],
    };

    /// <summary>The pairs of a map, in the order in which they are written.</summary>
    public ImmutableArray<KeyValuePair<YamlValue.Scalar, YamlValue>> Pairs(string key)
    {
        var value = Value(key);
        if (value is null) return [];
        if (value is YamlValue.Map pairs) return pairs.Pairs;
        diagnostics.Add(WrongType(value, $"`{key}` must be a map, but this is {value.Shape}"));
        return [];
    }

    /// <summary>A nested map.</summary>
    public FieldReader Nested(string key) => Of(Value(key), At, $"`{key}`", diagnostics);

    /// <summary>Reports the keys that nobody asked for.</summary>
    public void Finish()
    {
        foreach (var (key, _) in map.Pairs)
        {
            if (known.Contains(key.Text)) continue;
            diagnostics.Add(new(EntryRules.UnknownKey, $"unknown key `{key.Text}`", key.At)
            {
                Help = NearestName.Find(key.Text, known) is { } near
                    ? $"did you mean `{near}`?"
                    : $"the keys here are {string.Join(", ", known.Distinct().Order(StringComparer.Ordinal).Select(k => $"`{k}`"))}",
            });
        }
    }

    private static Diagnostic WrongType(YamlValue value, string message) => new(EntryRules.WrongType, message, value.At);
}
