using System.Text;

namespace Almanac.Diagnostics;

/// <summary>
/// The whole list of diagnostics as a Markdown table, for the summary of a GitHub job, in the order of the
/// annotations. A summary may have 1 MiB a step, so a very long list ends with the number left out.
/// Source: docs.github.com, "Workflow commands for GitHub Actions", "Adding a job summary".
/// </summary>
public static class DiagnosticSummary
{
    private const int MostCharacters = 250_000;

    public static string Print(IReadOnlyCollection<Diagnostic> diagnostics)
    {
        var text = new StringBuilder("## Almanac check\n\n");
        if (diagnostics.Count == 0) return text.Append("Nothing is wrong.\n").ToString();
        text.Append("| | place | what is wrong | what to type |\n| --- | --- | --- | --- |\n");
        var left = diagnostics.Count;
        foreach (var diagnostic in DiagnosticOrder.ByWeight(diagnostics))
        {
            if (text.Length > MostCharacters) break;
            var (line, column) = diagnostic.At.Source.GetPosition(diagnostic.At.Start);
            text.Append($"| {diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Rule.Code} | ")
                .Append(MarkdownText.Of($"{diagnostic.At.Source.Path}:{line}:{column}")).Append(" | ")
                .Append(MarkdownText.Of(diagnostic.Message)).Append(" | ")
                .Append(MarkdownText.Of(diagnostic.Help ?? "")).Append(" |\n");
            left--;
        }
        if (left > 0) text.Append($"\nAnd {left:N0} more; `almanac check` lists them all.\n");
        return text.ToString();
    }
}
