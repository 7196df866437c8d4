using System.Threading.Channels;

namespace Almanac.Commands;

/// <summary>Tells which files that a build reads have changed; changes close together count as one.</summary>
public sealed class SourceWatcher : IDisposable
{
    private static readonly TimeSpan Settle = TimeSpan.FromMilliseconds(10);

    /// <summary>The paths that something happened at; null where the system lost some.</summary>
    private readonly Channel<string?> changes = Channel.CreateUnbounded<string?>();
    private readonly List<FileSystemWatcher> watchers = [];

    public SourceWatcher(string root)
    {
        foreach (var folder in (string[])["seeds", "content", "theme"])
        {
            if (Directory.Exists(Path.Combine(root, folder))) Watch(new(Path.Combine(root, folder)) { IncludeSubdirectories = true });
        }
        Watch(new(root, "*.yml"));
    }

    /// <summary>Waits for the next change, and until the files rest; the whole paths that something happened at, or null where some are not known.</summary>
    public async Task<IReadOnlySet<string>?> ChangedAsync(CancellationToken stop)
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        var isWhole = true;
        await changes.Reader.WaitToReadAsync(stop);
        while (changes.Reader.TryRead(out var path))
        {
            do
            {
                if (path is null) isWhole = false;
                else paths.Add(Path.GetFullPath(path));
            }
            while (changes.Reader.TryRead(out path));
            await Task.Delay(Settle, stop);
        }
        return isWhole ? paths : null;
    }

    public void Dispose() => watchers.ForEach(w => w.Dispose());

    private void Watch(FileSystemWatcher watcher)
    {
        watcher.Changed += (_, change) => changes.Writer.TryWrite(change.FullPath);
        watcher.Created += (_, change) => changes.Writer.TryWrite(change.FullPath);
        watcher.Deleted += (_, change) => changes.Writer.TryWrite(change.FullPath);
        watcher.Renamed += (_, change) =>
        {
            changes.Writer.TryWrite(change.OldFullPath);
            changes.Writer.TryWrite(change.FullPath);
        };
        watcher.Error += (_, _) => changes.Writer.TryWrite(null);
        watcher.EnableRaisingEvents = true;
        watchers.Add(watcher);
    }
}
