using Almanac.Diagnostics;

namespace Almanac.Parsing.Citations;

/// <summary>Tells of something in a citation: the rule, what is wrong, what to type, and its place in the citation.</summary>
public delegate void CitationReport(DiagnosticRule rule, string message, string? help, int start, int length);
