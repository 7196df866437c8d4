using System.Collections.Immutable;
using System.Globalization;
using Almanac.Diagnostics;
using Almanac.Diagnostics.Rules;
using Almanac.Parsing.Citations;
using Almanac.Parsing.Yaml;

namespace Almanac.Parsing.Entries;

/// <summary>Reads the values of the front matter: dates, names, numbers, words of the vocabulary, citations.</summary>
public sealed class ValueReader(List<Diagnostic> diagnostics)
{
    public EdtfDate? Date(YamlValue.Scalar? scalar)
    {
        if (scalar is null) return null;
        if (EdtfDate.TryParse(scalar.Text) is { } date) return date;
        diagnostics.Add(new(EntryRules.BadDate, $"`{scalar.Text}` is no date", scalar.At)
        {
            Help = scalar.Text.Split('/') is [var from, var to] && EdtfDate.TryParse($"{to}/{from}") is not null ? "the first date of an interval comes first"
                : "write `2017`, `2017-03`, `2017-03-02`, `2013~` (about), `2014?` (uncertain), `2013/2017` or `2017/..`",
        });
        return null;
    }

    /// <summary>A name: a text, or a map with <c>name</c> and <c>lang</c>.</summary>
    public Name? Name(YamlValue item)
    {
        if (item is YamlValue.Scalar) return Plain(item);
        var fields = FieldReader.Of(item, item.At, "an alias", diagnostics);
        var (name, language) = (fields.Required("name", "…"), Language(fields.Scalar("lang")));
        fields.Finish();
        return name is null ? null : new(name.Text.Trim(), language, name.At);
    }

    /// <summary>The code of a language.</summary>
    public string? Language(YamlValue.Scalar? scalar)
    {
        if (scalar is null || IsLanguage(scalar.Text)) return scalar?.Text;
        diagnostics.Add(new(EntryRules.WrongType, $"`{scalar.Text}` is no language", scalar.At) { Help = "write its code, such as `fr` or `ar`" });
        return null;
    }

    /// <summary>A name without a language.</summary>
    public Name? Plain(YamlValue item)
    {
        if (item is YamlValue.Scalar scalar) return scalar.Text.Trim().Length == 0 ? null : new(scalar.Text.Trim(), null, scalar.At);
        diagnostics.Add(new(EntryRules.WrongType, $"a name is text, but this is {item.Shape}", item.At));
        return null;
    }

    /// <summary>A word of a closed list of the vocabulary.</summary>
    public string? Word(YamlValue.Scalar? scalar, ImmutableArray<KeyValuePair<string, string>> words, string key, EntryKind kind)
    {
        if (scalar is null || words.Any(w => w.Key == scalar.Text)) return scalar?.Text;
        diagnostics.Add(new(EntryRules.UnknownWord, $"`{scalar.Text}` is no {key} of {Kinds.Folder(kind)}", scalar.At)
        {
            Help = NearestName.Find(scalar.Text, words.Select(w => w.Key)) is { } near ? $"did you mean `{near}`?"
                : words.IsEmpty ? $"leave it out; the vocabulary has no {key} for {Kinds.Folder(kind)}"
                : $"one of {Listing.Of(words, ", ", w => w.Key)}",
        });
        return null;
    }

    public string? OneOf(YamlValue.Scalar? scalar, string key, ImmutableArray<string> words)
    {
        if (scalar is null || words.Contains(scalar.Text)) return scalar?.Text;
        diagnostics.Add(new(EntryRules.UnknownWord, $"`{key}` cannot be `{scalar.Text}`", scalar.At)
        {
            Help = $"one of {string.Join(", ", words.Select(w => $"`{w}`"))}",
        });
        return null;
    }

    /// <summary>The value of <c>cite</c>: one citation key or a list of them.</summary>
    public ImmutableArray<CitationKey> Cite(FieldReader fields)
    {
        var keys = ImmutableArray.CreateBuilder<CitationKey>();
        foreach (var item in fields.Items("cite"))
        {
            if (item is YamlValue.Scalar scalar)
            {
                if (CitationKeyReader.Read(scalar.Text, scalar.At, diagnostics) is { } key) keys.Add(key);
            }
            else
            {
                diagnostics.Add(new(EntryRules.CitationSyntax, $"a citation is text, but this is {item.Shape}", item.At) { Help = "write `cite: [35, bell-2018]`" });
            }
        }
        return keys.ToImmutable();
    }

    /// <summary>A date, or a map with <c>date</c> and <c>cite</c>.</summary>
    public Field? Dated(FieldReader fields, string key) => WithCite(fields, key, "date") is (YamlValue.Scalar scalar, var cite, _)
        && Date(scalar) is { } date ? new Field.Dated(key, date, cite, scalar.At) : null;

    /// <summary>Words, or a map with <c>says</c> and <c>cite</c>.</summary>
    public Field? Said(FieldReader fields, string key) =>
        WithCite(fields, key, "says") is (YamlValue.Scalar scalar, var cite, _) ? new Field.Said(key, scalar.Text.Trim(), cite, scalar.At) : null;

    /// <summary>The name or id of an entry, or a map with <c>target</c> and <c>cite</c>.</summary>
    public Field? Linked(FieldReader fields, string key) =>
        WithCite(fields, key, "target") is (YamlValue.Scalar scalar, var cite, _) ? new Field.Linked(key, scalar.Text.Trim(), cite, scalar.At) : null;

    public Field? Status(FieldReader fields, ImmutableArray<KeyValuePair<string, string>> words, EntryKind kind) =>
        WithCite(fields, "status", "is") is (YamlValue.Scalar scalar, var cite, var at)
        && Word(scalar, words, "status", kind) is { } word ? new Field.Said("status", word, cite, at) : null;

    /// <summary>A number, or a map with <c>number</c> or <c>low</c> and <c>high</c>, and <c>cite</c>.</summary>
    public Field? Counted(FieldReader fields, string key)
    {
        var value = fields.Value(key);
        if (value is null) return null;
        if (value is YamlValue.Scalar plain) return Number(plain) is { } exact ? new Field.Counted(key, exact, exact, [], plain.At) : null;
        var map = FieldReader.Of(value, value.At, $"`{key}`", diagnostics);
        var number = Number(map.Scalar("number"));
        var (low, high) = (Number(map.Scalar("low")) ?? number, Number(map.Scalar("high")) ?? number);
        var cite = Cite(map);
        map.Finish();
        if (low > high)
        {
            diagnostics.Add(new(EntryRules.WrongType, $"`low` is more than `high`", value.At) { Help = "write the smaller figure as `low`" });
        }
        return low is null && high is null ? null : new Field.Counted(key, low, high, cite, value.At);
    }

    /// <summary>A role: a text, or a map with <c>role</c>, <c>from</c>, <c>to</c> and <c>cite</c>.</summary>
    public Field? Role(YamlValue item)
    {
        if (item is YamlValue.Scalar plain) return new Field.Held("role", plain.Text.Trim(), null, null, [], plain.At);
        var map = FieldReader.Of(item, item.At, "a role", diagnostics);
        var role = map.Required("role", "…");
        var (from, to) = (map.Scalar("from"), map.Scalar("to"));
        var held = new Field.Held("role", role?.Text.Trim() ?? "", Date(from), Date(to), Cite(map), item.At) { FromAt = from?.At ?? item.At, ToAt = to?.At ?? item.At };
        map.Finish();
        return role is null ? null : held;
    }

    /// <summary>Two numbers: degrees north and degrees east.</summary>
    public Field? Located(FieldReader fields, string key)
    {
        var value = fields.Value(key);
        if (value is null) return null;
        var parts = value switch
        {
            YamlValue.List list => list.Items.Select(i => i is YamlValue.Scalar s ? s.Text : "").ToArray(),
            YamlValue.Scalar scalar => scalar.Text.Split(','),
            _ => [],
        };
        if (parts.Length == 2 && Degrees(parts[0], 90) is { } latitude && Degrees(parts[1], 180) is { } longitude)
        {
            return new Field.Located(key, latitude, longitude, [], value.At);
        }
        diagnostics.Add(new(EntryRules.WrongType, "these are no coordinates", value.At) { Help = "write degrees north and east: `coordinates: [12.5, -3.25]`" });
        return null;
    }

    private static double? Degrees(string text, double limit) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= limit ? degrees : null;

    private int? Number(YamlValue.Scalar? scalar)
    {
        if (scalar is null) return null;
        if (int.TryParse(scalar.Text.Trim(), NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) && number >= 0) return number;
        diagnostics.Add(new(EntryRules.WrongType, $"`{scalar.Text}` is no number", scalar.At) { Help = "write `24`, or `{ low: 20, high: 24 }`, or `{ low: 160 }` for at least 160" });
        return null;
    }

    /// <summary>A plain value, or the value of a map's <paramref name="inner"/> key with its citations.</summary>
    private (YamlValue.Scalar? Value, ImmutableArray<CitationKey> Cite, SourceSpan At)? WithCite(FieldReader fields, string key, string inner)
    {
        var value = fields.Value(key);
        if (value is null) return null;
        if (value is YamlValue.Scalar plain) return (plain, [], plain.At);
        var map = FieldReader.Of(value, value.At, $"`{key}`", diagnostics);
        var scalar = map.Required(inner, "…");
        var cite = Cite(map);
        map.Finish();
        return (scalar, cite, value.At);
    }

    private static bool IsLanguage(string text) =>
        text.Length is >= 2 and <= 35 && char.IsAsciiLetter(text[0]) && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}
