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
    /// <param name="before">The site of the almanac as it was, whose work is taken over where only texts of entries are others.</param>
    public static Outcome<Site?> Plan(LinkedAlmanac almanac, long mostBytes = Limits.SiteBytes, Site? before = null)
    {
        if (before is not null && before.Almanac.Outline == almanac.Outline)
        {
            ImmutableArray<LinkedAlmanac> now = [almanac, .. almanac.Further];
            return new(Of([.. before.Composers.Select((composer, i) => new PageComposer(now[i], composer))], mostBytes), []);
        }
        ImmutableArray<LinkedAlmanac> trees = [almanac, .. almanac.Further];
        var words = Task.Run(() => trees.Select(tree => LanguageReader.Read(almanac.Theme, tree.Settings.Language)).ToList());
        var (theme, faults) = Theme.Parse(almanac.Theme);
        var assets = Task.Run(() => new ThemeAssets(theme));
        var languages = words.GetAwaiter().GetResult();
        faults = [.. faults, .. languages.SelectMany(l => l.Diagnostics), .. languages.SelectMany(l => theme.FindMissing(l.Value)).DistinctBy(d => d.At)];
        if (faults.Length > 0) return new(null, faults);

        return new(Of([.. SideBySide.Each(trees.Length, i => new PageComposer(trees[i], theme, assets.GetAwaiter().GetResult(), [.. languages.Select(l => l.Value)], i))], mostBytes), []);
    }

    private static Site Of(ImmutableArray<PageComposer> composers, long mostBytes) =>
        new(mostBytes, composers, [.. composers.SelectMany((composer, i) => Parts(composer).Select(part => i == 0 ? part : Below(composer.Frame.Prefix, part)))]);

    /// <summary>Makes the whole site, and hands over each file as soon as it is made.</summary>
    /// <param name="almanac">What the pages are made of.</param>
    /// <param name="take">Takes a file; called from several threads at once.</param>
    /// <param name="mostBytes">How large the site may be.</param>
    /// <param name="find">Gives the files of a part that an earlier build made of the same; see <see cref="Site.Compose"/>.</param>
    /// <returns>How many files there are, and what is wrong with the theme and the pages.</returns>
    public static Outcome<int> Compose(LinkedAlmanac almanac, Action<OutputFile> take, long mostBytes = Limits.SiteBytes, Func<SitePart, IEnumerable<OutputFile>>? find = null)
    {
        var (site, faults) = Plan(almanac, mostBytes);
        return site is null ? new(0, faults) : site.Compose((_, file) => take(file), find: find);
    }

    private static SitePart Below(string prefix, SitePart part) =>
        new(prefix + part.Stem, () => part.Compose().Select(file => file with { Path = prefix + file.Path })) { Reads = part.Reads };

    /// <summary>The pages in one language, with the files that they ask for; in a further one without those of the site as a whole. The largest come first.</summary>
    private static List<SitePart> Parts(PageComposer composer)
    {
        var almanac = composer.Almanac;
        var parts = new List<SitePart>();
        void Add(string stem, Func<IEnumerable<OutputFile>> compose, Action<ContentKey>? reads = null) => parts.Add(new(stem, compose) { Reads = reads });
        void AddPage(string path, Func<OutputFile> compose, Action<ContentKey>? reads = null) => Add(StemOf(path), () => [compose()], reads);
        var reads = new PartReading(almanac, composer.Addresses);
        Add("assets/search", () => SearchFiles.Compose(composer));
        if (almanac.Original is null) AddPage(SharePath, () => new(SharePath, SharePicture.Draw(almanac.Entries.Where(e => e.Id.Kind == EntryKind.Event).Select(e => e.Entry.Date?.Start?.Year).OfType<int>())));
        if (almanac.Original is null) Add("data", () => DataPage.Compose(composer));
        Add(StemOf(Addresses.OfNetwork(0)), () => new NetworkPages(composer).Compose(), reads.Outline);
        for (var i = 0; i < composer.Addresses.Register.ByPublication.Length; i++)
        {
            var page = i;
            AddPage(Addresses.OfSources(page), () => SourcesPages.ByPublication(composer, page), key => reads.Uses(key, composer.Addresses.Register.ByPublication[page].SelectMany(row => row.CitedAs).Select(c => c.Source)));
        }
        Add(StemOf(Addresses.OfSourcesByYear(0)), () => SourcesPages.ByYear(composer), reads.Outline);
        for (var i = 0; i < almanac.Profiles.Length; i++)
        {
            var profile = i;
            AddPage(composer.Addresses.OfProfile(i), () => ProfilePage.Compose(composer, profile));
            if (almanac.Profiles[i].Profile.Notes.IsEmpty) continue;
            for (var n = 0; n < composer.Addresses.NotePages(i).Length; n++)
            {
                var page = n;
                AddPage(composer.Addresses.OfNotes(i, page), () => IndexPages.OfNotes(composer, profile, page), key => reads.Uses(key, composer.Addresses.NotePages(profile)[page].Select(note => new SourceRef(profile, note.Number, null, null))));
            }
            Add(StemOf(composer.Addresses.OfCoverage(i, 0)), () => new CoveragePages(composer, profile).Compose());
        }
        foreach (var index in composer.Kinds) Add(StemOf(Addresses.OfKind(index.Kind)), () => IndexPages.OfKind(composer, index), reads.Outline);
        Add(StemOf(Addresses.OfLineage(0)), () => new LineagePages(composer).Compose(), reads.Outline);
        Add(StemOf(Addresses.OfTimeline(0)), () => TimelinePages.Compose(composer), reads.Outline);
        Add(StemOf(Addresses.OfMap(0)), () => MapPages.Compose(composer), reads.Outline);
        Add(StemOf(Addresses.OfNameIndex(0)), () => NameIndex.Compose(composer), reads.Outline);
        Add("assets/previews", () => Previews.Compose(almanac, composer.Language), reads.Outline);
        foreach (var entry in almanac.Entries) Add(StemOf(Addresses.Of(entry.Id)), () => new EntryPage(composer, entry).Compose(), key => reads.Entry(key, entry));
        foreach (var page in almanac.Pages) AddPage(Addresses.OfPage(page.Page), () => OtherPages.Plain(composer, page), reads.Outline);
        foreach (var name in almanac.Names.Shared) AddPage(composer.Addresses.OfName(name), () => OtherPages.Name(composer, name));
        AddPage("index.html", () => OtherPages.Home(composer));
        AddPage(Addresses.OfSearch, () => OtherPages.Search(composer), reads.Outline);
        AddPage(PageFrame.NotFound, () => OtherPages.NotFound(composer), reads.Outline);
        AddPage(CorrectionsPage.Path, () => CorrectionsPage.Compose(composer), reads.Outline);
        Add("assets", () => composer.Assets.Files, reads.Outline);
        return parts;
    }

    private static string StemOf(string path) => path[..path.LastIndexOf('.')];
}
