using System.Collections.Immutable;
using Almanac.Composing.Drawing;
using Almanac.Composing.Pages;
using Almanac.Composing.Search;
using Almanac.Composing.Templates;
using Almanac.Diagnostics;
using Almanac.Linking;
using Almanac.Parsing.Entries;
using Almanac.Parsing.Languages;
using Almanac.Reading;

namespace Almanac.Composing;

/// <summary>
/// The fourth stage: the almanac becomes the files of the site. They are composed side by side; the same almanac always gives the same bytes.
/// </summary>
public static class Composer
{
    /// <summary>The picture that other sites show beside a link.</summary>
    public const string SharePath = "assets/share.png";

    /// <summary>The site of an almanac, to be composed; null where the theme or the words of a language have faults.</summary>
    /// <param name="almanac">What the pages are made of.</param>
    /// <param name="mostBytes">How large the site may be.</param>
    public static Outcome<Site?> Plan(LinkedAlmanac almanac, long mostBytes = Limits.SiteBytes)
    {
        var (theme, faults) = Theme.Parse(almanac.Theme);
        ImmutableArray<LinkedAlmanac> trees = [almanac, .. almanac.Further];
        var languages = trees.Select(tree => LanguageReader.Read(almanac.Theme, tree.Settings.Language)).ToList();
        faults = [.. faults, .. languages.SelectMany(l => l.Diagnostics), .. languages.SelectMany(l => theme.FindMissing(l.Value)).DistinctBy(d => d.At)];
        if (faults.Length > 0) return new(null, faults);

        var assets = new ThemeAssets(theme);
        var composers = trees.Select((tree, i) => new PageComposer(tree, theme, assets, [.. languages.Select(l => l.Value)], i)).ToImmutableArray();
        return new(new(almanac, mostBytes, composers, [.. composers.SelectMany((composer, i) => Parts(composer, assets).Select(part => i == 0 ? part : Below(composer.Frame.Prefix, part)))]), []);
    }

    /// <summary>Makes the whole site, and hands over each file as soon as it is made.</summary>
    /// <param name="almanac">What the pages are made of.</param>
    /// <param name="take">Takes a file; called from several threads at once.</param>
    /// <param name="mostBytes">How large the site may be.</param>
    /// <returns>How many files there are, and what is wrong with the theme and the pages.</returns>
    public static Outcome<int> Compose(LinkedAlmanac almanac, Action<OutputFile> take, long mostBytes = Limits.SiteBytes)
    {
        var (site, faults) = Plan(almanac, mostBytes);
        return site is null ? new(0, faults) : site.Compose((_, file) => take(file));
    }

    private static SitePart Below(string prefix, SitePart part) =>
        new(part.Stem.Length > 0 ? prefix + part.Stem : "", () => part.Compose().Select(file => file with { Path = prefix + file.Path }));

    /// <summary>The pages in one language, with the files that they ask for; in a further one without those of the site as a whole. The largest come first.</summary>
    private static List<SitePart> Parts(PageComposer composer, ThemeAssets assets)
    {
        var almanac = composer.Almanac;
        var parts = new List<SitePart>();
        void Add(Func<IEnumerable<OutputFile>> compose) => parts.Add(new("", compose));
        Add(() => SearchFiles.Compose(composer));
        if (almanac.Original is null) Add(() => DataPage.Compose(composer));
        Add(() => new NetworkPages(composer).Compose());
        Add(() => SourcesPages.ByPublication(composer));
        Add(() => SourcesPages.ByYear(composer));
        for (var i = 0; i < almanac.Profiles.Length; i++)
        {
            var profile = i;
            Add(() => [ProfilePage.Compose(composer, profile)]);
            if (almanac.Profiles[i].Profile.Notes.IsEmpty) continue;
            Add(() => IndexPages.OfNotes(composer, profile));
            Add(() => new CoveragePages(composer, profile).Compose());
        }
        foreach (var index in composer.Kinds) Add(() => IndexPages.OfKind(composer, index));
        Add(() => new LineagePages(composer).Compose());
        Add(() => TimelinePages.Compose(composer));
        Add(() => MapPages.Compose(composer));
        Add(() => NameIndex.Compose(composer));
        Add(() => Previews.Compose(almanac, composer.Language));
        parts.AddRange(almanac.Entries.Select(entry => new SitePart(entry.Id.ToString(), () => new EntryPage(composer, entry).Compose())));
        Add(() => almanac.Pages.Select(page => OtherPages.Plain(composer, page)));
        Add(() => almanac.Names.Shared.Select(name => OtherPages.Name(composer, name)));
        Add(() => [OtherPages.Home(composer), OtherPages.Search(composer), OtherPages.NotFound(composer), CorrectionsPage.Compose(composer)]);
        if (almanac.Original is null) Add(() => [new(SharePath, SharePicture.Draw(almanac.Entries.Where(e => e.Id.Kind == EntryKind.Event).Select(e => e.Entry.Date?.Start?.Year).OfType<int>()))]);
        Add(() => assets.Files);
        return parts;
    }
}
