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
}
