using System.Text;
using Almanac.Diagnostics;

namespace Almanac.Composing.Changes;

/// <summary>Writes changes for people: a heading for each subject and a line for each change, as plain text or as Markdown for a comment.</summary>
public static class ChangeText
{
    private const int LongestQuote = 100;

    /// <summary>GitHub refuses comments of more than 65,536 characters.</summary>
    private const int LongestComment = 60_000;

    /// <summary>Plain text: a line that sums up, then headings at the margin with lines below them.</summary>
    public static string Plain(AlmanacChanges changes) => Print(changes, heading => $"{DiagnosticPrinter.Printable(heading)}\n", line => $"  {DiagnosticPrinter.Printable(line)}\n");

    /// <summary>The same as Markdown; what is too long for a comment is cut off with a word about it.</summary>
    public static string Markdown(AlmanacChanges changes)
    {
        var text = Print(changes, heading => $"### {MarkdownText.Of(heading)}\n\n", line => $"- {MarkdownText.Of(line)}\n");
        return text.Length <= LongestComment ? text : $"{text[..(text.LastIndexOf('\n', LongestComment) + 1)]}\nThere is more; `almanac diff` says it all.\n";
    }

    private static string Print(AlmanacChanges changes, Func<string, string> heading, Func<string, string> line)
    {
        var text = new StringBuilder(ChangeSummary.Of(changes)).Append('\n');
        void Section(string title, IEnumerable<string> lines)
        {
            text.Append('\n').Append(heading(title));
            foreach (var one in lines) text.Append(line(one));
        }

        foreach (var group in changes.Changes.GroupBy(Heading)) Section(group.Key, group.SelectMany(Lines));
        if (!changes.Coverage.IsEmpty) Section("Coverage", changes.Coverage.Select(pair => Line(pair.Before, pair.After)));
        if (!changes.NewDiagnostics.IsEmpty) Section("Wrong now", changes.NewDiagnostics.Select(Line));
        if (!changes.GoneDiagnostics.IsEmpty) Section("No longer wrong", changes.GoneDiagnostics.Select(Line));
        return text.ToString();
    }

    private static string Heading(Change change) => change switch
    {
        Change.Added { Subject: var s } => Name(s),
        Change.Removed { Subject: var s } => Name(s),
        Change.Renamed { Subject: var s } => Name(s),
        Change.Stated { Subject: var s } => Name(s),
        Change.Written { Subject: var s } => Name(s),
        _ => "Sources",
    };

    private static string Name(Subject subject) => $"{subject.Name} ({subject.Id})";

    private static IEnumerable<string> Lines(Change change)
    {
        switch (change)
        {
            case Change.Added { Subject: var subject }:
                yield return $"{subject.Sort} added";
                foreach (var statement in subject.Statements.Where(s => s.Label != "title")) yield return $"{statement.Label}: {Quoted(statement)}";
                var uncited = subject.Paragraphs.Count(p => p is { Label: "paragraph", Notes.Length: 0 });
                yield return $"paragraphs: {subject.Paragraphs.Count(p => p.Label == "paragraph")}{(uncited > 0 ? $", {uncited} of them without a note" : "")}";
                break;
            case Change.Removed { Subject: var subject }:
                yield return $"{subject.Sort} removed";
                break;
            case Change.Renamed renamed:
                yield return $"{renamed.Subject.Sort} renamed: it was {renamed.Before.Id}";
                break;
            case Change.Stated { Before: null, After: { } after }:
                yield return $"{after.Label} added: {Quoted(after)}";
                break;
            case Change.Stated { Before: { } before, After: null }:
                yield return $"{before.Label} removed: {Quoted(before)}";
                break;
            case Change.Stated { Before: { } before, After: { } after }:
                yield return before.Text == after.Text
                    ? $"notes of {after.Label} changed: {Statements.Joined(after.About, after.Text)}{Notes(before, "none")} → {Notes(after, "none").TrimStart()}"
                    : $"{after.Label} changed: {Statements.Joined(after.About, Difference(before.Text, after.Text))}{(before.Notes == after.Notes ? Notes(after) : $"{Notes(before, "none")} → {Notes(after, "none").TrimStart()}")}";
                break;
            case Change.Written { Before: null, After: { } after }:
                yield return $"{after.Label} added{(after is { Label: "paragraph", Notes.Length: 0 } ? " without a note" : "")}: {Excerpt(after.Text)}{Notes(after)}";
                break;
            case Change.Written { Before: { } before, After: null }:
                yield return $"{before.Label} removed: {Excerpt(before.Text)}{Notes(before)}";
                break;
            case Change.Written { Before: { } before, After: { } after } written:
                if (before.Text != after.Text) yield return $"{after.Label} changed: {Difference(before.Text, after.Text)}";
                if (written.IsNowUncited) yield return $"{after.Label} now uncited: {Excerpt(after.Text)}, before{Notes(before)}";
                else if (before.Notes != after.Notes) yield return $"notes of {after.Label} changed: {Excerpt(after.Text)}{Notes(before, "none")} → {Notes(after, "none").TrimStart()}";
                break;
            case Change.Uncited source:
                yield return $"{source.Source} is no longer cited {(source.Anywhere ? "anywhere" : "by any entry or page")}: {Excerpt(source.Words)}";
                break;
        }
    }

    private static string Line(CoverageFigures? before, CoverageFigures after)
    {
        static string Part(int part, int all) => $"{part} of {all}";
        static string Moved(string? before, string after) => before is null || before == after ? after : $"{before} → {after}";
        return $"{after.Profile}: {Moved(before is null ? null : Part(before.Carried, before.Paragraphs), Part(after.Carried, after.Paragraphs))} paragraphs carried, "
            + $"{Moved(before is null ? null : Part(before.Cited, before.Notes), Part(after.Cited, after.Notes))} notes cited";
    }

    private static string Line(Diagnostic diagnostic)
    {
        var (line, column) = diagnostic.At.Source.GetPosition(diagnostic.At.Start);
        return $"{diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Rule.Code}: {diagnostic.Message} ({diagnostic.At.Source.Path}:{line}:{column})";
    }

    private static string Quoted(Statement statement) => Cut(Statements.Joined(statement.About, statement.Text), 0) + Notes(statement);

    private static string Notes(Statement statement, string none = "") =>
        statement.Notes.Length > 0 ? $" [{statement.Notes}]" : none.Length > 0 ? $" [{none}]" : "";

    private static string Excerpt(string text) => $"“{Cut(text, 0)}”";

    /// <summary>Both texts, each from a little before the place where they part.</summary>
    private static string Difference(string before, string after)
    {
        var same = before.AsSpan().CommonPrefixLength(after);
        if (Math.Max(before.Length, after.Length) <= LongestQuote) same = 0;
        var start = same < LongestQuote / 3 ? 0 : before.LastIndexOf(' ', same - (LongestQuote / 4)) + 1;
        return before.Length == 0 ? $"“{Cut(after, start)}”" : $"“{Cut(before, start)}” → “{Cut(after, start)}”";
    }

    private static string Cut(string text, int start)
    {
        var end = Math.Min(text.Length, start + LongestQuote);
        if (end < text.Length && char.IsHighSurrogate(text[end - 1])) end--;
        return $"{(start > 0 ? "… " : "")}{text[start..end]}{(end < text.Length ? "…" : "")}";
    }
}
