namespace Almanac.Diagnostics.Rules;

/// <summary>Faults that only all entries together can show: names, links, notes and works.</summary>
public static class LinkRules
{
    public static readonly DiagnosticRule UnknownEntry = new("ALM0401", Severity.Error, "entry is unknown");
    public static readonly DiagnosticRule AmbiguousEntry = new("ALM0402", Severity.Error, "name is ambiguous");
    public static readonly DiagnosticRule DuplicateName = new("ALM0403", Severity.Error, "name is another entry's title");
    public static readonly DiagnosticRule SharedName = new("ALM0404", Severity.Warning, "name is shared");
    public static readonly DiagnosticRule DuplicateAddress = new("ALM0405", Severity.Error, "two pages have one address");
    public static readonly DiagnosticRule UnknownNote = new("ALM0406", Severity.Error, "note is unknown");
    public static readonly DiagnosticRule UnknownWork = new("ALM0407", Severity.Error, "work is unknown");
    public static readonly DiagnosticRule WrongKind = new("ALM0408", Severity.Error, "relation joins the wrong kinds");
    public static readonly DiagnosticRule DeadLink = new("ALM0409", Severity.Error, "link leads nowhere");
    public static readonly DiagnosticRule RelationTwice = new("ALM0410", Severity.Warning, "relation is given twice");
    public static readonly DiagnosticRule RelationContradicts = new("ALM0411", Severity.Error, "relation contradicts its other side");
    public static readonly DiagnosticRule Chronology = new("ALM0412", Severity.Error, "date contradicts another entry");
    public static readonly DiagnosticRule UnusedWork = new("ALM0413", Severity.Warning, "work is never cited");
    public static readonly DiagnosticRule DeadRedirect = new("ALM0414", Severity.Error, "redirect leads to no page");
    public static readonly DiagnosticRule MovedPage = new("ALM0415", Severity.Warning, "link to a renamed page");
    public static readonly DiagnosticRule ListedHost = new("ALM0416", Severity.Error, "link to a listed host");
    public static readonly DiagnosticRule NeverLink = new("ALM0417", Severity.Warning, "name not to link is no name");
}
