using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Almanac.Diagnostics;
using Almanac.Diagnostics.Rules;
using Almanac.Parsing.Citations;

namespace Almanac.Parsing.Seeds;

/// <summary>Reads the notes at the end of a seed: <c>[12] text</c>, or <c>12. text</c> where no brackets are used.</summary>
public static partial class NoteReader
{
    /// <summary>
    /// The offset of the line that opens the notes (<c>Citations</c>, <c>Notes</c>, <c>References</c>,
    /// <c>Endnotes</c>, <c>Bibliography</c>, followed by a note), or null where the text has none.
    /// </summary>
    public static int? FindStart(string text)
    {
        int? start = null;
        foreach (var match in Opening.EnumerateMatches(text)) start = match.Index;
        return start;
    }

    /// <summary>The notes in the order of the text and the works they cite.</summary>
    public static (ImmutableArray<Note> Notes, ImmutableArray<Work> Works) Read(SourceText source, int? start, List<Diagnostic> diagnostics)
    {
        if (start is null) return ([], []);
        var spans = NoteSpans(source, start.Value, diagnostics);
        ReportNumbering(spans, diagnostics);
        var notes = spans.Select(s =>
        {
            var text = s.At.Text.Replace('\n', ' ');
            return new Note(s.Number, text, s.At, WorkReader.ReadNote(s.Number, text, s.At, diagnostics));
        });
        return WorkRegister.Build([.. notes], diagnostics);
    }

    private static List<(int Number, SourceSpan At)> NoteSpans(SourceText source, int start, List<Diagnostic> diagnostics)
    {
        var spans = new List<(int Number, SourceSpan At)>();
        var shape = Bracketed;
        var lineStart = source.Text.IndexOf('\n', start) + 1;
        for (var first = true; lineStart > 0 && lineStart < source.Text.Length;)
        {
            var lineEnd = source.Text.IndexOf('\n', lineStart);
            if (lineEnd < 0) lineEnd = source.Text.Length;
            var line = source.Text[lineStart..lineEnd];
            if (line.Length > 0 && !string.IsNullOrWhiteSpace(line))
            {
                if (first && !Bracketed.IsMatch(line)) shape = Dotted;
                first = false;
                var trimmedEnd = lineStart + line.TrimEnd().Length;
                if (shape.Match(line) is { Success: true } match && int.TryParse(match.Groups["n"].Value, out var number))
                {
                    var textStart = Math.Min(lineStart + match.Length, trimmedEnd);
                    spans.Add((number, source.Span(textStart, trimmedEnd - textStart)));
                }
                else
                {
                    Continue(source, spans, lineStart, trimmedEnd, diagnostics);
                }
            }
            lineStart = lineEnd + 1;
        }
        return spans;
    }

    /// <summary>A line that opens no note belongs to the note before it; that is said.</summary>
    private static void Continue(SourceText source, List<(int Number, SourceSpan At)> spans, int start, int end, List<Diagnostic> diagnostics)
    {
        var at = source.Span(start, end - start);
        int? note = null;
        if (spans.Count > 0)
        {
            var (number, before) = spans[^1];
            spans[^1] = (number, source.Span(before.Start, end - before.Start));
            note = number;
        }
        diagnostics.Add(new(SeedRules.UnreadLine, note is null ? "this line stands before the first note" : $"this line opens no note; it is read as part of note {note}", at)
        {
            Help = "a note is one line and starts with its number: `[12] …`",
            Note = note,
        });
    }

    private static void ReportNumbering(List<(int Number, SourceSpan At)> spans, List<Diagnostic> diagnostics)
    {
        var given = spans.Select(s => s.Number).ToHashSet();
        var seen = new HashSet<int>();
        var previous = 0;
        for (var i = 0; i < spans.Count; i++)
        {
            var (number, at) = spans[i];
            var message = !seen.Add(number) ? $"note {number} is given twice"
                : number < previous ? $"note {number} stands after note {previous}"
                : Missing(given, previous + 1, number - 1);
            if (message is not null)
            {
                diagnostics.Add(new(SeedRules.NoteNumbering, message, at.Slice(0, 0)) { Help = "number the notes 1, 2, 3 …, each once", Note = number });
            }
            previous = Math.Max(previous, number);
        }
    }

    private static string? Missing(HashSet<int> given, int from, int to)
    {
        while (from <= to && given.Contains(from)) from++;
        while (to >= from && given.Contains(to)) to--;
        return from > to ? null : from == to ? $"note {from} is missing" : $"notes {from} to {to} are missing";
    }

    [GeneratedRegex(@"^[ \t]*(citations|notes|references|endnotes|bibliography)[ \t]*:?[ \t]*\n\s*(\[[0-9]+\]|[0-9]+[.)])",
        RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Opening { get; }

    [GeneratedRegex(@"^[ \t]*\[(?<n>[0-9]{1,7})\][ \t]*", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed { get; }

    [GeneratedRegex(@"^[ \t]*(?<n>[0-9]{1,7})[.)][ \t]+", RegexOptions.CultureInvariant)]
    private static partial Regex Dotted { get; }
}
