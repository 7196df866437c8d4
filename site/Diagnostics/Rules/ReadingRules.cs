namespace Almanac.Diagnostics.Rules;

/// <summary>Faults of files as such, before anything in them is understood.</summary>
public static class ReadingRules
{
    public static readonly DiagnosticRule NotUtf8 = new("ALM0101", Severity.Error, "text is not UTF-8") { IsFixed = true };
    public static readonly DiagnosticRule ControlCharacter = new("ALM0102", Severity.Error, "control character in text") { IsFixed = true };
    public static readonly DiagnosticRule TooLarge = new("ALM0103", Severity.Error, "file is too large") { IsFixed = true };
    public static readonly DiagnosticRule SymbolicLink = new("ALM0104", Severity.Error, "symbolic link in content") { IsFixed = true };
    public static readonly DiagnosticRule UnusedFile = new("ALM0105", Severity.Warning, "file is not used");
    public static readonly DiagnosticRule FileName = new("ALM0106", Severity.Error, "file name is not an id") { IsFixed = true };
    public static readonly DiagnosticRule NothingToBuild = new("ALM0107", Severity.Error, "no seed and no content") { IsFixed = true };
    public static readonly DiagnosticRule Unreadable = new("ALM0108", Severity.Error, "not a file that can be read") { IsFixed = true };
    public static readonly DiagnosticRule TooMuch = new("ALM0109", Severity.Error, "there is too much") { IsFixed = true };
}
