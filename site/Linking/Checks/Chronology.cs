using Almanac.Diagnostics;
using Almanac.Diagnostics.Rules;
using Almanac.Parsing;
using Almanac.Parsing.Entries;

namespace Almanac.Linking.Checks;

/// <summary>
/// Finds relations whose dates cannot be true beside those of the two entries: a leader before the group, an
/// attack after the attacker's death. Only what is certain counts, however vague the dates are; at most one
/// fault a relation.
/// </summary>
internal static class Chronology
{
    /// <summary>The contradiction of a relation, or null.</summary>
    public static Diagnostic? Check(WrittenRelation relation) =>
        IsTold(relation) ? null
        : Dates(relation, relation.Entry) ?? Dates(relation, relation.Other)
        ?? Deed(relation, relation.Entry, relation.Other) ?? Deed(relation, relation.Other, relation.Entry)
        ?? Lives(relation);

    /// <summary>Whether dates are out of order within one entry, which is told there.</summary>
    private static bool IsTold(WrittenRelation relation) => DateOrder.IsBefore(relation.Field.To, relation.Field.From) || IsTold(relation.Entry) || IsTold(relation.Other);

    private static bool IsTold(Entry entry) => DateOrder.IsBefore(entry.End?.Date, entry.Start?.Date);

    /// <summary>The relation's own dates against the life of one of the two. Who is succeeded or spoken of may be gone.</summary>
    private static Diagnostic? Dates(WrittenRelation relation, Entry entry)
    {
        if (relation.Type.Family == RelationFamily.Reference) return null;
        var (field, start, end) = (relation.Field, entry.Start, entry.End);
        foreach (var (key, date, at) in (ReadOnlySpan<(string, EdtfDate?, SourceSpan)>)[("from", field.From, field.FromAt), ("to", field.To, field.ToAt), ("as-of", field.AsOf, field.AsOfAt)])
        {
            if (DateOrder.IsBefore(date, start?.Date)) return Fault($"`{key}` {date} is before `{entry.Id}` {Began(entry)}", at, start!);
            if (key != "as-of" && relation.Type.Family != RelationFamily.Lineage && DateOrder.IsBefore(end?.Date, date)) return Fault($"`{key}` {date} is after `{entry.Id}` {Ended(entry)}", at, end!);
        }
        return null;
    }

    /// <summary>The date of an event against the life of who had a part in it. Who is its target or subject may be gone.</summary>
    private static Diagnostic? Deed(WrittenRelation relation, Entry happened, Entry actor)
    {
        if (happened.Id.Kind != EntryKind.Event || happened.Fields.OfType<Field.Dated>().FirstOrDefault() is not { } day) return null;
        if (relation.Type.Family is not (RelationFamily.Action or RelationFamily.Leadership or RelationFamily.Membership or RelationFamily.Alliance or RelationFamily.Rivalry)) return null;
        var (start, end) = (actor.Start, actor.End);
        if (DateOrder.IsBefore(day.Date, start?.Date)) return Fault($"`{happened.Id}` was before `{actor.Id}` {Began(actor)}", relation.Field.TargetAt, day, start!);
        return relation.Type.Family is RelationFamily.Action or RelationFamily.Leadership or RelationFamily.Membership && DateOrder.IsBefore(end?.Date, day.Date)
            ? Fault($"`{happened.Id}` was after `{actor.Id}` {Ended(actor)}", relation.Field.TargetAt, day, end!)
            : null;
    }

    /// <summary>A leader, founder or member who died before the group was founded, or was born after its end.</summary>
    private static Diagnostic? Lives(WrittenRelation relation)
    {
        if (relation.Type.Family is not (RelationFamily.Leadership or RelationFamily.Membership)) return null;
        foreach (var (first, second) in (ReadOnlySpan<(Entry, Entry)>)[(relation.Entry, relation.Other), (relation.Other, relation.Entry)])
        {
            if (first.Id.Kind == second.Id.Kind || !DateOrder.IsBefore(first.End?.Date, second.Start?.Date)) continue;
            return Fault($"`{first.Id}` {Ended(first)} before `{second.Id}` {Began(second)}", relation.Field.TargetAt, first.End!, second.Start!);
        }
        return null;
    }

    private static Diagnostic Fault(string message, SourceSpan at, params ReadOnlySpan<Field.Dated> dates)
    {
        var notes = new List<DiagnosticNote>();
        foreach (var date in dates) notes.Add(new($"`{date.Key}` is {date.Date}", date.At));
        return new(LinkRules.Chronology, message, at)
        {
            Help = "correct the date that is wrong; one that is not certain is written `2017~` or `2017?`",
            Notes = [.. notes],
        };
    }

    private static string Began(Entry entry) => entry.Id.Kind == EntryKind.Person ? "was born" : "was founded";

    private static string Ended(Entry entry) => entry.Id.Kind == EntryKind.Person ? "died" : "ended";
}
