using System.Collections.Immutable;
using Almanac.Diagnostics;
using Almanac.Diagnostics.Rules;
using Almanac.Parsing.Citations;
using Almanac.Parsing.Seeds.Anomalies;

namespace Almanac.Parsing.Seeds;

/// <summary>
/// Reads a seed text into a profile: title, facts, sections of paragraphs with their markers, and notes
/// with their works. Every character of the text ends up in one of these; what doesn't fit is reported.
/// </summary>
/// <example><c>Overview\nThe town fell in June.1\nCitations\n[1] “Town Falls,” Gazette, June 3, 2012.</c></example>
public static class SeedReader
{
    private const int LongestHeading = 120;

    private enum LineKind { Heading, Label, Paragraph }

    private sealed record Line(LineKind Kind, SourceSpan At)
    {
        public string Text => At.Text;
    }

    public static Outcome<Profile> Read(SourceText source)
    {
        var diagnostics = new List<Diagnostic>();
        var id = Slug.Of(Path.GetFileNameWithoutExtension(source.Path));
        var notesStart = NoteReader.FindStart(source.Text);
        var (notes, works) = NoteReader.Read(source, notesStart, diagnostics);
        var bodyEnd = notesStart ?? source.Text.Length;
        var highest = notes.IsEmpty ? 0 : notes.Max(n => n.Number);
        var markers = MarkerFinder.Find(source, bodyEnd, highest, diagnostics);
        var lines = ReadLines(source, bodyEnd, markers);

        var title = lines is [{ Kind: LineKind.Heading }, { Kind: not LineKind.Paragraph }, ..] ? lines[0] : null;
        if (title is not null) lines.RemoveAt(0);
        var facts = TakeFacts(lines);
        var profile = new Profile
        {
            Id = id.Length == 0 ? "profile" : id,
            Source = source,
            Title = title?.Text ?? TitleFromName(source.Path),
            Facts = facts,
            Sections = ReadSections(source, lines, markers, diagnostics),
            Notes = notes,
            Works = works,
        };
        CompareMarkersWithNotes(profile, markers, diagnostics);
        diagnostics.AddRange(SeedAnomalies.Find(profile));
        return new(profile, [.. diagnostics]);
    }

    private static List<Line> ReadLines(SourceText source, int end, ImmutableArray<(SourceSpan At, int Number)> markers)
    {
        var lines = new List<Line>();
        var nextMarker = 0;
        for (var start = 0; start < end;)
        {
            var stop = source.Text.IndexOf('\n', start, end - start);
            if (stop < 0) stop = end;
            while (nextMarker < markers.Length && markers[nextMarker].At.Start < start) nextMarker++;
            var hasMarker = nextMarker < markers.Length && markers[nextMarker].At.Start < stop;
            var text = source.Text.AsSpan(start, stop - start);
            var trimmed = text.Trim();
            if (!trimmed.IsEmpty)
            {
                var at = source.Span(start + (text.Length - text.TrimStart().Length), trimmed.Length);
                lines.Add(new(KindOf(trimmed, hasMarker), at));
            }
            start = stop + 1;
        }
        return lines;
    }

    private static LineKind KindOf(ReadOnlySpan<char> line, bool hasMarker)
    {
        if (hasMarker || line.Length > LongestHeading) return LineKind.Paragraph;
        if (line[^1] == ':') return LineKind.Label;
        var last = line.TrimEnd("”’\"'»)") is { IsEmpty: false } inner ? inner[^1] : line[^1];
        return last is '.' or '!' or '?' or ';' or ',' or '…' ? LineKind.Paragraph : LineKind.Heading;
    }

    /// <summary>Takes each label and the short line after it out of the lines; a label with no value becomes a paragraph.</summary>
    private static ImmutableArray<ProfileFact> TakeFacts(List<Line> lines)
    {
        var facts = ImmutableArray.CreateBuilder<ProfileFact>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Kind != LineKind.Label) continue;
            if (i + 1 < lines.Count && lines[i + 1].Kind == LineKind.Heading)
            {
                facts.Add(new(lines[i].Text.TrimEnd(':').TrimEnd(), lines[i + 1].Text, lines[i].At));
                lines.RemoveRange(i, 2);
                i--;
            }
            else
            {
                lines[i] = lines[i] with { Kind = LineKind.Paragraph };
            }
        }
        return facts.ToImmutable();
    }

    private static ImmutableArray<Section> ReadSections(
        SourceText source, List<Line> lines, ImmutableArray<(SourceSpan At, int Number)> markers, List<Diagnostic> diagnostics)
    {
        var subjects = SubjectHeadings.Find(
            [.. lines.Where(l => l.Kind == LineKind.Heading).Select(l => l.Text)],
            lines.Where(l => l.Kind == LineKind.Paragraph).Select(l => l.Text));
        var anchors = new Anchors();
        var sections = ImmutableArray.CreateBuilder<Section>();
        var paragraphs = ImmutableArray.CreateBuilder<Paragraph>();
        Line? heading = null;

        void Close()
        {
            if (heading is null && paragraphs.Count == 0) return;
            var text = heading?.Text ?? "";
            var at = heading?.At ?? paragraphs[0].At.Slice(0, 0);
            var level = sections.Count > 0 && subjects.Contains(text) ? 2 : 1;
            sections.Add(new(anchors.OfHeading(text), text, level, at, paragraphs.DrainToImmutable()));
        }

        var nextMarker = 0;
        foreach (var line in lines)
        {
            if (line.Kind == LineKind.Heading)
            {
                Close();
                heading = line;
                continue;
            }
            while (nextMarker < markers.Length && markers[nextMarker].At.Start < line.At.Start) nextMarker++;
            var first = nextMarker;
            while (nextMarker < markers.Length && markers[nextMarker].At.Start < line.At.End) nextMarker++;
            paragraphs.Add(ReadParagraph(source, line, markers[first..nextMarker], sections.Count, anchors, diagnostics));
        }
        Close();
        return sections.ToImmutable();
    }

    private static Paragraph ReadParagraph(
        SourceText source, Line line, ImmutableArray<(SourceSpan At, int Number)> markers, int section, Anchors anchors, List<Diagnostic> diagnostics)
    {
        var text = new System.Text.StringBuilder(line.At.Length);
        var marks = ImmutableArray.CreateBuilder<CitationMark>(markers.Length);
        var places = ImmutableArray.CreateBuilder<TextPlace>(markers.Length + 1);
        var position = line.At.Start;
        places.Add(new(0, position));
        foreach (var (at, number) in markers)
        {
            text.Append(source.Text, position, at.Start - position);
            marks.Add(new(text.Length, [new CitationKey.Note(null, number, at)]));
            position = at.End;
            places.Add(new(text.Length, position));
            if (position < line.At.End && char.IsLetter(source.Text[position]))
            {
                diagnostics.Add(new(SeedRules.NoSpaceAfterMarker, $"no space after marker {number}", at)
                {
                    Help = "put a space between the marker and the next sentence",
                    Note = number,
                });
            }
        }
        text.Append(source.Text, position, line.At.End - position);
        var plain = text.ToString();
        return new()
        {
            Anchor = anchors.OfParagraph(plain),
            Text = plain,
            At = line.At,
            Section = section,
            Citations = marks.MoveToImmutable(),
            Places = places.MoveToImmutable(),
        };
    }

    private static void CompareMarkersWithNotes(
        Profile profile, ImmutableArray<(SourceSpan At, int Number)> markers, List<Diagnostic> diagnostics)
    {
        var numbers = profile.Notes.Select(n => n.Number).ToHashSet();
        var cited = markers.Select(m => m.Number).ToHashSet();
        foreach (var (at, number) in markers)
        {
            if (numbers.Contains(number)) continue;
            diagnostics.Add(new(SeedRules.MarkerWithoutNote, $"marker {number} has no note", at)
            {
                Help = profile.Notes.IsEmpty
                    ? $"put the line `Citations` and then `[{number}] …` at the end of the text"
                    : $"add `[{number}] …` to the notes",
                Note = number,
            });
        }
        var last = markers.IsEmpty ? 0 : cited.Max();
        foreach (var note in profile.Notes)
        {
            if (cited.Contains(note.Number) || note.Number < last) continue;
            diagnostics.Add(new(SeedRules.NoteNeverCited, $"note {note.Number} is never cited", note.At.Slice(0, Math.Min(note.At.Length, 1)))
            {
                Help = $"put the marker `{note.Number}` where the text rests on it",
                Note = note.Number,
            });
        }
    }

    private static string TitleFromName(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path).Replace('-', ' ').Replace('_', ' ').Trim();
        return name.Length == 0 ? "Profile" : char.ToUpperInvariant(name[0]) + name[1..];
    }
}
