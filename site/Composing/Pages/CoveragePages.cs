using System.Collections.Immutable;
using Almanac.Composing.Templates;
using Almanac.Parsing.Seeds;

namespace Almanac.Composing.Pages;

/// <summary>
/// Composes the coverage report of a profile: for each paragraph its notes and the entries that carry it, then the
/// notes that no entry cites. It splits into pages by <see cref="Pagination"/>.
/// </summary>
public sealed class CoveragePages
{
    private const int LongestParagraph = 90, LongestNote = 140;

    private readonly PageComposer composer;
    private readonly int index;
    private readonly Profile profile;
    private readonly Coverage coverage;
    private readonly ImmutableArray<CoverageRow.OfParagraph> paragraphs;
    private readonly ImmutableArray<CoverageRow.OfNote> uncited;

    public CoveragePages(PageComposer composer, int index)
    {
        (this.composer, this.index) = (composer, index);
        (profile, var sections) = composer.Almanac.Profiles[index];
        coverage = new(composer.Almanac, index);
        paragraphs = [.. sections.SelectMany((section, s) => section.Select((paragraph, i) =>
        {
            var notes = Coverage.NotesOf(paragraph);
            var (carriers, mayBeMore) = coverage.OfNotes(notes);
            return new CoverageRow.OfParagraph(s, i + 1, paragraph, notes, carriers, mayBeMore);
        }))];
        uncited = [.. profile.Notes.DistinctBy(n => n.Number).Where(n => coverage.OfNote(n.Number).IsEmpty).Select(n => new CoverageRow.OfNote(n))];
    }

    public IEnumerable<OutputFile> Compose() =>
        Pagination.Compose(Pagination.Split<CoverageRow>([.. paragraphs, .. uncited], row => row.Weight), number => composer.Addresses.OfCoverage(index, number), (path, rows, pager) =>
        {
            var root = PageFrame.RootOf(path);
            var notes = profile.Notes.DistinctBy(n => n.Number).Count();
            return composer.Page(path, "coverage", composer.Frame.View(path, composer.Almanac.Profiles.Length == 1 ? composer.Language.Say("coverage") : composer.Language.Say("coverage-of", ("title", profile.Title)),
                composer.Language.Say("coverage-description"), composer.Addresses.OfCoverage(index, 0),
                ("profile_title", profile.Title),
                ("profile_url", root + composer.Addresses.OfProfile(index)),
                ("notes_url", root + composer.Addresses.OfNotes(index, 0)),
                ("paragraphs", paragraphs.Length),
                ("carried", paragraphs.Count(p => p.Carriers.Length > 0)),
                ("without_notes", paragraphs.Count(p => p.Notes.IsEmpty)),
                ("notes", notes),
                ("notes_cited", notes - uncited.Length),
                ("groups", rows.OfType<CoverageRow.OfParagraph>().GroupBy(row => row.Section).Select(group => Group(group.Key, [.. group], root)).ToArray()),
                ("uncited", rows.OfType<CoverageRow.OfNote>().Select(row => Note(row.Note, root)).ToArray()),
                ("pager", pager)));
        });

    private View Group(int section, ImmutableArray<CoverageRow.OfParagraph> rows, string root)
    {
        var (id, heading) = (profile.Sections[section].Id, profile.Sections[section].Heading);
        return View.Of(
            ("anchor", id),
            ("title", heading.Length == 0 ? profile.Title : heading),
            ("level", profile.Sections[section].Level + 1),
            ("url", $"{root}{composer.Addresses.OfProfile(index)}#{id}"),
            ("continued", rows[0].Number > 1),
            ("paragraphs", rows.Select(row => Paragraph(row, root)).ToArray()));
    }

    private View Paragraph(CoverageRow.OfParagraph row, string root)
    {
        var left = row.Carriers.Length - row.Named.Length;
        return View.Of(
            ("number", row.Number),
            ("url", $"{root}{composer.Addresses.OfProfile(index)}#{row.Text.Anchor}"),
            ("words", composer.Names.Of(FirstWords.Of(row.Text.Text, LongestParagraph))),
            ("carriers", row.Named.Select(carrier => View.Of(
                ("url", root + Addresses.Of(carrier.Entry.Id)),
                ("name", composer.Names.Of(carrier.Entry.Entry.ShortName)),
                ("count", carrier.Citations))).ToArray()),
            ("left", left == 0 ? "" : composer.Language.Say(row.MayBeMore ? "at-least-more" : "more", ("count", left))),
            ("notes", row.Notes.Select(note => View.Of(
                ("url", root + composer.Addresses.OfNote(index, note)),
                ("number", $"{note}"),
                ("count", coverage.OfNote(note).Length))).ToArray()));
    }

    private View Note(Note note, string root) => View.Of(
        ("url", root + composer.Addresses.OfNote(index, note.Number)),
        ("number", note.Number),
        ("words", composer.Names.Of(FirstWords.Of(note.Text, LongestNote))));
}
