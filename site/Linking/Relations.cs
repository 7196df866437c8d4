using System.Collections.Immutable;
using Almanac.Diagnostics;
using Almanac.Diagnostics.Rules;
using Almanac.Linking.Checks;
using Almanac.Parsing.Entries;

namespace Almanac.Linking;

/// <summary>Looks up the relations that entries write and shows each to both sides.</summary>
public static class Relations
{
    /// <summary>The relations by the entry that lists them, sorted by type, date and the other's id.</summary>
    public static Outcome<Dictionary<EntryId, ImmutableArray<Relation>>> Build(
        ImmutableArray<Entry> entries, NameRegister names, SourceRegister sources, Vocabulary vocabulary)
    {
        var diagnostics = new List<Diagnostic>();
        var lists = new Dictionary<EntryId, List<Relation>>();
        var byId = entries.ToDictionary(e => e.Id);
        var pairs = new RelationPairs();
        foreach (var entry in entries)
        {
            CheckFields(entry, names, diagnostics);
            foreach (var field in entry.Relations)
            {
                if (Find(entry, field, names, vocabulary, diagnostics) is not { } other) continue;
                var type = vocabulary.Relations[field.Type];
                var inverse = vocabulary.Relations.GetValueOrDefault(type.Inverse, type);
                var written = new WrittenRelation(entry, byId[other], type, field);
                if (pairs.Add(written, out var isNew) is { } repeated) diagnostics.Add(repeated);
                if (!isNew) continue;
                if (Chronology.Check(written) is { } fault) diagnostics.Add(fault);
                ImmutableArray<SourceRef> cite = [.. field.Cite.Select(key => sources.Find(key, [])).OfType<SourceRef>()];
                Add(lists, entry.Id, new(type, other, field.From, field.To, field.AsOf, cite));
                Add(lists, other, new(inverse, entry.Id, field.From, field.To, field.AsOf, cite));
            }
        }
        foreach (var entry in entries) AddPlaces(entry, names, sources, vocabulary, lists);
        var order = vocabulary.Relations.Keys.Order(StringComparer.Ordinal).Select((name, i) => (name, i)).ToDictionary(p => p.name, p => p.i);
        return new(
            lists.ToDictionary(l => l.Key, l => l.Value
                .OrderBy(r => r.Type.Family)
                .ThenBy(r => order[r.Type.Name])
                .ThenBy(r => r.From?.Earliest ?? int.MaxValue)
                .ThenBy(r => r.Other)
                .ToImmutableArray()),
            [.. diagnostics]);
    }

    /// <summary>What the keys <c>place</c>, <c>country</c> and <c>region</c> say is a relation as well, unless one was written.</summary>
    private static void AddPlaces(Entry entry, NameRegister names, SourceRegister sources, Vocabulary vocabulary, Dictionary<EntryId, List<Relation>> lists)
    {
        if (vocabulary.Relations.GetValueOrDefault("located-in") is not { } type || !type.From.Contains(entry.Id.Kind)) return;
        foreach (var field in entry.Fields.OfType<Field.Linked>())
        {
            if (names.Resolve(field.Target) is not Target.Found { Id: var place } || place == entry.Id || !type.To.Contains(place.Kind)) continue;
            if (lists.GetValueOrDefault(entry.Id)?.Exists(r => r.Type.Name == type.Name && r.Other == place) == true) continue;
            ImmutableArray<SourceRef> cite = [.. field.Cite.Select(key => sources.Find(key, [])).OfType<SourceRef>()];
            Add(lists, entry.Id, new(type, place, null, null, null, cite));
            Add(lists, place, new(vocabulary.Relations.GetValueOrDefault(type.Inverse, type), entry.Id, null, null, null, cite));
        }
    }

    /// <summary>A place, country or region may be plain words, but not an id that leads nowhere.</summary>
    private static void CheckFields(Entry entry, NameRegister names, List<Diagnostic> diagnostics)
    {
        foreach (var field in entry.Fields.OfType<Field.Linked>())
        {
            switch (names.Resolve(field.Target))
            {
                case Target.Missing missing when field.Target.Contains('/'):
                    diagnostics.Add(LookUp.Missing(field.Target, missing, field.At));
                    break;
                case Target.Ambiguous ambiguous:
                    diagnostics.Add(LookUp.Ambiguous(field.Target, ambiguous, field.At));
                    break;
                case Target.Found { IsMoved: true } found:
                    diagnostics.Add(LookUp.Moved(field.Target, found.Id.ToString(), field.At));
                    break;
            }
        }
    }

    private static EntryId? Find(Entry entry, RelationField field, NameRegister names, Vocabulary vocabulary, List<Diagnostic> diagnostics)
    {
        switch (names.Resolve(field.Target))
        {
            case Target.Missing missing:
                diagnostics.Add(LookUp.Missing(field.Target, missing, field.TargetAt));
                return null;
            case Target.Ambiguous ambiguous:
                diagnostics.Add(LookUp.Ambiguous(field.Target, ambiguous, field.TargetAt));
                return null;
            case Target.Found { Id: var id } when id == entry.Id:
                diagnostics.Add(new(LinkRules.WrongKind, "the relation leads to its own entry", field.TargetAt) { Help = "name the other entry" });
                return null;
            case Target.Found { Id: var id, IsMoved: var isMoved }:
                if (isMoved) diagnostics.Add(LookUp.Moved(field.Target, id.ToString(), field.TargetAt));
                var type = vocabulary.Relations[field.Type];
                if (type.From.Contains(entry.Id.Kind) && type.To.Contains(id.Kind)) return id;
                if (!vocabulary.IsWhole) return null;
                diagnostics.Add(new(LinkRules.WrongKind, $"`{field.Type}` does not join {entry.Id.Folder} to {id.Folder}", field.TypeAt)
                {
                    Help = $"it joins {Words(type.From)} to {Words(type.To)}" + Better(entry.Id, id, type, vocabulary),
                });
                return null;
            default:
                return null;
        }
    }

    private static string Words(ImmutableArray<EntryKind> kinds) => string.Join(" or ", kinds.Select(Kinds.Folder));

    private static string Better(EntryId from, EntryId to, RelationType type, Vocabulary vocabulary) =>
        vocabulary.Relations.GetValueOrDefault(type.Inverse) is { } inverse && inverse != type && inverse.From.Contains(from.Kind) && inverse.To.Contains(to.Kind)
            ? $"; did you mean `{inverse.Name}`?"
            : "";

    private static void Add(Dictionary<EntryId, List<Relation>> lists, EntryId id, Relation relation)
    {
        if (!lists.TryGetValue(id, out var list)) lists[id] = list = [];
        list.Add(relation);
    }
}
