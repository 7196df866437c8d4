using Almanac.Linking;
using Almanac.Parsing.Entries;
using Almanac.Parsing.Languages;

namespace Almanac.Composing.Changes;

/// <summary>Takes the front matter of an entry apart into statements, all but its relations.</summary>
internal sealed class Statements(LinkedAlmanac almanac)
{
    private readonly SourceWords sources = new(almanac);

    public IEnumerable<Statement> Of(Entry entry)
    {
        yield return Plain("title", entry.Title.Text);
        if (entry.Summary is { } summary) yield return Plain("summary", summary);
        if (entry.Short is { } shortName) yield return Plain("short name", shortName.Text);
        if (entry.Type is { } type) yield return Plain("type", almanac.Vocabulary.ShownType(entry.Id.Kind, type));
        if (entry.Living is { } living) yield return Plain("living", living);
        if (entry.AsOf is { } asOf) yield return Plain("as of", Language.English.Dates.Of(asOf));
        foreach (var alias in entry.Aliases) yield return new("alias", $"alias {alias.Text}", alias.Text, alias.Language ?? "", "");
        foreach (var field in entry.Fields) yield return Of(field, entry.Id.Kind);
        foreach (var fact in entry.Facts)
        {
            yield return new(Label(fact.Label), $"fact {Label(fact.Label)}", "", Joined(fact.Value, Language.English.Dates.Period(null, null, fact.AsOf)), sources.Of(fact.Cite));
        }
        foreach (var dispute in entry.Disputes)
        {
            foreach (var account in dispute.Accounts)
            {
                yield return new($"account of “{dispute.Claim}”", $"account {dispute.Claim}: {account.Says}", $"“{account.Says}”", "", sources.Of(account.Cite));
            }
        }
    }

    public static Statement Plain(string label, string text) => new(label, label, "", text, "");

    /// <summary>Words as they stand at the start of a line: a small letter first, unless the word is all capitals.</summary>
    public static string Label(string words) =>
        words.Length > 1 && char.IsUpper(words[0]) && !char.IsUpper(words[1]) ? char.ToLowerInvariant(words[0]) + words[1..] : words;

    public static string Joined(params string[] parts) => string.Join(", ", parts.Where(p => p.Length > 0));

    private Statement Of(Field field, EntryKind kind) => field switch
    {
        Field.Held held => new("role", $"role {held.Role}", held.Role, Language.English.Dates.Period(held.From, held.To, null), sources.Of(held.Cite)),
        Field.Linked link => Row(field, almanac.Names.Resolve(link.Target) is Target.Found found ? almanac.Names.TitleOf(found.Id) : link.Target),
        _ => Row(field, FieldText.Of(field, kind, almanac.Vocabulary, Language.English)),
    };

    private Statement Row(Field field, string text) => new(field.Key, $"field {field.Key}", "", text, sources.Of(field.Cite));
}
