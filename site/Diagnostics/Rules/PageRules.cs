namespace Almanac.Diagnostics.Rules;

/// <summary>Faults of finished pages, whatever made them.</summary>
public static class PageRules
{
    public static readonly DiagnosticRule DeadLink = new("ALM0602", Severity.Error, "link on a page leads nowhere");
    public static readonly DiagnosticRule IdTwice = new("ALM0603", Severity.Error, "id is given twice on a page");
    public static readonly DiagnosticRule Heading = new("ALM0604", Severity.Error, "page has not one first heading");
    public static readonly DiagnosticRule Language = new("ALM0605", Severity.Error, "page has no language");
    public static readonly DiagnosticRule ImageWithoutText = new("ALM0606", Severity.Error, "image has no alternative text");
}
