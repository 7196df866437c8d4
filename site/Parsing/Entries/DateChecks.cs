using Almanac.Diagnostics;
using Almanac.Diagnostics.Rules;

namespace Almanac.Parsing.Entries;

/// <summary>Finds dates of one entry that cannot all be true: an end before its beginning, a role outside a life.</summary>
public static class DateChecks
{
    public static void Run(Entry entry, List<Diagnostic> diagnostics)
    {
        var (start, end) = (entry.Start, entry.End);
        if (DateOrder.IsBefore(end?.Date, start?.Date))
        {
            diagnostics.Add(Fault($"`{end!.Key}` {end.Date} is before `{start!.Key}` {start.Date}", end.At));
            (start, end) = (null, null);
        }
        foreach (var role in entry.Fields.OfType<Field.Held>())
        {
            if (DateOrder.IsBefore(role.To, role.From)) diagnostics.Add(Backwards(role.From!, role.To!, role.ToAt));
            else if (DateOrder.IsBefore(role.From, start?.Date)) diagnostics.Add(Fault($"the role begins in {role.From}, before `{start!.Key}` {start.Date}", role.FromAt));
            else if (DateOrder.IsBefore(end?.Date, role.From)) diagnostics.Add(Fault($"the role begins in {role.From}, after `{end!.Key}` {end.Date}", role.FromAt));
            else if (DateOrder.IsBefore(end?.Date, role.To)) diagnostics.Add(Fault($"the role lasts until {role.To}, after `{end!.Key}` {end.Date}", role.ToAt));
        }
        foreach (var relation in entry.Relations)
        {
            if (DateOrder.IsBefore(relation.To, relation.From)) diagnostics.Add(Backwards(relation.From!, relation.To!, relation.ToAt));
        }
    }

    private static Diagnostic Backwards(EdtfDate from, EdtfDate to, SourceSpan at) => Fault($"`to` {to} is before `from` {from}", at);

    private static Diagnostic Fault(string message, SourceSpan at) =>
        new(EntryRules.DateOrder, message, at) { Help = "correct one of the two; a date that is not certain is written `2017~` or `2017?`" };
}
