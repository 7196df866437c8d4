using Almanac.Diagnostics;
using Almanac.Diagnostics.Rules;
using Almanac.Parsing;
using Almanac.Parsing.Entries;

namespace Almanac.Linking;

/// <summary>Checks of an almanac's own rules; each runs only where <c>site.yml</c> turns it on.</summary>
public static class EditorialChecks
{
    public static IEnumerable<Diagnostic> Run(ParsedSet parsed)
    {
        var rules = parsed.Settings.Rules;
        bool IsOn(DiagnosticRule rule) => rules.GetValueOrDefault(rule.Code, rule.Severity) != Severity.Off;
        var (paragraphs, living, summary) = (IsOn(EditorialRules.UncitedParagraph), IsOn(EditorialRules.UncitedLiving), IsOn(EditorialRules.MissingSummary));
        foreach (var entry in parsed.Entries)
        {
            if (summary && entry.IsWhole && string.IsNullOrWhiteSpace(entry.Summary))
            {
                yield return new(EditorialRules.MissingSummary, "the entry has no summary", entry.Title.At) { Help = "add `summary: …`, one sentence" };
            }
            var isLiving = entry.Living is "yes" or "presumed";
            if (!(isLiving ? living : paragraphs)) continue;
            foreach (var diagnostic in Uncited(entry, isLiving ? EditorialRules.UncitedLiving : EditorialRules.UncitedParagraph, parsed.Settings.Unsourced))
            {
                yield return diagnostic;
            }
        }
    }

    private static IEnumerable<Diagnostic> Uncited(Entry entry, DiagnosticRule rule, string? unsourced)
    {
        for (var i = 0; i < entry.Body.Paragraphs.Length; i++)
        {
            var paragraph = entry.Body.Paragraphs[i];
            if (paragraph.Citations.Length > 0 || paragraph.Text.Length == 0 || entry.Body.Apart.Contains(i)) continue;
            if (unsourced is not null && paragraph.Text.Contains(unsourced, StringComparison.OrdinalIgnoreCase)) continue;
            yield return new(rule, rule == EditorialRules.UncitedLiving ? "a paragraph about a living person has no citation" : "the paragraph has no citation", paragraph.At)
            {
                Help = "cite the note that carries it, such as `[@35]`" + (unsourced is null ? "" : $", or say “{unsourced}”"),
            };
        }
    }
}
