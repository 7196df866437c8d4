namespace Almanac.Diagnostics.Rules;

/// <summary>Matters of an almanac's own rules: off unless its <c>site.yml</c> sets them.</summary>
public static class EditorialRules
{
    public static readonly DiagnosticRule UncitedParagraph = new("ALM0501", Severity.Off, "paragraph has no citation");
    public static readonly DiagnosticRule UncitedLiving = new("ALM0502", Severity.Off, "paragraph about a living person has no citation");
    public static readonly DiagnosticRule MissingSummary = new("ALM0503", Severity.Off, "summary is missing");
}
