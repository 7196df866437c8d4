using System.Collections.Immutable;
using Almanac.Diagnostics;
using Almanac.Diagnostics.Rules;
using Almanac.Parsing.Seeds;

namespace Almanac.Parsing.Citations;

/// <summary>
/// Makes one register of the works that a profile's notes cite: full citations of one work are one entry,
/// <c>Ibid.</c> and short forms join the work they repeat, and a short form that repeats nothing is a work
/// of its own.
/// </summary>
public static class WorkRegister
{
    /// <summary>The notes with every citation resolved, and the works in order of first citation.</summary>
    public static (ImmutableArray<Note> Notes, ImmutableArray<Work> Works) Build(ImmutableArray<Note> notes, List<Diagnostic> diagnostics)
    {
        var places = notes.SelectMany((note, n) => note.Works.Select((work, w) => (Note: n, Index: w, Work: work))).ToList();
        for (var i = 1; i < places.Count; i++)
        {
            // `Idem` with a title of its own is the author of the work before.
            if (places[i].Work.Authors is ["Idem" or "idem" or "eadem" or "Eadem"]) places[i] = places[i] with { Work = places[i].Work with { Authors = places[i - 1].Work.Authors } };
        }

        var group = new int[places.Count];
        var identities = new WorkIdentities();
        for (var i = 0; i < places.Count; i++)
        {
            group[i] = places[i].Work.Form == CitationForm.Full ? identities.Find(places[i].Work, i) : -1;
        }

        var fullPlaces = Enumerable.Range(0, places.Count).Where(i => places[i].Work.Form == CitationForm.Full).ToList();
        var shortForms = new ShortForms([.. fullPlaces.Select(i => (places[i].Work, Place: i, Group: group[i]))]);
        var resolves = new int[places.Count];
        Array.Fill(resolves, -1);
        for (var i = 0; i < places.Count; i++)
        {
            var (note, index, work) = places[i];
            if (work.Form == CitationForm.Ibid)
            {
                var follows = i > 0 && (index > 0 || places[i - 1].Note == note - 1);
                if (!follows)
                {
                    Report(SeedRules.DanglingIbid, notes[note], work, "`Ibid.` has no work before it", "cite the work itself", diagnostics);
                    group[i] = i;
                    continue;
                }
                resolves[i] = resolves[i - 1] >= 0 ? resolves[i - 1] : i - 1;
                group[i] = group[i - 1];
            }
            else if (work.Form == CitationForm.Shortened)
            {
                var (found, fitting, nearest) = shortForms.Resolve(work, i);
                if (found < 0 && work is { Date: not null, Title: not null } && fitting.IsEmpty)
                {
                    // With its year it says enough to be a work that no other note cites.
                    places[i] = places[i] with { Work = work with { Form = CitationForm.Full } };
                    group[i] = identities.Find(work, i);
                    continue;
                }
                if (found < 0)
                {
                    string Named(int at) => $"“{places[at].Work.Title ?? places[at].Work.Publication}” (note {notes[places[at].Note].Number})";
                    var message = fitting.IsEmpty ? "this short form repeats no work of the notes" : $"this short form fits {fitting.Length} works of the notes, so it stands for none";
                    var help = fitting.Length > 0 ? $"say which: {string.Join(" or ", fitting.Take(4).Select(Named))}"
                        : nearest is { } near ? $"did you mean {Named(near)}? Otherwise give the full citation"
                        : "give the full citation where the work is first cited";
                    Report(SeedRules.DanglingShortForm, notes[note], work, message, help, diagnostics);
                    group[i] = identities.FindShort(work, i);
                    continue;
                }
                resolves[i] = found;
                group[i] = group[found];
            }
        }
        return Assemble(notes, [.. places.Select(p => (p.Note, p.Work))], group, resolves);
    }

    private static (ImmutableArray<Note>, ImmutableArray<Work>) Assemble(
        ImmutableArray<Note> notes, List<(int Note, CitedWork Work)> places, int[] group, int[] resolves)
    {
        var indexInNote = new int[places.Count];
        for (var i = 1; i < places.Count; i++) indexInNote[i] = places[i].Note == places[i - 1].Note ? indexInNote[i - 1] + 1 : 0;
        WorkPlace PlaceOf(int i) => new(notes[places[i].Note].Number, indexInNote[i]);

        var ids = new WorkIds();
        var members = Enumerable.Range(0, places.Count).GroupBy(i => group[i]).OrderBy(g => g.First()).ToList();
        var idOf = new Dictionary<int, string>();
        foreach (var member in members) idOf[member.Key] = ids.Give(places[member.Key].Work);

        var resolved = places.Select((place, i) => place.Work with
        {
            WorkId = idOf[group[i]],
            Resolves = resolves[i] >= 0 ? PlaceOf(resolves[i]) : null,
        }).ToList();
        var byNote = places.Select((place, i) => (place.Note, Work: resolved[i])).ToLookup(p => p.Note, p => p.Work);
        var works = members.Select(member => new Work
        {
            Id = idOf[member.Key],
            Citation = resolved[member.Key],
            CitedBy = [.. member.Select(PlaceOf)],
        });
        return ([.. notes.Select((note, n) => note with { Works = [.. byNote[n]] })], [.. works]);
    }

    private static void Report(DiagnosticRule rule, Note note, CitedWork work, string message, string help, List<Diagnostic> diagnostics) =>
        diagnostics.Add(new(rule, message, note.At.Slice(work.Start, work.Text.Length)) { Help = help, Note = note.Number });
}
