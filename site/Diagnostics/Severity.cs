namespace Almanac.Diagnostics;

/// <summary>How much a diagnostic weighs: errors stop publishing, warnings do with <c>--strict</c>.</summary>
public enum Severity
{
    Off,
    Info,
    Warning,
    Error,
}
