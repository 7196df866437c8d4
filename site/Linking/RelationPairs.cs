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
    private readonly Dictionary<((EntryId, EntryId, string), EntryId, string?), WrittenRelation> bySide = [];

    /// <summary>Takes a relation; what is wrong with it beside those taken before, or null.</summary>
    public Diagnostic? Add(WrittenRelation relation)
    {
        var tie = relation.Tie;
        if (!written.TryGetValue(tie, out var same)) written[tie] = same = [];
        var side = (tie, relation.Entry.Id, relation.Field.From?.Text);
        if ((bySide.GetValueOrDefault(side) ?? same.Find(other => IsOnOtherSide(relation, other))) is { } first)
        {
            return Contradiction(relation.Field, first.Field) is { } fault ? fault with { Notes = [There(first)] } : Twice(relation.Field, first);
        }
        bySide[side] = relation;
        if (same.Count < MostCompared) same.Add(relation);
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

    private static Diagnostic? Contradiction(RelationField here, RelationField there)
    {
        if (!DateOrder.MayBeSame(here.From, there.From)) return Fault($"`from` is {here.From} here and {there.From} there", here.FromAt);
        if (!DateOrder.MayBeSame(here.To, there.To)) return Fault($"`to` is {here.To} here and {there.To} there", here.ToAt);
        return null;
    }

    private static Diagnostic Fault(string message, SourceSpan at) =>
        new(LinkRules.RelationContradicts, message, at) { Help = "write the relation once, on either side, with the date that the sources bear out" };

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
