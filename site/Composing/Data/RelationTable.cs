using System.Collections.Immutable;

namespace Almanac.Composing.Data;

/// <summary>The ties between entries, one row each.</summary>
public static class RelationTable
{
    public static DataTable<RelationRow> Of(ImmutableArray<RelationRow> rows, DataNames names) => new(
        "relations.csv", "Ties between entries: who led, joined, split from, attacked or supported whom, and when.",
        [
            new("from", "Id of the entry that the relation starts from.", r => r.From.ToString()),
            new("from_title", "Its title.", r => names.Title(r.From)),
            new("relation", "Type of the relation, read from `from` to `to`. Each relation stands once, in the direction whose type comes first in the alphabet.", r => r.Relation.Type.Name),
            new("to", "Id of the other entry.", r => r.Relation.Other.ToString()),
            new("to_title", "Its title.", r => names.Title(r.Relation.Other)),
            new("family", "What the type has in common with others: alliance, rivalry, lineage, membership, leadership, action, location or reference.", r => r.Relation.Type.Family.ToString().ToLowerInvariant()),
            new("symmetric", "`yes` where the relation reads the same both ways.", r => r.Relation.Type.IsSymmetric ? "yes" : "no"),
            new("start", "When it began, in EDTF.", r => r.Relation.From?.Text ?? ""),
            new("start_first", "First possible day of `start`.", r => DataDate.First(r.Relation.From)),
            new("end", "When it ended, in EDTF.", r => r.Relation.To?.Text ?? ""),
            new("end_last", "Last possible day of `end`.", r => DataDate.Last(r.Relation.To)),
            new("as_of", "When the source says that it held, in EDTF.", r => r.Relation.AsOf?.Text ?? ""),
            new("notes", "Notes of the profile, or works, that the row rests on, parted by `; `. Empty where the profile gives no source.", r => DataNames.Several(names.Sources(r.Relation.Cite))),
        ],
        rows);
}
