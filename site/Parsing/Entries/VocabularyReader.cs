using System.Collections.Frozen;
using System.Collections.Immutable;
using Almanac.Diagnostics;
using Almanac.Diagnostics.Rules;
using Almanac.Parsing.Yaml;
using Almanac.Reading;

namespace Almanac.Parsing.Entries;

/// <summary>Reads <c>vocabulary.yml</c>.</summary>
public static class VocabularyReader
{
    public static Outcome<Vocabulary> Read(SourceText source)
    {
        var diagnostics = new List<Diagnostic>();
        var whole = source.Span(0, source.Text.Length);
        var root = FieldReader.Of(YamlReader.Read(whole, diagnostics), whole, "the vocabulary", diagnostics);
        var isWhole = diagnostics.Count == 0 && !source.IsDamaged;
        var relations = new Dictionary<string, RelationType>(StringComparer.Ordinal);
        foreach (var (key, value) in Few(root.Pairs("relations"), diagnostics))
        {
            relations[key.Text] = ReadRelation(key, value, diagnostics);
        }
        foreach (var (key, _) in root.Pairs("relations"))
        {
            if (!relations.TryGetValue(key.Text, out var relation)) continue;
            var inverse = relations.GetValueOrDefault(relation.Inverse);
            if (relation.Lineage is not null && inverse?.Lineage is not null && (relation.IsSymmetric || string.CompareOrdinal(key.Text, relation.Inverse) < 0))
            {
                diagnostics.Add(new(EntryRules.UnknownWord, $"`{key.Text}` and its inverse are both steps of a lineage", key.At) { Help = "write `lineage` at one of two types, that of the group which takes the step" });
            }
            if (inverse?.Inverse == relation.Name) continue;
            diagnostics.Add(new(EntryRules.UnknownWord, inverse is null
                ? $"`{key.Text}` names `{relation.Inverse}` as its inverse, which is no relation type"
                : $"`{key.Text}` names `{relation.Inverse}` as its inverse, whose own inverse is `{inverse.Inverse}`", key.At)
            {
                Help = inverse is null ? $"add `{relation.Inverse}` with `inverse: {key.Text}`" : $"write `inverse: {key.Text}` at `{inverse.Name}`, or name another inverse here",
            });
        }
        var vocabulary = new Vocabulary
        {
            IsWhole = isWhole,
            Relations = relations.ToFrozenDictionary(StringComparer.Ordinal),
            Types = ReadWords(root.Nested("types"), diagnostics),
            Statuses = ReadWords(root.Nested("statuses"), diagnostics),
        };
        vocabulary = vocabulary with { Translated = root.Keys.Where(IsLanguage).Distinct().ToFrozenDictionary(code => code, code => ReadTranslated(root.Nested(code), vocabulary, diagnostics)) };
        root.Finish();
        return new(vocabulary, [.. diagnostics]);
    }

    private static bool IsLanguage(string key) => key.Split('-')[0] is { Length: 2 or 3 } code && code.All(char.IsAsciiLetterLower);

    /// <summary>What words of the vocabulary are called in another language: the same keys, each with its words.</summary>
    private static VocabularyWords ReadTranslated(FieldReader fields, Vocabulary vocabulary, List<Diagnostic> diagnostics)
    {
        var relations = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in Few(fields.Pairs("relations"), diagnostics))
        {
            if (!vocabulary.Relations.ContainsKey(key.Text)) diagnostics.Add(new(EntryRules.UnknownWord, $"`{key.Text}` is no relation type", key.At) { Help = "translate the types that stand under `relations`" });
            else if (value is YamlValue.Scalar { Text.Length: > 0 } shown) relations[key.Text] = shown.Text;
        }
        var words = new VocabularyWords(relations.ToFrozenDictionary(StringComparer.Ordinal), ReadWords(fields.Nested("types"), diagnostics), ReadWords(fields.Nested("statuses"), diagnostics));
        fields.Finish();
        return words;
    }

    /// <summary>The pairs of a closed list; of one that is too long the first, and a fault.</summary>
    private static IEnumerable<KeyValuePair<YamlValue.Scalar, YamlValue>> Few(ImmutableArray<KeyValuePair<YamlValue.Scalar, YamlValue>> pairs, List<Diagnostic> diagnostics)
    {
        if (pairs.Length <= Limits.VocabularyWords) return pairs;
        diagnostics.Add(new(EntryRules.TooMuch, $"the list has {pairs.Length:N0} words, more than {Limits.VocabularyWords:N0}", pairs[Limits.VocabularyWords].Key.At) { Help = "keep those that entries use" });
        return pairs.Take(Limits.VocabularyWords);
    }

    private static RelationType ReadRelation(YamlValue.Scalar key, YamlValue value, List<Diagnostic> diagnostics)
    {
        var fields = FieldReader.Of(value, key.At, $"`{key.Text}`", diagnostics);
        var family = fields.Scalar("family");
        var known = Enum.TryParse<RelationFamily>(family?.Text, ignoreCase: true, out var parsed) && !char.IsAsciiDigit(family!.Text[0]);
        if (family is not null && !known)
        {
            diagnostics.Add(new(EntryRules.UnknownWord, $"`{family.Text}` is no family of relations", family.At)
            {
                Help = $"one of {string.Join(", ", Enum.GetNames<RelationFamily>().Select(n => $"`{n.ToLowerInvariant()}`"))}",
            });
        }
        var step = fields.Scalar("lineage");
        var isStep = Enum.TryParse<LineageStep>(step?.Text, ignoreCase: true, out var lineage) && !char.IsAsciiDigit(step!.Text[0]);
        if (step is not null && !isStep)
        {
            diagnostics.Add(new(EntryRules.UnknownWord, $"`{step.Text}` is no step of a lineage", step.At)
            {
                Help = $"one of {string.Join(", ", Enum.GetNames<LineageStep>().Select(n => $"`{n.ToLowerInvariant()}`"))}",
            });
        }
        var relation = new RelationType(
            key.Text,
            fields.Text("inverse") ?? key.Text,
            fields.Text("shown") ?? key.Text.Replace('-', ' '),
            known ? parsed : RelationFamily.Reference,
            ReadKinds(fields, "from", diagnostics),
            ReadKinds(fields, "to", diagnostics))
        {
            Lineage = isStep ? lineage : null,
        };
        fields.Finish();
        return relation;
    }

    private static ImmutableArray<EntryKind> ReadKinds(FieldReader fields, string key, List<Diagnostic> diagnostics)
    {
        var kinds = ImmutableArray.CreateBuilder<EntryKind>();
        foreach (var item in fields.Items(key))
        {
            if (item is YamlValue.Scalar { Text: var word } && Kinds.OfFolder(word) is { } kind) kinds.Add(kind);
            else diagnostics.Add(new(EntryRules.UnknownWord, "this is no kind of entry", item.At) { Help = "one of `groups`, `people`, `events`, `places`" });
        }
        return kinds.Count > 0 ? kinds.ToImmutable() : [.. Kinds.All];
    }

    private static FrozenDictionary<EntryKind, ImmutableArray<KeyValuePair<string, string>>> ReadWords(FieldReader fields, List<Diagnostic> diagnostics)
    {
        var words = Kinds.All.ToFrozenDictionary(kind => kind, kind => Few(fields.Pairs(Kinds.Folder(kind)), diagnostics)
            .Select(pair => new KeyValuePair<string, string>(pair.Key.Text, pair.Value is YamlValue.Scalar { Text.Length: > 0 } shown ? shown.Text : pair.Key.Text))
            .ToImmutableArray());
        fields.Finish();
        return words;
    }
}
