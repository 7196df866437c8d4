namespace Almanac.Diagnostics.Rules;

/// <summary>Faults of the templates.</summary>
public static class ThemeRules
{
    public static readonly DiagnosticRule TemplateFault = new("ALM0601", Severity.Error, "template cannot be rendered") { IsFixed = true };
}
