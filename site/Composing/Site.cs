using System.Collections.Concurrent;
using System.Collections.Immutable;
using Almanac.Composing.Checks;
using Almanac.Composing.Feeds;
using Almanac.Composing.Hosting;
using Almanac.Composing.Pages;
using Almanac.Diagnostics;
using Almanac.Diagnostics.Rules;
using Almanac.Linking;
using Almanac.Reading;

namespace Almanac.Composing;

/// <summary>The site of an almanac before its bytes are made: the parts that it is composed of, in any order and side by side.</summary>
public sealed class Site
{
    private readonly LinkedAlmanac almanac;
    private readonly long mostBytes;
    private readonly ImmutableArray<PageComposer> composers;

    /// <param name="mostBytes">How large the site may be.</param>
    /// <param name="composers">Those of its languages, its own first.</param>
    /// <param name="parts">All of it but the files that list the others.</param>
    internal Site(long mostBytes, ImmutableArray<PageComposer> composers, ImmutableArray<SitePart> parts)
    {
        almanac = composers[0].Almanac;
        this.mostBytes = mostBytes;
        this.composers = composers;
        Parts = parts;
    }

    /// <summary>What the pages are made of.</summary>
    public LinkedAlmanac Almanac => almanac;

    internal ImmutableArray<PageComposer> Composers => composers;

    /// <summary>All of the site but the files that list the others: the feeds, the map of the site, and what hosts and browsers read.</summary>
    public ImmutableArray<SitePart> Parts { get; }

    /// <summary>Makes the whole site, and hands over each file as soon as it is made; returns how many there are, and what is wrong with the templates and the pages.</summary>
    /// <param name="take">Takes a file; called from several threads at once.</param>
    /// <param name="find">Gives the files of a part: those an earlier build made of the same, or else the part makes them. Without it each part makes its own.</param>
    /// <param name="stop">Ends the work early.</param>
    /// <exception cref="OperationCanceledException">The work was ended.</exception>
    public Outcome<int> Compose(Action<SitePart, OutputFile> take, Func<SitePart, IEnumerable<OutputFile>>? find = null, CancellationToken stop = default)
    {
        var checks = new PageChecks(almanac);
        var sums = new SiteSums(PageFrame.IsWebsite(almanac));
        var paths = new ConcurrentBag<string>();
        var (bytes, pages) = (0L, 0);
        bool IsTooLarge() => Volatile.Read(ref bytes) > mostBytes || Volatile.Read(ref pages) > Limits.SitePages;
        void Run(SitePart part)
        {
            foreach (var file in find is null ? part.Compose() : find(part))
            {
                if (IsTooLarge()) return;
                Interlocked.Add(ref bytes, file.Bytes.Length);
                if (file.IsPage) Interlocked.Increment(ref pages);
                checks.Look(file, part);
                sums.Add(file);
                paths.Add(file.Path);
                take(part, file);
            }
        }

        // The first parts are the largest: begun last, one of them would keep a single core busy at the end.
        Parallel.ForEach(Partitioner.Create(Parts, EnumerablePartitionerOptions.NoBuffering), new ParallelOptions { CancellationToken = stop }, Run);
        foreach (var list in (Func<ImmutableArray<string>, IEnumerable<OutputFile>>[])[Moved, Feeds, Redirects, known => Website(known, sums), Headers])
        {
            Run(new("", () => list([.. paths.Order(StringComparer.Ordinal)])));
        }
        return new(paths.Count, [.. composers.SelectMany(c => c.Diagnostics), .. IsTooLarge() ? [TooMuch()] : checks.Faults()]);
    }

    private Diagnostic TooMuch() => new(ReadingRules.TooMuch, $"the site would have more than {mostBytes:N0} bytes or {Limits.SitePages:N0} pages", new(new(".", ""), 0, 0))
    {
        Help = "shorten what stands on many pages, such as titles and the menu, share fewer names, or make two almanacs",
    };

    /// <summary>Makes the files of the part that has the one at a path, and little else; none where no part has it.</summary>
    public IReadOnlyList<OutputFile> MakePartWith(string path) => Parts.Where(p => p.MayHave(path)).OrderByDescending(p => p.Stem.Length)
        .Select(part => part.Compose().ToList()).FirstOrDefault(files => files.Exists(f => f.Path == path)) ?? [];

    /// <summary>The pages at old addresses.</summary>
    private IEnumerable<OutputFile> Moved(ImmutableArray<string> paths)
    {
        var taken = paths.ToHashSet(StringComparer.Ordinal);
        return almanac.Redirects.All.Where(r => taken.Add($"{r.From}.html")).Select(r => OtherPages.Moved(composers[0], r.From, r.To));
    }

    private IEnumerable<OutputFile> Feeds(ImmutableArray<string> paths) => FeedFiles.Compose(composers[0], paths);

    private IEnumerable<OutputFile> Redirects(ImmutableArray<string> paths) => [RedirectsFile.Write(almanac, [.. paths.Where(p => p.EndsWith(".html", StringComparison.Ordinal))])];

    private IEnumerable<OutputFile> Website(ImmutableArray<string> paths, SiteSums sums) => PageFrame.IsWebsite(almanac) ? WebsiteFiles.Compose(composers[0], paths, sums) : [];

    private IEnumerable<OutputFile> Headers(ImmutableArray<string> paths) => [HeadersFile.Write([.. paths, .. almanac.HasEditions ? [Addresses.OfEditions] : Array.Empty<string>()])];
}
