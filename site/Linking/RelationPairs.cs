using Almanac.Diagnostics;
using Almanac.Diagnostics.Rules;
using Almanac.Parsing;
using Almanac.Parsing.Entries;

namespace Almanac.Linking;

/// <summary>
/// Compares the relations that join the same two entries. One entry may say the same tie several times with
/// different <c>from</c>: someone may lead a group twice. What the other entry says is the same tie unless
/// its time certainly lies before or after.
/// </summary>
internal sealed class RelationPairs
{
    /// <summary>How many relations of one tie are compared with what the other side says; nobody leads a group more often.</summary>
    private const int MostCompared = 100;

    private readonly Dictionary<(EntryId, EntryId, string), List<WrittenRelation>> written = [];

    /// <summary>Of ties with more relations than are compared, what each side said last of each time.</summary>
    private readonly Dictionary<((EntryId, EntryId, string), EntryId, string?), WrittenRelation> ofMany = [];

    /// <summary>Takes a relation; what is wrong with it beside those taken before, or null.</summary>
    /// <param name="relation">The relation.</param>
    /// <param name="isNew">Whether it is a tie of its own, to be shown beside the others.</param>
    public Diagnostic? Add(WrittenRelation relation, out bool isNew)
    {
        var tie = relation.Tie;
        if (!written.TryGetValue(tie, out var same)) written[tie] = same = [];
        var first = same.FindLast(other => (other.Entry.Id, other.Field.From?.Text) == (relation.Entry.Id, relation.Field.From?.Text))
            ?? (same.Count < MostCompared ? null : ofMany.GetValueOrDefault((tie, relation.Entry.Id, relation.Field.From?.Text)))
            ?? same.Find(other => IsOnOtherSide(relation, other));
        var difference = first is null ? null : Difference(relation.Field, first.Field);
        isNew = first is null || (difference is not null && relation.Type.IsSymmetric);
        if (isNew)
        {
            if (same.Count < MostCompared) same.Add(relation);
            else ofMany[(tie, relation.Entry.Id, relation.Field.From?.Text)] = relation;
        }
        if (first is not null) return difference is { } found ? Contradiction(relation.Type, found.Message, found.At, first) : Twice(relation.Field, first);
        return HasDirection(relation) && written.GetValueOrDefault((tie.To, tie.From, tie.Type))?.Find(other => DateOrder.MayBeSame(relation.Field.From, other.Field.From)) is { } reverse
            ? BothWays(relation.Field, reverse)
            : null;
    }

    /// <summary>Whether the other entry says the same tie: its time does not certainly lie before or after.</summary>
    private static bool IsOnOtherSide(WrittenRelation a, WrittenRelation b) =>
        a.Entry.Id != b.Entry.Id && !DateOrder.IsBefore(a.Field.To, b.Field.From) && !DateOrder.IsBefore(b.Field.To, a.Field.From);

    /// <summary>Whether the relation cannot hold from A to B and from B to A: of two groups, one came out of the other.</summary>
    private static bool HasDirection(WrittenRelation relation) =>
        !relation.Type.IsSymmetric && relation.Type.Family is RelationFamily.Lineage or RelationFamily.Membership or RelationFamily.Location;

    private static (string Message, SourceSpan At)? Difference(RelationField here, RelationField there) =>
        !DateOrder.MayBeSame(here.From, there.From) ? ($"`from` is {here.From} here and {there.From} there", here.FromAt)
        : !DateOrder.MayBeSame(here.To, there.To) ? ($"`to` is {here.To} here and {there.To} there", here.ToAt)
        : null;

    /// <summary>Of a tie that runs both ways, such as an alliance, two dates may be two ties.</summary>
    private static Diagnostic Contradiction(RelationType type, string message, SourceSpan at, WrittenRelation first) =>
        new(type.IsSymmetric ? LinkRules.RelationTwice : LinkRules.RelationContradicts, message, at)
        {
            Help = type.IsSymmetric ? "write the relation once, on either side; if it held twice, write both in one entry" : "write the relation once, on either side, with the date that the sources bear out",
            Notes = [There(first)],
        };

    private static Diagnostic BothWays(RelationField here, WrittenRelation reverse) =>
        new(LinkRules.RelationContradicts, $"`{here.Type}` cannot hold in both directions", here.TypeAt)
        {
            Help = "keep the one that the sources bear out; if each is true of another time, give both their `from`",
            Notes = [There(reverse)],
        };

    private static Diagnostic Twice(RelationField here, WrittenRelation first) =>
        new(LinkRules.RelationTwice, $"this `{here.Type}` is given twice", here.TypeAt)
        {
            Help = "write a relation once, on either side; it shows on both",
            Notes = [There(first)],
        };

    private static DiagnosticNote There(WrittenRelation relation) => new("the other is here", relation.Field.TypeAt);
}
