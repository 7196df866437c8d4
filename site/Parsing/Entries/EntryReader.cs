using System.Collections.Immutable;
using Almanac.Diagnostics;
using Almanac.Diagnostics.Rules;
using Almanac.Parsing.Markdown;
using Almanac.Parsing.Yaml;
using Almanac.Reading;

namespace Almanac.Parsing.Entries;

/// <summary>
/// Reads the Markdown file of an entry. What is wrong is reported and left out; an entry comes back all
/// the same, so that links to it are not reported as well.
/// </summary>
public static class EntryReader
{
    public static Outcome<Entry> Read(SourceText source, EntryId id, Vocabulary vocabulary)
    {
        var diagnostics = new List<Diagnostic>();
        var (yaml, markdown) = FrontMatter.Split(source, diagnostics);
        var hasFrontMatter = diagnostics.Count == 0;
        var value = YamlReader.Read(yaml, diagnostics, Limits.FrontMatterValues);
        var readable = hasFrontMatter && diagnostics.Count == 0;
        var fields = FieldReader.Of(value, yaml, "the front matter", diagnostics);
        var values = new ValueReader(diagnostics);

        var title = readable ? fields.Required("title", "…") : fields.Scalar("title") ?? FrontMatter.FindTitle(source);
        var summary = fields.Scalar("summary");
        var entry = new Entry
        {
            Id = id,
            Source = source,
            IsWhole = readable,
            Title = title is { Text: var text } && !string.IsNullOrWhiteSpace(text) ? new(text.Trim(), null, title.At) : new(id.Slug, null, yaml.Slice(0, 0)),
            Short = fields.Scalar("short") is { } shortName ? new(shortName.Text.Trim(), null, shortName.At) : null,
            Aliases = [.. fields.Items("aliases").Select(values.Name).OfType<Name>()],
            NeverLink = [.. fields.Items("never-link").Select(values.Plain).OfType<Name>()],
            Summary = summary?.Text.Trim(),
            SummaryAt = summary?.At ?? default,
            Type = values.Word(fields.Scalar("type"), vocabulary.Types[id.Kind], "type", id.Kind),
            AsOf = values.Date(fields.Scalar("as-of")),
            Living = id.Kind == EntryKind.Person ? values.OneOf(fields.Scalar("living"), "living", EntryKeys.LivingWords) : null,
            Fields = ReadFields(fields, values, id.Kind, vocabulary),
            Facts = [.. fields.Items("facts").Select(item => ReadFact(item, values, diagnostics)).OfType<Fact>()],
            Relations = [.. fields.Items("relations").Select(item => ReadRelation(item, values, vocabulary, diagnostics)).OfType<RelationField>()],
            Disputes = [.. fields.Items("disputed").Select(item => ReadDispute(item, values, diagnostics)).OfType<Dispute>()],
            Body = BodyReader.Read(markdown, diagnostics),
        };
        fields.Finish();
        DateChecks.Run(entry, diagnostics);
        return new(entry, [.. diagnostics]);
    }

    private static ImmutableArray<Field> ReadFields(FieldReader fields, ValueReader values, EntryKind kind, Vocabulary vocabulary)
    {
        IEnumerable<Field?> Of(EntryKey key) => key.Shape switch
        {
            KeyShape.Dated => [values.Dated(fields, key.Name)],
            KeyShape.Said => [values.Said(fields, key.Name)],
            KeyShape.Linked => [values.Linked(fields, key.Name)],
            KeyShape.Counted => [values.Counted(fields, key.Name)],
            KeyShape.Located => [values.Located(fields, key.Name)],
            KeyShape.Roles => fields.Items(key.Name).Select(values.Role),
            KeyShape.Status => [values.Status(fields, vocabulary.Statuses[kind], kind)],
            _ => [],
        };
        return [.. EntryKeys.Of(kind).SelectMany(Of).OfType<Field>()];
    }

    private static Fact? ReadFact(YamlValue item, ValueReader values, List<Diagnostic> diagnostics)
    {
        var fields = FieldReader.Of(item, item.At, "a fact", diagnostics);
        var (label, value) = (fields.Required("label", "strength"), fields.Required("value", "…"));
        var fact = new Fact(label?.Text.Trim() ?? "", value?.Text.Trim() ?? "", values.Date(fields.Scalar("as-of")), values.Cite(fields), value?.At ?? item.At);
        fields.Finish();
        return label is null || value is null ? null : fact;
    }

    private static RelationField? ReadRelation(YamlValue item, ValueReader values, Vocabulary vocabulary, List<Diagnostic> diagnostics)
    {
        var fields = FieldReader.Of(item, item.At, "a relation", diagnostics);
        var (type, target) = (fields.Required("type", "allied-with"), fields.Required("target", "groups/…"));
        var (from, to, asOf) = (fields.Scalar("from"), fields.Scalar("to"), fields.Scalar("as-of"));
        var dates = (From: values.Date(from), To: values.Date(to), AsOf: values.Date(asOf));
        var cite = values.Cite(fields);
        fields.Finish();
        if (type is null || target is null) return null;
        if (!vocabulary.Relations.ContainsKey(type.Text))
        {
            diagnostics.Add(new(EntryRules.UnknownWord, $"unknown relation type `{type.Text}`", type.At)
            {
                Help = NearestName.Find(type.Text, vocabulary.Relations.Keys) is { } near
                    ? $"did you mean `{near}`?"
                    : "the relation types stand in `content/vocabulary.yml`; add it there, with its inverse",
            });
            return null;
        }
        return new(type.Text, target.Text.Trim(), dates.From, dates.To, dates.AsOf, cite, type.At, target.At)
        {
            FromAt = from?.At ?? type.At,
            ToAt = to?.At ?? type.At,
            AsOfAt = asOf?.At ?? type.At,
        };
    }

    private static Dispute? ReadDispute(YamlValue item, ValueReader values, List<Diagnostic> diagnostics)
    {
        var fields = FieldReader.Of(item, item.At, "a dispute", diagnostics);
        var claim = fields.Required("claim", "…");
        var accounts = fields.Items("accounts").Select(account =>
        {
            var inner = FieldReader.Of(account, account.At, "an account", diagnostics);
            var says = inner.Required("says", "…");
            var result = new Account(says?.Text.Trim() ?? "", values.Cite(inner), says?.At ?? account.At);
            inner.Finish();
            return result;
        }).Where(a => a.Says.Length > 0).ToImmutableArray();
        fields.Finish();
        return claim is null ? null : new(claim.Text.Trim(), accounts, claim.At);
    }
}
