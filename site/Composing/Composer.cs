using System.Collections.Immutable;
using Almanac.Composing.Checks;
using Almanac.Composing.Drawing;
using Almanac.Composing.Feeds;
using Almanac.Composing.Hosting;
using Almanac.Composing.Pages;
using Almanac.Composing.Search;
using Almanac.Composing.Templates;
using Almanac.Diagnostics;
using Almanac.Diagnostics.Rules;
using Almanac.Linking;
using Almanac.Parsing.Entries;
using Almanac.Parsing.Languages;
using Almanac.Reading;

namespace Almanac.Composing;

/// <summary>
/// The fourth stage: the almanac becomes the files of the site, sorted by path. Pages are composed side by
/// side; the same almanac always gives the same bytes.
/// </summary>
public static class Composer
{
    /// <summary>The picture that other sites show beside a link.</summary>
    public const string SharePath = "assets/share.png";

    /// <param name="almanac">What the pages are made of.</param>
    /// <param name="mostBytes">How large the site may be.</param>
    public static Outcome<ImmutableArray<OutputFile>> Compose(LinkedAlmanac almanac, long mostBytes = Limits.SiteBytes)
    {
        var (theme, faults) = Theme.Parse(almanac.Theme);
        ImmutableArray<LinkedAlmanac> trees = [almanac, .. almanac.Further];
        var languages = trees.Select(tree => LanguageReader.Read(almanac.Theme, tree.Settings.Language)).ToList();
        faults = [.. faults, .. languages.SelectMany(l => l.Diagnostics), .. languages.SelectMany(l => theme.FindMissing(l.Value)).DistinctBy(d => d.At)];
        if (faults.Length > 0) return new([], faults);

        var assets = new ThemeAssets(theme);
        var files = new List<OutputFile>();
        var found = new List<Diagnostic>();
        PageComposer? own = null;
        for (var i = 0; i < trees.Length; i++)
        {
            var composer = new PageComposer(trees[i], theme, assets, [.. languages.Select(l => l.Value)], i, mostBytes);
            var tree = Files(composer, assets);
            files.AddRange(i == 0 ? tree : tree.Select(file => file with { Path = composer.Frame.Prefix + file.Path }));
            found.AddRange(composer.Diagnostics);
            own ??= composer;
        }
        files.AddRange(FeedFiles.Compose(own!, files).ToList());
        files.Add(RedirectsFile.Write(almanac, [.. files.Select(f => f.Path).Where(p => p.EndsWith(".html", StringComparison.Ordinal))]));
        if (PageFrame.IsWebsite(almanac)) files.AddRange(WebsiteFiles.Compose(own!, [.. files.OrderBy(f => f.Path, StringComparer.Ordinal)]));
        files.Add(HeadersFile.Write(files.Select(f => f.Path).Concat(almanac.HasEditions ? [Addresses.OfEditions] : Array.Empty<string>())));
        var site = files.OrderBy(f => f.Path, StringComparer.Ordinal).ToImmutableArray();
        return new(site, found.Any(d => d.Rule == ReadingRules.TooMuch) ? [.. found] : [.. found, .. PageChecks.Run(site, almanac)]);
    }

    /// <summary>The pages in one language, with the files that they ask for; in a further one without those of the site as a whole.</summary>
    private static List<OutputFile> Files(PageComposer composer, ThemeAssets assets)
    {
        var almanac = composer.Almanac;
        var entries = new OutputFile[almanac.Entries.Length][];
        Parallel.For(0, entries.Length, i => entries[i] = [.. new EntryPage(composer, almanac.Entries[i]).Compose()]);
        var files = entries.SelectMany(e => e).ToList();
        for (var i = 0; i < almanac.Profiles.Length; i++)
        {
            files.Add(ProfilePage.Compose(composer, i));
            if (almanac.Profiles[i].Profile.Notes.IsEmpty) continue;
            files.AddRange(IndexPages.OfNotes(composer, i));
            files.AddRange(new CoveragePages(composer, i).Compose());
        }
        foreach (var index in composer.Kinds) files.AddRange(IndexPages.OfKind(composer, index));
        files.AddRange(new NetworkPages(composer).Compose());
        files.AddRange(new LineagePages(composer).Compose());
        files.AddRange(TimelinePages.Compose(composer));
        files.AddRange(MapPages.Compose(composer));
        files.AddRange(SourcesPages.ByPublication(composer));
        files.AddRange(SourcesPages.ByYear(composer));
        if (almanac.Original is null) files.AddRange(DataPage.Compose(composer));
        files.AddRange(almanac.Pages.Select(page => OtherPages.Plain(composer, page)));
        files.AddRange(almanac.Names.Shared.Select(name => OtherPages.Name(composer, name)));
        files.AddRange(NameIndex.Compose(composer));
        files.Add(OtherPages.Search(composer));
        files.AddRange(SearchFiles.Compose(composer));
        files.Add(OtherPages.Home(composer));
        files.Add(OtherPages.NotFound(composer));
        files.Add(CorrectionsPage.Compose(composer));
        if (almanac.Original is null)
        {
            files.Add(new(SharePath, SharePicture.Draw(almanac.Entries.Where(e => e.Id.Kind == EntryKind.Event).Select(e => e.Entry.Date?.Start?.Year).OfType<int>())));
            files.AddRange(Moved(composer, files));
        }
        files.AddRange(assets.Files);
        files.AddRange(Previews.Compose(almanac, composer.Language));
        return files;
    }

    private static List<OutputFile> Moved(PageComposer composer, List<OutputFile> files)
    {
        var taken = files.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        return composer.Almanac.Redirects.All.Where(r => taken.Add($"{r.From}.html")).Select(r => OtherPages.Moved(composer, r.From, r.To)).ToList();
    }
}
