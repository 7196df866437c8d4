namespace Almanac.Diagnostics;

/// <summary>
/// A kind of fault: its stable code (never used again for another), its severity unless <c>site.yml</c>
/// sets another, and its title. <c>docs/diagnostics/CODE.md</c> explains each.
/// </summary>
public sealed record DiagnosticRule(string Code, Severity Severity, string Title)
{
    /// <summary>Whether <c>site.yml</c> cannot set the severity: without the file or the template there is no page.</summary>
    public bool IsFixed { get; init; }
}
