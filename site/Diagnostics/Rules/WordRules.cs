namespace Almanac.Diagnostics.Rules;

/// <summary>Faults of the words that the site shows, in each of its languages.</summary>
public static class WordRules
{
    public static readonly DiagnosticRule Missing = new("ALM0701", Severity.Error, "words are missing") { IsFixed = true };
    public static readonly DiagnosticRule Unfit = new("ALM0702", Severity.Error, "words cannot be used") { IsFixed = true };
    public static readonly DiagnosticRule NoOriginal = new("ALM0703", Severity.Error, "translation has no original");
    public static readonly DiagnosticRule UnknownLanguage = new("ALM0704", Severity.Error, "translation is in no language of the site");
    public static readonly DiagnosticRule NotTranslated = new("ALM0705", Severity.Error, "key is not translated");
}
