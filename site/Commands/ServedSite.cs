using System.Collections.Concurrent;
using System.Threading.Channels;
using Almanac.Composing;
using Microsoft.AspNetCore.Http;

namespace Almanac.Commands;

/// <summary>The site that is served, of which a page is made when it is first asked for, and the pages that wait to hear of the next.</summary>
internal sealed class ServedSite
{
    private readonly List<Channel<bool>> waiting = [];
    private volatile Shown? shown;

    /// <summary>The site that is shown now; null before the first.</summary>
    public Site? Site => shown?.Site;

    /// <summary>The file at a path; null where the site has none.</summary>
    public OutputFile? Find(string path) => shown?.Find(path);

    /// <summary>Shows another site from now on, and tells the pages that wait.</summary>
    public void Replace(Site site)
    {
        shown = new(site);
        lock (waiting) waiting.ForEach(w => w.Writer.TryWrite(true));
    }

    /// <summary>Keeps a file that no part of the site has, as long as that site is shown.</summary>
    public void Keep(Site site, OutputFile file)
    {
        if (shown is { } now && now.Site == site) now.Files[file.Path] = file;
    }

    public void Close()
    {
        lock (waiting) waiting.ForEach(w => w.Writer.TryComplete());
    }

    /// <summary>Server-sent events (WHATWG HTML, section 9.2): one named <c>built</c> after each build.</summary>
    public async Task TellAsync(HttpResponse response, CancellationToken aborted)
    {
        response.ContentType = "text/event-stream";
        await response.WriteAsync(": waiting\n\n", aborted);
        await response.Body.FlushAsync(aborted);
        var channel = Channel.CreateBounded<bool>(1);
        lock (waiting) waiting.Add(channel);
        try
        {
            await foreach (var _ in channel.Reader.ReadAllAsync(aborted))
            {
                await response.WriteAsync("event: built\ndata: \n\n", aborted);
                await response.Body.FlushAsync(aborted);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed.
        }
        finally
        {
            lock (waiting) waiting.Remove(channel);
        }
    }

    /// <summary>A site and what of it was made so far.</summary>
    private sealed record Shown(Site Site)
    {
        public ConcurrentDictionary<string, OutputFile> Files { get; } = new(StringComparer.Ordinal);

        public OutputFile? Find(string path)
        {
            if (Files.TryGetValue(path, out var known)) return known;
            foreach (var file in Site.MakePartWith(path)) Files[file.Path] = file;
            return Files.GetValueOrDefault(path);
        }
    }
}
