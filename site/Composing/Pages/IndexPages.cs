using Almanac.Composing.Templates;
using Almanac.Linking;
using Almanac.Parsing.Seeds;

namespace Almanac.Composing.Pages;

/// <summary>
/// Composes the indexes of each kind of entry and of the notes. Each splits into pages by
/// <see cref="Pagination"/>.
/// </summary>
public static class IndexPages
{
    /// <summary>The index of a kind: events by date, the others by title, with a way to each of its parts.</summary>
    public static IEnumerable<OutputFile> OfKind(PageComposer composer, KindIndex index)
    {
        var kind = index.Kind;
        return Pagination.Compose(index.Pages, number => Addresses.OfKind(kind, number), (path, rows, pager) =>
        {
            var root = PageFrame.RootOf(path);
            var strip = YearStrip.Of(index, root);
            return composer.Page(path, "kind", composer.Frame.View(path, KindWords.Plural(kind, composer.Language), composer.Language.Say("kind-description", ("form", KindWords.Form(kind)), ("number", index.Entries.Length)), Addresses.OfKind(kind),
                ("kind", KindWords.Form(kind)),
                ("count", index.Entries.Length),
                ("years", strip),
                ("letters", strip.Length > 0 || index.Parts.Length == 1 ? [] : index.Parts.Select(part => View.Of(("url", $"{root}{Addresses.OfKind(kind, part.Page)}#{part.Anchor}"), ("title", part.Title))).ToArray()),
                ("groups", rows.GroupBy(index.PartOf).Select(part => View.Of(
                    ("title", part.Key.Title),
                    ("anchor", part.Key.Anchor),
                    ("continued", path != Addresses.OfKind(kind, part.Key.Page)),
                    ("entries", part.Select(e => EntryCard.Of(composer, e, root)).ToArray()))).ToArray()),
                ("pager", pager)));
        });
    }

    /// <summary>A page of the footnote index of a profile: every note, what its short forms mean, and every place that cites it.</summary>
    public static OutputFile OfNotes(PageComposer composer, int profile, int page)
    {
        var source = composer.Almanac.Profiles[profile].Profile;
        return Pagination.Compose(composer.Addresses.NotePages(profile), page, number => composer.Addresses.OfNotes(profile, number), (path, rows, pager) =>
        {
            var root = PageFrame.RootOf(path);
            var seen = new HashSet<int>();
            return composer.Page(path, "notes", composer.Frame.View(path, composer.Almanac.Profiles.Length == 1 ? composer.Language.Say("notes") : composer.Language.Say("notes-of", ("title", source.Title)),
                composer.Language.Say("notes-description"), composer.Addresses.OfNotes(profile, 0),
                ("profile_title", source.Title),
                ("profile_url", root + composer.Addresses.OfProfile(profile)),
                ("coverage_url", root + composer.Addresses.OfCoverage(profile, 0)),
                ("notes", rows.Select(note => Note(composer, profile, note, root, seen.Add(note.Number))).ToArray()),
                ("pager", pager)));
        });
    }

    private static View Note(PageComposer composer, int profile, Note note, string root, bool isFirst)
    {
        var reference = new SourceRef(profile, note.Number, null, null);
        var uses = composer.Almanac.Uses.GetValueOrDefault(reference, []);
        return View.Of(
            ("number", $"{note.Number}"),
            ("anchor", isFirst ? $"note-{note.Number}" : ""),
            ("html", composer.Works.OfNote(profile, note, root)),
            ("uses", composer.Contexts.OfUses(uses, root)),
            ("count", uses.Length));
    }
}
