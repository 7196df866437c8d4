using System.Collections.Concurrent;
using Almanac.Diagnostics;

namespace Almanac.Reading;

/// <summary>The source texts of the last build, for the next one to take again: a file of the same size and time is not read twice.</summary>
public sealed class SourceMemory
{
    /// <summary>A file may change again within the tick of its file system’s clock, so a younger one is read anew.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<string, (long Length, DateTime Written, SourceText Text)> texts = new(StringComparer.Ordinal);

    /// <summary>All that was read last, if there was no fault in it.</summary>
    internal SourceSet? Last { get; set; }

    /// <summary>The text of a file, if the file is as it was.</summary>
    public SourceText? Find(FileInfo file) =>
        texts.TryGetValue(file.FullName, out var known) && (known.Length, known.Written) == (file.Length, file.LastWriteTimeUtc) ? known.Text : null;

    /// <summary>Keeps a text that was read without a fault.</summary>
    public void Keep(FileInfo file, SourceText text)
    {
        if (DateTime.UtcNow - file.LastWriteTimeUtc > Settled) texts[file.FullName] = (file.Length, file.LastWriteTimeUtc, text);
        else texts.TryRemove(file.FullName, out _);
    }
}
