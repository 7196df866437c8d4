using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Almanac.Diagnostics;
using Almanac.Parsing.Citations;
using Almanac.Parsing.Seeds;

namespace Almanac.Commands;

/// <summary>A profile as one JSON object, the contract of <c>almanac seed --json</c>.</summary>
public static class SeedJson
{
    public sealed record Seed(
        string Title, IReadOnlyList<Fact> Facts, IReadOnlyList<SectionRow> Sections, IReadOnlyList<NoteRow> Notes,
        IReadOnlyList<WorkRow> Works, IReadOnlyList<DiagnosticJson.Row> Diagnostics);

    public sealed record Fact(string Label, string Value);

    public sealed record SectionRow(string Id, string Heading, int Level, int Line, IReadOnlyList<ParagraphRow> Paragraphs);

    public sealed record ParagraphRow(int Line, string Text, IReadOnlyList<Marker> Markers);

    /// <summary>A marker and its place in the text, in UTF-16 units.</summary>
    public sealed record Marker(int Note, int Offset);

    public sealed record NoteRow(int Number, int Line, string Text, IReadOnlyList<CitedRow> Works);

    /// <summary>A work as a note cites it; <c>id</c> is the work's in <c>works</c>.</summary>
    public sealed record CitedRow(
        string Id, string Kind, IReadOnlyList<string> Authors, bool EtAl, string? Title, string? Publication, string? Place, string? Volume,
        string? Issue, string? Date, string? Url, string? Locator, Reference? Resolves);

    /// <summary>A note's number and the index of a work in it.</summary>
    public sealed record Reference(int Note, int Work);

    public sealed record WorkRow(
        string Id, string? Title, IReadOnlyList<string> Authors, string? Publication, string? Date, string? Url, bool ShortFormOnly, IReadOnlyList<Reference> CitedBy);

    public static string Print(Profile profile, IEnumerable<Diagnostic> diagnostics)
    {
        int LineOf(SourceSpan at) => at.Source.GetPosition(at.Start).Line;
        var seed = new Seed(
            profile.Title,
            [.. profile.Facts.Select(f => new Fact(f.Label, f.Value))],
            [.. profile.Sections.Select(s => new SectionRow(s.Id, s.Heading, s.Level, LineOf(s.At),
                [.. s.Paragraphs.Select(p => new ParagraphRow(LineOf(p.At), p.Text,
                    [.. p.Citations.SelectMany(c => c.Keys.OfType<CitationKey.Note>().Select(k => new Marker(k.Number, c.Offset)))]))]))],
            [.. profile.Notes.Select(n => new NoteRow(n.Number, LineOf(n.At), n.Text, [.. n.Works.Select(Cited)]))],
            [.. profile.Works.Select(w => new WorkRow(
                w.Id, w.Citation.Title, w.Citation.Authors, w.Citation.Publication, w.Citation.Date?.Text, w.Citation.Url,
                w.Citation.Form == CitationForm.Shortened, [.. w.CitedBy.Select(p => new Reference(p.Note, p.Index))]))],
            [.. diagnostics.Select(DiagnosticJson.ToRow)]);
        return JsonSerializer.Serialize(seed, SeedJsonContext.Readable.Seed) + "\n";
    }

    private static CitedRow Cited(CitedWork work) => new(
        work.WorkId,
        work.Form switch { CitationForm.Full => "full", CitationForm.Ibid => "ibid", _ => "short" },
        work.Authors, work.AndOthers, work.Title, work.Publication, work.Place, work.Volume, work.Issue, work.Date?.Text, work.Url, work.Locator,
        work.Resolves is { } place ? new(place.Note, place.Index) : null);
}

[JsonSerializable(typeof(SeedJson.Seed))]
internal sealed partial class SeedJsonContext : JsonSerializerContext
{
    /// <summary>Letters beyond ASCII stay letters: the output goes to files and terminals, not into HTML.</summary>
    public static SeedJsonContext Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
