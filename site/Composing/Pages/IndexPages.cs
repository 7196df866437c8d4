using System.Collections.Immutable;
using Almanac.Composing.Templates;
using Almanac.Linking;
using Almanac.Parsing.Entries;
using Almanac.Parsing.Seeds;
using Scriban.Runtime;

namespace Almanac.Composing.Pages;

/// <summary>
/// Composes the pages that list things: entries by kind, the footnote index, the register of works. Each
/// splits into pages by <see cref="Pagination"/>.
/// </summary>
public static class IndexPages
{
    /// <summary>The index of a kind: events by date, the others by title.</summary>
    public static IEnumerable<OutputFile> OfKind(PageComposer composer, EntryKind kind)
    {
        var entries = composer.Almanac.Entries.Where(e => e.Id.Kind == kind).Order(EntryOrder.Of(kind)).ToList();
        return Paged(Pagination.Split(entries, _ => 1), number => Addresses.OfKind(kind, number), (path, rows, pager) =>
        {
            var root = PageFrame.RootOf(path);
            return composer.Page(path, "kind", composer.Frame.View(path, KindWords.Plural(kind), $"All {entries.Count} {KindWords.Plural(kind).ToLowerInvariant()} of the almanac.", Addresses.OfKind(kind),
                ("kind", kind.ToString().ToLowerInvariant()),
                ("count", entries.Count),
                ("entries", rows.Select(e => EntryCard.Of(composer.Almanac, e, root)).ToArray()),
                ("pager", pager)));
        });
    }

    /// <summary>The footnote index of a profile: every note, what its short forms mean, and every place that cites it.</summary>
    public static IEnumerable<OutputFile> OfNotes(PageComposer composer, int profile)
    {
        var source = composer.Almanac.Profiles[profile].Profile;
        return Paged(composer.Addresses.NotePages(profile), number => composer.Addresses.OfNotes(profile, number), (path, rows, pager) =>
        {
            var root = PageFrame.RootOf(path);
            var seen = new HashSet<int>();
            return composer.Page(path, "notes", composer.Frame.View(path, composer.Almanac.Profiles.Length == 1 ? "Notes" : $"Notes of {source.Title}",
                "Every note of the profile, the works it cites, and every place on the site that rests on it.", composer.Addresses.OfNotes(profile, 0),
                ("profile_title", source.Title),
                ("profile_url", root + composer.Addresses.OfProfile(profile)),
                ("notes", rows.Select(note => Note(composer, profile, note, root, seen.Add(note.Number))).ToArray()),
                ("pager", pager)));
        });
    }

    private static ScriptObject Note(PageComposer composer, int profile, Note note, string root, bool isFirst)
    {
        var reference = new SourceRef(profile, note.Number, null, null);
        var uses = composer.Almanac.Uses.GetValueOrDefault(reference, []);
        return View.Of(
            ("number", note.Number),
            ("anchor", isFirst ? $"note-{note.Number}" : ""),
            ("html", composer.Works.OfSource(reference)),
            ("uses", composer.Contexts.OfUses(uses, root)),
            ("count", uses.Length));
    }

    /// <summary>The register of works, by publication, then author, then year.</summary>
    public static IEnumerable<OutputFile> OfSources(PageComposer composer)
    {
        var works = RegisterRow.All(composer.Almanac);
        return Paged(Pagination.Split(works, row => row.CitedAs.Sum(s => composer.Almanac.Uses.GetValueOrDefault(s, []).Length)), Addresses.OfSources, (path, rows, pager) =>
        {
            var root = PageFrame.RootOf(path);
            return composer.Page(path, "sources", composer.Frame.View(path, "Sources", "Every work that the almanac cites, by publication.", Addresses.OfSources(0),
                ("count", works.Length),
                ("groups", rows.GroupBy(r => r.Group).Select(group => View.Of(
                    ("title", group.Key),
                    ("works", group.Select(row => Work(composer, row, root)).ToArray()))).ToArray()),
                ("pager", pager)));
        });
    }

    private static ScriptObject Work(PageComposer composer, RegisterRow row, string root)
    {
        var uses = row.CitedAs.SelectMany(source => composer.Almanac.Uses.GetValueOrDefault(source, [])).ToImmutableArray();
        return View.Of(
            ("anchor", row.Anchor),
            ("html", WorkHtml.OfWork(row.Work)),
            ("short_only", row.Work.Form == Parsing.Citations.CitationForm.Shortened),
            ("notes", row.CitedAs.Where(s => s.IsNote).Select(s => composer.Contexts.Source(s, root)).ToArray()),
            ("uses", composer.Contexts.OfUses(uses, root)),
            ("count", uses.Length));
    }

    private static ParallelQuery<OutputFile> Paged<T>(
        ImmutableArray<ImmutableArray<T>> pages, Func<int, string> pathOf, Func<string, ImmutableArray<T>, ScriptObject[], OutputFile> compose) =>
        Enumerable.Range(0, pages.Length).AsParallel().AsOrdered().Select(number =>
        {
            var path = pathOf(number);
            var root = PageFrame.RootOf(path);
            var pager = pages.Length == 1 ? [] : Enumerable.Range(0, pages.Length)
                .Select(n => View.Of(("url", root + pathOf(n)), ("title", $"{n + 1}"), ("current", n == number))).ToArray();
            return compose(path, pages[number], pager);
        });
}
