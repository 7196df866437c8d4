using System.Text;

namespace Almanac.Diagnostics;

/// <summary>
/// Makes GitHub workflow commands of diagnostics, so that they show in the pull request, those that matter
/// most first: GitHub shows ten of each kind a step.
/// Source: docs.github.com, "Workflow commands for GitHub Actions".
/// </summary>
public static class DiagnosticAnnotations
{
    public static string Print(IEnumerable<Diagnostic> diagnostics)
    {
        var text = new StringBuilder();
        foreach (var diagnostic in DiagnosticOrder.ByWeight(diagnostics))
        {
            var (line, column) = diagnostic.At.Source.GetPosition(diagnostic.At.Start);
            var (endLine, endColumn) = diagnostic.At.Source.GetPosition(diagnostic.At.End);
            var command = diagnostic.Severity switch
            {
                Severity.Error => "error",
                Severity.Warning => "warning",
                _ => "notice",
            };
            var end = endLine == line ? $",endLine={endLine},endColumn={Math.Max(endColumn, column + 1)}" : "";
            var message = diagnostic.Help is { } help ? $"{diagnostic.Message}\nhelp: {help}" : diagnostic.Message;
            text.Append($"::{command} file={Property(diagnostic.At.Source.Path)},line={line},col={column}{end},")
                .Append($"title={Property($"{diagnostic.Rule.Code}: {diagnostic.Rule.Title}")}::{Data(message)}\n");
        }
        return text.ToString();
    }

    private static string Data(string text) =>
        text.Replace("%", "%25").Replace("\r", "%0D").Replace("\n", "%0A");

    private static string Property(string text) => Data(text).Replace(":", "%3A").Replace(",", "%2C");
}
