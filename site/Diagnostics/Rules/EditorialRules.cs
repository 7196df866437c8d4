namespace Almanac.Diagnostics.Rules;

/// <summary>Matters of an almanac's own rules: off unless its <c>site.yml</c> sets them.</summary>
public static class EditorialRules
{
    public static readonly DiagnosticRule UncitedParagraph = new("ALM0501", Severity.Off, "paragraph has no citation");
    public static readonly DiagnosticRule UncitedLiving = new("ALM0502", Severity.Off, "paragraph about a living person has no citation");
    public static readonly DiagnosticRule MissingSummary = new("ALM0503", Severity.Off, "summary is missing");
    public static readonly DiagnosticRule UncitedSentence = new("ALM0504", Severity.Off, "sentence about a living person has no citation");
    public static readonly DiagnosticRule LongSummary = new("ALM0505", Severity.Off, "summary is too long");
    public static readonly DiagnosticRule LoadedWord = new("ALM0506", Severity.Off, "word takes sides");
    public static readonly DiagnosticRule StaleWord = new("ALM0507", Severity.Off, "word goes stale");
    public static readonly DiagnosticRule UnlinkedMention = new("ALM0508", Severity.Off, "entry is named and not linked");
    public static readonly DiagnosticRule UnclaimedName = new("ALM0509", Severity.Off, "name in the profile has no entry");
}
