using System.Threading.Channels;

namespace Almanac.Commands;

/// <summary>Tells when a file that a build reads has changed; changes close together count as one.</summary>
public sealed class SourceWatcher : IDisposable
{
    private static readonly TimeSpan Settle = TimeSpan.FromMilliseconds(10);

    private readonly Channel<bool> changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly List<FileSystemWatcher> watchers = [];

    public SourceWatcher(string root)
    {
        foreach (var folder in (string[])["seeds", "content", "theme"])
        {
            if (Directory.Exists(Path.Combine(root, folder))) Watch(new(Path.Combine(root, folder)) { IncludeSubdirectories = true });
        }
        Watch(new(root, "*.yml"));
    }

    /// <summary>Waits for the next change, and until the files rest.</summary>
    public async Task ChangedAsync(CancellationToken stop)
    {
        await changes.Reader.WaitToReadAsync(stop);
        do
        {
            await Task.Delay(Settle, stop);
        }
        while (changes.Reader.TryRead(out _));
    }

    public void Dispose() => watchers.ForEach(w => w.Dispose());

    private void Watch(FileSystemWatcher watcher)
    {
        watcher.Changed += (_, _) => changes.Writer.TryWrite(true);
        watcher.Created += (_, _) => changes.Writer.TryWrite(true);
        watcher.Deleted += (_, _) => changes.Writer.TryWrite(true);
        watcher.Renamed += (_, _) => changes.Writer.TryWrite(true);
        watcher.EnableRaisingEvents = true;
        watchers.Add(watcher);
    }
}
