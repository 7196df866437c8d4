using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Almanac.Composing.Pages;
using Almanac.Linking;
using Almanac.Parsing;
using Almanac.Parsing.Entries;

namespace Almanac.Composing.Feeds;

/// <summary>
/// What tells others that the site is there and what changed: feeds, the map of the site, <c>robots.txt</c> and
/// <c>llms.txt</c>. Feeds and map need the site's address and are left out without one.
/// </summary>
public static class FeedFiles
{
    /// <summary>How many changes the feed lists.</summary>
    private const int MostChanges = 50;

    /// <summary>How many entries of a kind <c>llms.txt</c> names.</summary>
    private const int MostNamed = 100;

    public const string Changes = "changes.xml";

    public const string Corrections = "corrections.xml";

    /// <param name="composer">The almanac and its addresses.</param>
    /// <param name="paths">The paths of the files that are composed already.</param>
    public static IEnumerable<OutputFile> Compose(PageComposer composer, ImmutableArray<string> paths)
    {
        var almanac = composer.Almanac;
        yield return new("robots.txt", Encoding.UTF8.GetBytes($"User-agent: *\nAllow: /\n{(almanac.Settings.Url is { } address ? $"\nSitemap: {address}sitemap.xml\n" : "")}"));
        yield return new("llms.txt", LlmsText(composer));
        if (almanac.Settings.Url is not { } url) yield break;

        var changed = ChangedPages(almanac);
        var moved = almanac.Redirects.All.Select(r => $"{r.From}.html").ToHashSet(StringComparer.Ordinal);
        ImmutableArray<(string, DateTimeOffset?)> listed =
        [
            .. paths.Where(p => p.EndsWith(".html", StringComparison.Ordinal) && Path.GetFileName(p) != PageFrame.NotFound && !moved.Contains(p))
                .Order(StringComparer.Ordinal).Select(p => (p, changed.TryGetValue(p, out var day) ? day : (DateTimeOffset?)null)),
        ];
        foreach (var file in Sitemap.Write(url, listed)) yield return file;
        if (almanac.History.Date is not { } built) yield break;

        var title = composer.Frame.SiteTitle;
        var author = composer.Language.Say("contributors", ("title", title));
        var changes = RecentChanges.Of(almanac).Take(MostChanges)
            .Select(c => new FeedItem(c.Entry.Entry.Title.Text, Addresses.Of(c.Entry.Id), c.When, c.Entry.Entry.Summary ?? "")).ToList();
        yield return AtomFeed.Write(url, Changes, composer.Language.Say("feed-changes", ("title", title)), author, "index.html", changes.Count > 0 ? changes[0].When : built, changes);
        var corrections = almanac.Corrections.Select(c => new FeedItem(c.Title, $"{c.Page}.html", DayOf(c.Date), c.Says)).ToList();
        yield return AtomFeed.Write(url, Corrections, composer.Language.Say("feed-corrections", ("title", title)), author, CorrectionsPage.Path, corrections.Count > 0 ? corrections[0].When : built, corrections);
    }

    /// <summary>When the file behind each page was last changed.</summary>
    private static Dictionary<string, DateTimeOffset> ChangedPages(LinkedAlmanac almanac)
    {
        var files = almanac.Entries.Select(e => (Page: Addresses.Of(e.Id), File: e.Entry.Source.Path))
            .Concat(almanac.Pages.Select(p => (Page: Addresses.OfPage(p.Page), File: p.Page.Source.Path)))
            .Concat(almanac.Profiles.Select(p => (Page: $"profiles/{p.Profile.Id}.html", File: p.Profile.Source.Path)));
        return files.Where(f => almanac.History.Changed.ContainsKey(f.File)).DistinctBy(f => f.Page).ToDictionary(f => f.Page, f => almanac.History.Changed[f.File], StringComparer.Ordinal);
    }

    private static DateTimeOffset DayOf(EdtfDate date) => new(date.Earliest / 10000, date.Earliest / 100 % 100, date.Earliest % 100, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A guide to the site for language models, in the form of llmstxt.org.</summary>
    private static byte[] LlmsText(PageComposer composer)
    {
        var almanac = composer.Almanac;
        var text = new StringBuilder();
        void Link(string title, string path, string? says) => text.Append(CultureInfo.InvariantCulture, $"- [{Plain(title)}]({almanac.Settings.Url}{path}){(says is null ? "" : ": " + Plain(says))}\n");
        text.Append(CultureInfo.InvariantCulture, $"# {Plain(composer.Frame.SiteTitle)}\n\n");
        if (almanac.Settings.Description is { } description) text.Append(CultureInfo.InvariantCulture, $"> {Plain(description)}\n\n");
        text.Append("Every statement carries the note that it rests on; keep the notes, and what they call doubtful, when you quote it.");
        if (almanac.Settings.AsOf is { } asOf) text.Append(CultureInfo.InvariantCulture, $" The sources run up to {composer.Language.Dates.Of(asOf)}; what happened later is not here.");
        text.Append("\n\n## About\n\n");
        for (var i = 0; i < almanac.Profiles.Length; i++) Link(almanac.Profiles[i].Profile.Title, composer.Addresses.OfProfile(i), "the profile, with all its notes");
        foreach (var page in almanac.Pages) Link(page.Page.Title, Addresses.OfPage(page.Page), page.Page.Summary);
        Link("Data", DataPage.Path, "tables, graphs and bibliographies behind the pages");
        foreach (var kind in Kinds.All)
        {
            var entries = almanac.Entries.Where(e => e.Id.Kind == kind).ToList();
            if (entries.Count == 0) continue;
            text.Append(CultureInfo.InvariantCulture, $"\n## {KindWords.Plural(kind, composer.Language)}\n\n");
            if (entries.Count > MostNamed) Link($"All {KindWords.Plural(kind, composer.Language).ToLowerInvariant()}", Addresses.OfKind(kind), null);
            foreach (var entry in entries.OrderByDescending(e => e.Backlinks.Length).ThenBy(e => e.Id).Take(MostNamed)) Link(entry.Entry.Title.Text, Addresses.Of(entry.Id), entry.Entry.Summary);
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>A text on one line without what Markdown takes for a link.</summary>
    private static string Plain(string text) => text.ReplaceLineEndings(" ").Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal);
}
