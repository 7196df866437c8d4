using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using Almanac.Composing;
using Almanac.Composing.Data;

namespace Almanac.Bundling;

/// <summary>What a copy holds: its build, up to when its sources run, and every file with its sum and size.</summary>
/// <param name="Build">The build id.</param>
/// <param name="Sums">The sum of each file by its path.</param>
public sealed record Manifest(string Build, FrozenDictionary<string, string> Sums)
{
    public const string FileName = "manifest.json";

    /// <summary>How deep a manifest may be nested; ours is three deep.</summary>
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 8 };

    public static OutputFile Write(Imprint imprint, IEnumerable<OutputFile> files) => new(FileName, JsonFile.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("title", imprint.Title);
        json.WriteString("build", imprint.Build);
        json.WriteString("as-of", imprint.AsOf);
        json.WriteString("made", imprint.Made is null ? null : imprint.MadeText);
        json.WriteString("url", imprint.Url);
        json.WriteStartArray("files");
        foreach (var file in files.OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("path", file.Path);
            json.WriteString("sha256", Checksums.Of(file.Bytes));
            json.WriteNumber("size", file.Bytes.Length);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }));

    /// <summary>Reads a manifest; null where the text is none.</summary>
    public static Manifest? TryRead(ReadOnlyMemory<byte> text)
    {
        try
        {
            using var json = JsonDocument.Parse(text, Options);
            var sums = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var file in json.RootElement.GetProperty("files").EnumerateArray())
            {
                sums[file.GetProperty("path").GetString() ?? ""] = file.GetProperty("sha256").GetString() ?? "";
            }
            var build = json.RootElement.GetProperty("build").GetString() ?? "";
            return build.Length is > 0 and <= 64 && build.All(char.IsAsciiLetterOrDigit) ? new(build, sums.ToFrozenDictionary(StringComparer.Ordinal)) : null;
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The files that an older copy lacks or has otherwise.</summary>
    public ImmutableArray<OutputFile> ChangedIn(IEnumerable<OutputFile> files) => [.. files.Where(f => Sums.GetValueOrDefault(f.Path) != Checksums.Of(f.Bytes))];

    /// <summary>The files of the older copy that are no more, sorted.</summary>
    public ImmutableArray<string> RemovedIn(IEnumerable<OutputFile> files)
    {
        var left = files.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        return [.. Sums.Keys.Where(path => !left.Contains(path)).Order(StringComparer.Ordinal)];
    }
}
