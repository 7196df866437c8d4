namespace Almanac.Diagnostics.Rules;

/// <summary>Faults and anomalies of a seed text.</summary>
public static class SeedRules
{
    public static readonly DiagnosticRule MarkerMissing = new("ALM0201", Severity.Warning, "marker is missing");
    public static readonly DiagnosticRule MarkerOrder = new("ALM0202", Severity.Warning, "marker is repeated or out of order");
    public static readonly DiagnosticRule MarkerWithoutNote = new("ALM0203", Severity.Error, "marker has no note");
    public static readonly DiagnosticRule NoteNeverCited = new("ALM0204", Severity.Warning, "note is never cited");
    public static readonly DiagnosticRule NoteNumbering = new("ALM0205", Severity.Warning, "note number is missing, repeated or out of order");
    public static readonly DiagnosticRule DanglingShortForm = new("ALM0206", Severity.Warning, "short form repeats no work");
    public static readonly DiagnosticRule DanglingIbid = new("ALM0207", Severity.Warning, "Ibid. has no work before it");
    public static readonly DiagnosticRule BrokenUrl = new("ALM0208", Severity.Info, "address was put right");
    public static readonly DiagnosticRule OpenQuotation = new("ALM0209", Severity.Info, "quotation marks do not match");
    public static readonly DiagnosticRule TrackingParameters = new("ALM0210", Severity.Info, "tracking parameters were taken off");
    public static readonly DiagnosticRule NoSpaceAfterMarker = new("ALM0211", Severity.Info, "no space after marker");
    public static readonly DiagnosticRule UnreadLine = new("ALM0212", Severity.Warning, "line among the notes is no note");
    public static readonly DiagnosticRule TooLong = new("ALM0213", Severity.Warning, "citation is too long");
    public static readonly DiagnosticRule Punctuation = new("ALM0214", Severity.Info, "punctuation between parts of a citation");
    public static readonly DiagnosticRule BrokenWord = new("ALM0215", Severity.Info, "word is broken by a printed hyphen");
    public static readonly DiagnosticRule TwoSpellings = new("ALM0216", Severity.Info, "name is spelled two ways");
    public static readonly DiagnosticRule DateContradiction = new("ALM0217", Severity.Info, "dates contradict each other");
    public static readonly DiagnosticRule SharedAddress = new("ALM0218", Severity.Info, "one address for two titles");
    public static readonly DiagnosticRule NoAddress = new("ALM0219", Severity.Info, "address is missing");
    public static readonly DiagnosticRule NoWork = new("ALM0220", Severity.Info, "note cites no work");
}
