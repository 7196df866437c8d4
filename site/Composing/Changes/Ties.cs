using System.Collections.Frozen;
using Almanac.Linking;
using Almanac.Parsing.Entries;
using Almanac.Parsing.Languages;

namespace Almanac.Composing.Changes;

/// <summary>
/// The relations that the entries of an almanac write, by the entry that tells them. A relation is one tie,
/// whichever side writes it, so one that moved to the other side's file has not changed.
/// </summary>
internal sealed class Ties
{
    private readonly ILookup<string, Statement> byTeller;
    private readonly FrozenDictionary<string, string> tellers;

    /// <summary>The ties, told by those who write them, or by those who tell them in <paramref name="other"/>.</summary>
    public Ties(LinkedAlmanac almanac, Func<EntryId, string> idOf, Ties? other)
    {
        var words = new SourceWords(almanac);
        var told = new List<(string Teller, Statement Statement)>();
        foreach (var entry in almanac.Entries)
        {
            foreach (var field in entry.Entry.Relations)
            {
                var type = almanac.Vocabulary.Relations[field.Type];
                EntryId? target = almanac.Names.Resolve(field.Target) is Target.Found found ? found.Id : null;
                var (writer, to) = (idOf(entry.Id), target is { } id ? idOf(id) : field.Target);
                var identity = Identity(writer, type, to);
                var isTurned = target is not null && writer != to && other?.tellers.GetValueOrDefault(identity) == to;
                var name = isTurned ? entry.Entry.ShortName : target is { } known ? almanac[known].Entry.ShortName : field.Target;
                var shown = isTurned ? almanac.Vocabulary.Relations.GetValueOrDefault(type.Inverse, type).Shown : type.Shown;
                told.Add((isTurned ? to : writer, new("relation", identity, $"{Statements.Label(shown)} {name}", Language.English.Dates.Period(field.From, field.To, field.AsOf), words.Of(field.Cite))));
            }
        }
        byTeller = told.ToLookup(t => t.Teller, t => t.Statement, StringComparer.Ordinal);
        tellers = told.DistinctBy(t => t.Statement.Identity).ToFrozenDictionary(t => t.Statement.Identity, t => t.Teller, StringComparer.Ordinal);
    }

    public IEnumerable<Statement> Of(string id) => byTeller[id];

    /// <summary>The same for both sides.</summary>
    private static string Identity(string from, RelationType type, string to) =>
        (type.IsSymmetric ? string.CompareOrdinal(to, from) < 0 : string.CompareOrdinal(type.Inverse, type.Name) < 0)
            ? $"{to} {type.Inverse} {from}"
            : $"{from} {type.Name} {to}";
}
