using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Almanac.Diagnostics;
using Almanac.Diagnostics.Rules;
using Almanac.Reading;

namespace Almanac.Publishing;

/// <summary>A build as its cache keeps it: a file of JSON, after the SHA-256 of it (FIPS 180-4) as 64 hexadecimal digits and a line end.</summary>
/// <param name="All">The key of all that was read.</param>
/// <param name="Summary">What the build said in its last line.</param>
/// <param name="Diagnostics">What it found wrong.</param>
/// <param name="Parts">What it made.</param>
internal sealed record CacheRecord(string All, string Summary, ImmutableArray<CacheRecord.Told> Diagnostics, ImmutableArray<CacheRecord.Part> Parts)
{
    /// <summary>A part of the site, by the key of what it is made of.</summary>
    public sealed record Part(string Key, ImmutableArray<File> Files);

    /// <summary>A file of the site as it was left: its length in bytes, and when it was written, in ticks.</summary>
    public readonly record struct File(string Path, long Length, long Written);

    /// <summary>A place in a source.</summary>
    public readonly record struct Place(string Path, int Start, int Length)
    {
        public static Place Of(SourceSpan at) => new(at.Source.Path, at.Start, at.Length);
    }

    /// <summary>A second place of a diagnostic.</summary>
    public sealed record Remark(string Message, Place At);

    /// <summary>A diagnostic, without its sources.</summary>
    public sealed record Told(string Code, Severity Severity, string Message, string? Label, string? Help, int? Note, Place At, ImmutableArray<Remark> Notes)
    {
        public static Told Of(Diagnostic d) => new(d.Rule.Code, d.Severity, d.Message, d.Label, d.Help, d.Note, Place.Of(d.At), [.. d.Notes.Select(n => new Remark(n.Message, Place.Of(n.At)))]);
    }

    /// <summary>The record in a file; null where there is none, or not as it was written.</summary>
    public static CacheRecord? Read(string path)
    {
        try
        {
            var bytes = System.IO.File.ReadAllBytes(path);
            if (bytes.Length <= SumLength || !bytes.AsSpan(0, SumLength).SequenceEqual(SumOf(bytes.AsSpan(SumLength)))) return null;
            return JsonSerializer.Deserialize(bytes.AsSpan(SumLength), CacheJson.Default.CacheRecord);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Writes the record; a folder that cannot be written to has no cache.</summary>
    public static void Write(string path, CacheRecord record)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(record, CacheJson.Default.CacheRecord);
        try
        {
            System.IO.File.WriteAllBytes(path, [.. SumOf(json), .. json]);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The next build makes everything.
        }
    }

    /// <summary>The diagnostics with their places in sources; null where a source is not among them.</summary>
    public static ImmutableArray<Diagnostic>? DiagnosticsOf(CacheRecord record, SourceSet sources)
    {
        var texts = sources.Entries.Concat(sources.Others).Concat(sources.Theme.Values).ToDictionary(s => s.Path, StringComparer.Ordinal);
        SourceSpan? Span(Place at) => texts.TryGetValue(at.Path, out var source) && at.Start >= 0 && at.Length >= 0 && at.Start + at.Length <= source.Text.Length ? source.Span(at.Start, at.Length)
            : (at.Start, at.Length) == (0, 0) ? new(new(at.Path, ""), 0, 0)
            : null;
        var found = ImmutableArray.CreateBuilder<Diagnostic>(record.Diagnostics.Length);
        foreach (var told in record.Diagnostics)
        {
            var notes = told.Notes.Select(n => (n.Message, At: Span(n.At))).ToList();
            if (AllRules.Find(told.Code) is not { } rule || Span(told.At) is not { } at || notes.Exists(n => n.At is null)) return null;
            found.Add(new(rule, told.Message, at) { Severity = told.Severity, Label = told.Label, Help = told.Help, Note = told.Note, Notes = [.. notes.Select(n => new DiagnosticNote(n.Message, n.At!.Value))] });
        }
        return found.MoveToImmutable();
    }

    private const int SumLength = 65;

    private static byte[] SumOf(ReadOnlySpan<byte> bytes) => System.Text.Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(bytes)) + "\n");
}

[JsonSerializable(typeof(CacheRecord))]
internal sealed partial class CacheJson : JsonSerializerContext;
