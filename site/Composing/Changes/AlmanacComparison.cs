using System.Collections.Immutable;
using Almanac.Diagnostics;
using Almanac.Linking;
using Almanac.Parsing.Entries;

namespace Almanac.Composing.Changes;

/// <summary>
/// Says what a change means in the almanac's own terms: which entries came, went or moved, which rows, relations
/// and accounts are new, gone or others, which paragraphs, which sources nothing rests on any more, and what
/// is wrong now that was not. A relation counts once, whichever side writes it.
/// </summary>
public static class AlmanacComparison
{
    public static AlmanacChanges Compare(Outcome<LinkedAlmanac> before, Outcome<LinkedAlmanac> after)
    {
        var renames = Renames.Find(before.Value, after.Value);
        string OldId(EntryId id) => renames.GetValueOrDefault(id, id).ToString();
        var ties = new Ties(after.Value, id => id.ToString(), null);
        var now = Subjects.Of(after.Value, id => id.ToString(), ties);
        var old = Subjects.Of(before.Value, OldId, new Ties(before.Value, OldId, ties)).ToDictionary(s => s.Id, StringComparer.Ordinal);
        var came = renames.ToDictionary(r => r.Value.ToString(), r => r.Key.ToString(), StringComparer.Ordinal);

        var changes = ImmutableArray.CreateBuilder<Change>();
        var stays = now.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        changes.AddRange(old.Values.Where(s => !stays.Contains(s.Id)).Select(s => new Change.Removed(s)));
        foreach (var subject in now)
        {
            if (!old.TryGetValue(subject.Id, out var earlier))
            {
                changes.Add(new Change.Added(subject));
                continue;
            }
            if (came.TryGetValue(subject.Id, out var from)) changes.Add(new Change.Renamed(earlier with { Id = from }, subject));
            changes.AddRange(StatementMatch.Find(earlier.Statements, subject.Statements, byWords: false).Select(p => new Change.Stated(subject, p.Before, p.After)));
            changes.AddRange(StatementMatch.Find(earlier.Paragraphs, subject.Paragraphs, byWords: true).Select(p => new Change.Written(subject, p.Before, p.After)));
        }
        changes.AddRange(Uncited(before.Value, after.Value));

        var paths = renames.ToDictionary(r => $"content/{r.Key}.md", r => $"content/{r.Value}.md", StringComparer.Ordinal);
        var (wasWrong, isWrong) = (Weighty(before.Diagnostics), Weighty(after.Diagnostics));
        var covered = CoverageFigures.Of(before.Value).DistinctBy(f => f.Profile).ToDictionary(f => f.Profile, StringComparer.Ordinal);
        return new(changes.ToImmutable(), Without(isWrong, wasWrong, paths), Without(wasWrong, isWrong, paths))
        {
            Coverage = [.. CoverageFigures.Of(after.Value).Select(f => (covered.GetValueOrDefault(f.Profile), f)).Where(pair => pair.Item1 != pair.f)],
        };
    }

    private static IEnumerable<Change> Uncited(LinkedAlmanac before, LinkedAlmanac after)
    {
        var (words, newWords) = (new SourceWords(before), new SourceWords(after));
        var still = after.Uses.Where(u => u.Value.Any(IsByAuthors)).Select(u => newWords.Of(u.Key)).ToHashSet(StringComparer.Ordinal);
        var anywhere = after.Uses.Select(u => newWords.Of(u.Key)).ToHashSet(StringComparer.Ordinal);
        return before.Uses.Where(u => u.Value.Any(IsByAuthors) && !still.Contains(words.Of(u.Key)))
            .OrderBy(u => u.Key.Profile).ThenBy(u => u.Key.Note).ThenBy(u => u.Key.Work, StringComparer.Ordinal)
            .Select(u => new Change.Uncited(u.Key.IsNote ? $"note {words.Of(u.Key)}" : $"work {words.Of(u.Key)}", words.TextOf(u.Key), !anywhere.Contains(words.Of(u.Key))));
    }

    private static bool IsByAuthors(SourceUse use) => use.Page.Kind != PageKind.Profile;

    private static ImmutableArray<Diagnostic> Weighty(ImmutableArray<Diagnostic> diagnostics) => diagnostics.RemoveAll(d => d.Severity < Severity.Warning);

    /// <summary>The diagnostics without those known, wherever in their file; a file that moved keeps its own.</summary>
    private static ImmutableArray<Diagnostic> Without(ImmutableArray<Diagnostic> all, ImmutableArray<Diagnostic> known, Dictionary<string, string> paths)
    {
        (string, string, string) Identity(Diagnostic d) => (d.Rule.Code, paths.GetValueOrDefault(d.At.Source.Path, d.At.Source.Path), d.Message);
        var left = known.CountBy(Identity).ToDictionary();
        return [.. DiagnosticOrder.ByWeight(all.Where(d =>
        {
            var identity = Identity(d);
            if (left.GetValueOrDefault(identity) == 0) return true;
            left[identity]--;
            return false;
        }))];
    }
}
