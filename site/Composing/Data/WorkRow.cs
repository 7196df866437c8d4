using System.Collections.Immutable;
using Almanac.Composing.Pages;
using Almanac.Parsing;
using Almanac.Parsing.Citations;

namespace Almanac.Composing.Data;

/// <summary>A work of the register as bibliographies list it. Authors stay as printed: a note doesn't say whether a name is a person’s.</summary>
public sealed record WorkRow(RegisterRow Row, string Remark)
{
    public string Id => Row.Anchor;

    public CitedWork Work => Row.Work;

    /// <summary>The title, or the first words where none could be read.</summary>
    public string Title => Work.Title ?? Work.Text.Trim();

    /// <summary>Works with a volume or an issue stand in a journal; of the others the notes don’t say what they are.</summary>
    public bool IsArticle => Work.Volume is not null || Work.Issue is not null;

    public ImmutableArray<string> Authors => Work.Authors;

    public EdtfDate? Date => Work.Date;

    /// <summary>All works of the register, in its order.</summary>
    public static ImmutableArray<WorkRow> AllOf(RegisterPages register, DataNames names) =>
        [.. register.Rows.Select(row => new WorkRow(row, string.Join("; ", NotesOn(row, names))))];

    private static IEnumerable<string> NotesOn(RegisterRow row, DataNames names)
    {
        var notes = row.CitedAs.Select(c => c.Source).Where(s => s.IsNote).Select(names.Source).ToList();
        yield return notes.Count switch
        {
            0 => "In the catalogue of the almanac",
            1 => $"Note {notes[0]} of the almanac",
            _ => $"Notes {string.Join(", ", notes)} of the almanac",
        };
        if (row.ShortOnly) yield return "known by a short form only";
        if (row.Work.AndOthers) yield return "further authors are not named";
    }
}
