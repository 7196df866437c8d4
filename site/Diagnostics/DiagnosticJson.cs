using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Almanac.Diagnostics;

/// <summary>Diagnostics as one JSON object, the contract of <c>--format json</c>.</summary>
public static class DiagnosticJson
{
    /// <summary>A diagnostic as programs read it: paths relative to the root, lines and columns from 1.</summary>
    public sealed record Row(
        string Code, string Severity, string Path, int Line, int Column, int Length, string Message, string? Help, int? Note);

    /// <summary>The whole answer.</summary>
    public sealed record Report(IReadOnlyList<Row> Diagnostics);

    public static string Print(IEnumerable<Diagnostic> diagnostics) =>
        JsonSerializer.Serialize(new Report([.. diagnostics.Select(ToRow)]), DiagnosticJsonContext.Readable.Report) + "\n";

    public static Row ToRow(Diagnostic diagnostic)
    {
        var (line, column) = diagnostic.At.Source.GetPosition(diagnostic.At.Start);
        return new(
            diagnostic.Rule.Code, diagnostic.Severity.ToString().ToLowerInvariant(), diagnostic.At.Source.Path,
            line, column, diagnostic.At.Length, diagnostic.Message, diagnostic.Help, diagnostic.Note);
    }
}

[JsonSerializable(typeof(DiagnosticJson.Report))]
internal sealed partial class DiagnosticJsonContext : JsonSerializerContext
{
    /// <summary>As the default, but letters beyond ASCII stay letters: the output goes to files and terminals, not into HTML.</summary>
    public static DiagnosticJsonContext Readable { get; } =
        new(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
