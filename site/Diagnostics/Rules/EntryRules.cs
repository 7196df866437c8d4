namespace Almanac.Diagnostics.Rules;

/// <summary>Faults of one entry, page or data file, seen without looking at any other.</summary>
public static class EntryRules
{
    public static readonly DiagnosticRule NoFrontMatter = new("ALM0301", Severity.Error, "front matter is missing");
    public static readonly DiagnosticRule YamlSyntax = new("ALM0302", Severity.Error, "YAML cannot be read");
    public static readonly DiagnosticRule UnknownKey = new("ALM0303", Severity.Error, "key is unknown");
    public static readonly DiagnosticRule WrongType = new("ALM0304", Severity.Error, "value has the wrong shape");
    public static readonly DiagnosticRule MissingKey = new("ALM0305", Severity.Error, "key is missing");
    public static readonly DiagnosticRule BadDate = new("ALM0306", Severity.Error, "date is not EDTF");
    public static readonly DiagnosticRule UnknownWord = new("ALM0307", Severity.Error, "word is not in the vocabulary");
    public static readonly DiagnosticRule YamlFeature = new("ALM0308", Severity.Error, "YAML feature is not allowed");
    public static readonly DiagnosticRule DuplicateKey = new("ALM0309", Severity.Error, "key is given twice");
    public static readonly DiagnosticRule RawHtml = new("ALM0310", Severity.Error, "raw HTML is not allowed");
    public static readonly DiagnosticRule LinkScheme = new("ALM0311", Severity.Error, "link scheme is not allowed");
    public static readonly DiagnosticRule UndefinedFootnote = new("ALM0312", Severity.Error, "footnote is not defined");
    public static readonly DiagnosticRule UnusedFootnote = new("ALM0313", Severity.Warning, "footnote is never used");
    public static readonly DiagnosticRule CitationSyntax = new("ALM0314", Severity.Error, "citation cannot be read");
    public static readonly DiagnosticRule TooDeep = new("ALM0315", Severity.Error, "text is nested too deeply");
    public static readonly DiagnosticRule Image = new("ALM0316", Severity.Error, "image cannot be used");
    public static readonly DiagnosticRule EmptySection = new("ALM0317", Severity.Warning, "section is empty");
    public static readonly DiagnosticRule SkippedLevel = new("ALM0318", Severity.Warning, "heading level is skipped");
    public static readonly DiagnosticRule CitationInHeading = new("ALM0319", Severity.Warning, "citation in a heading");
    public static readonly DiagnosticRule DateOrder = new("ALM0320", Severity.Error, "dates are out of order");
    public static readonly DiagnosticRule TooMuch = new("ALM0321", Severity.Error, "too much in one file") { IsFixed = true };
}
