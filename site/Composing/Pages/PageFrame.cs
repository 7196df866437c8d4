using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Almanac.Composing.Feeds;
using Almanac.Composing.Hosting;
using Almanac.Composing.Templates;
using Almanac.Linking;
using Almanac.Parsing;
using Almanac.Parsing.Entries;
using Almanac.Parsing.Languages;
using Scriban.Runtime;

namespace Almanac.Composing.Pages;

/// <summary>What every page has around its own content: the head, the header with its menu, the footer.</summary>
public sealed partial class PageFrame
{
    /// <summary>Tabs, bookmarks and search results cut off what is longer than 70 characters.</summary>
    private const int LongestHeadTitle = 64;

    private readonly LinkedAlmanac almanac;
    private readonly Language language;
    private readonly ImmutableArray<Language> languages;
    private readonly ThemeAssets assets;
    private readonly string title;
    private readonly string asOf;
    private readonly int previews;
    private readonly PageCitation citation;
    private readonly string asOfForm;
    private readonly List<(string Path, string Words, string Lang)> menu;
    private readonly List<(string Path, string Words, string Lang)> foot;
    private readonly ConcurrentDictionary<(string Root, string Current), (View[] Menu, View[] Foot)> items = [];

    /// <param name="almanac">What the pages are made of.</param>
    /// <param name="addresses">Where the pages lie.</param>
    /// <param name="languages">The languages of the site, its own first.</param>
    /// <param name="language">The words of the pages.</param>
    /// <param name="assets">The style sheet and scripts of the pages.</param>
    /// <param name="pictures">The pages of pictures, and what the foot calls them.</param>
    public PageFrame(LinkedAlmanac almanac, Addresses addresses, ImmutableArray<Language> languages, Language language, ThemeAssets assets, IEnumerable<(string Path, string Words)> pictures)
    {
        this.almanac = almanac;
        this.language = language;
        this.languages = languages;
        this.assets = assets;
        Prefix = PrefixOf(language);
        title = almanac.Settings.Title ?? (almanac.Profiles.Length > 0 ? almanac.Profiles[almanac.Sources.Own ?? 0].Profile.Title : language.Say("untitled"));
        menu = MenuOf(addresses);
        foot =
        [
            .. almanac.Pages.Select(OfPage),
            .. pictures.Select(p => (p.Path, p.Words, "")),
            .. HasNotes(almanac) ? [(addresses.OfCoverage(addresses.NotesOwner, 0), language.Say("coverage"), "")] : Array.Empty<(string, string, string)>(),
            (almanac.Original is null ? DataPage.Path : $"../{DataPage.Path}", almanac.Original is { } original ? language.Say("data-original", ("form", original)) : language.Say("data"), ""),
            (CorrectionsPage.Path, language.Say("corrections"), ""),
        ];
        previews = Previews.FileCount(almanac);
        citation = new(almanac, title, language);
        asOf = almanac.Settings.AsOf is { } date ? language.Dates.Of(date) : "";
        asOfForm = almanac.Settings.AsOf is { } known ? DateText.FormOf(known) : "";
    }

    /// <summary>The page for addresses that don’t exist. Hosts show it in any folder, so its links begin at the root of the host where the site’s address is known.</summary>
    public const string NotFound = "404.html";

    public string SiteTitle => title;

    /// <summary>How a page is to be cited, for the layouts that say it.</summary>
    public (string, object?) CitationOf(string path, string heading) => ("citation", citation.Of(path, heading));

    /// <summary>The folder of this language’s pages, ending in a slash; nothing for the site’s own language.</summary>
    public string Prefix { get; }

    /// <summary>The view of a page at a path, with the members of its own beside those of the frame.</summary>
    /// <param name="path">The page's path from the root of the output.</param>
    /// <param name="heading">The page's title.</param>
    /// <param name="description">One sentence for the head of the page, or null.</param>
    /// <param name="current">The folder or file of the menu's item that the page belongs to.</param>
    /// <param name="members">What the page's own layout places.</param>
    public ScriptObject View(string path, string heading, string? description, string current, params ReadOnlySpan<(string Name, object? Value)> members)
    {
        var root = path == NotFound && almanac.Settings.Url is { } address ? new Uri(address).AbsolutePath : RootOf(path);
        var host = almanac.Settings.Url?[..^Prefix.Length];
        var view = Templates.View.OfPage(members);
        view["root"] = root;
        view["assets"] = assets.Paths;
        view["language"] = language.Code;
        view["site_title"] = title;
        view["site_description"] = almanac.Settings.Description ?? "";
        view["as_of"] = asOf;
        view["as_of_form"] = asOfForm;
        view["heading"] = heading;
        view["head_title"] = path == "index.html" ? title : heading.Length + title.Length > 60 ? NameHtml.Isolated(FirstWords.Of(heading, LongestHeadTitle)) : $"{NameHtml.Isolated(heading)} · {title}";
        view["description"] = description ?? "";
        view["canonical"] = almanac.Settings.Url is { } url ? url + (path == "index.html" ? "" : path) : "";
        view["languages"] = languages.Length == 1 ? [] : languages.Where(l => l != language).Select(l => Counterpart(l, path, $"{root}{(Prefix.Length > 0 ? "../" : "")}")).ToArray();
        view["alternates"] = languages.Length == 1 || host is null ? [] : languages.Select(l => Counterpart(l, path, host)).ToArray();
        view["original"] = almanac.Original ?? "";
        view["moved_to"] = "";
        view["feeds"] = host is not null && almanac.History.Date is not null
            ? new[] { (FeedFiles.Changes, "feed-changes"), (FeedFiles.Corrections, "feed-corrections") }.Select(f => Templates.View.Of(("url", host + f.Item1), ("title", language.Say(f.Item2, ("title", title))))).ToArray()
            : [];
        view["previews"] = previews;
        view["picture"] = host is null ? "" : host + Composer.SharePath;
        if (!view.ContainsKey("linked_data")) view["linked_data"] = null;
        view["manifest"] = IsWebsite(almanac) ? $"{root}{(Prefix.Length > 0 ? "../" : "")}{WebsiteFiles.Manifest}" : "";
        view["editions"] = almanac.HasEditions ? $"{root}{(Prefix.Length > 0 ? "../" : "")}{Addresses.OfEditions}" : "";
        (view["menu"], view["pages"]) = items.GetOrAdd((root, current), Items);
        return view;
    }

    /// <summary>Whether the site is known to be on the web, and not carried.</summary>
    public static bool IsWebsite(LinkedAlmanac almanac) => almanac.Settings.Url is not null && !almanac.IsCopy;

    /// <summary>Takes from a view the links to other languages: the page is in one only.</summary>
    public static ScriptObject InOneLanguage(ScriptObject view)
    {
        view["languages"] = view["alternates"] = Array.Empty<View>();
        return view;
    }

    /// <summary>What leads from a page to the root of the tree.</summary>
    public static string RootOf(string path) => path.Contains('/') ? "../" : "";

    private List<(string Path, string Words, string Lang)> MenuOf(Addresses addresses)
    {
        var items = new List<(string Path, string Words, string Lang)>();
        for (var i = 0; i < almanac.Profiles.Length; i++)
        {
            items.Add((addresses.OfProfile(i), almanac.Profiles.Length == 1 ? language.Say("profile") : almanac.Profiles[i].Profile.Title, almanac.Profiles.Length == 1 ? "" : almanac.Original ?? ""));
        }
        var kinds = almanac.Entries.Select(e => e.Id.Kind).ToHashSet();
        items.AddRange(Kinds.All.Where(kinds.Contains).Select(kind => (Addresses.OfKind(kind), KindWords.Plural(kind, language), "")));
        if (almanac.Entries.Any(EventYears.IsDated)) items.Add((Addresses.OfTimeline(0), language.Say("timeline"), ""));
        if (almanac.Entries.Any(e => e.Entry.Fields.Any(f => f is Field.Located))) items.Add((Addresses.OfMap(0), language.Say("map"), ""));
        if (HasNotes(almanac)) items.Add((addresses.OfNotes(addresses.NotesOwner, 0), language.Say("notes"), ""));
        items.Add((Addresses.OfSources(0), language.Say("sources"), ""));
        items.Add((Addresses.OfNameIndex(0), language.Say("a-to-z"), ""));
        foreach (var item in almanac.Settings.Menu)
        {
            if (almanac.Pages.FirstOrDefault(p => p.Page.Slug == item.Name) is { } page) items.Add(OfPage(page));
        }
        return items;
    }

    /// <summary>The page of another language that says the same as the one at a path.</summary>
    private View Counterpart(Language other, string path, string root) => Templates.View.Of(
        ("code", other.Code), ("name", other.Say("language-name")), ("url", root + PrefixOf(other) + SharedPath(path)));

    /// <summary>The path that the page has in every language: pages further down a list lead to its first, which may be split elsewhere.</summary>
    private static string SharedPath(string path)
    {
        var name = path[..^".html".Length];
        if (name.IndexOf('.') is >= 0 and var dot) return $"{name[..dot]}.html";
        return NumberedList.Replace(path, "$1.html");
    }

    private string PrefixOf(Language other) => other == languages[0] ? "" : $"{other.Code}/";

    [GeneratedRegex(@"^((?:groups|people|events|places)/index|notes|coverage|sources|sources-by-year|network|lineage|timeline|map|a-to-z)-[0-9]+\.html$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberedList { get; }

    private static bool HasNotes(LinkedAlmanac almanac) => almanac.Profiles.Any(p => p.Profile.Notes.Length > 0);

    /// <summary>The link to a plain page, and the language of its title where that is not the page's own.</summary>
    private (string Path, string Words, string Lang) OfPage(LinkedPage page) =>
        (Addresses.OfPage(page.Page), page.Page.Title, almanac.Original is { } original && page.Translation?.Title is null ? original : "");

    /// <summary>The menu and the links at the foot, as the pages of a folder show them that belong to the same item.</summary>
    private (View[] Menu, View[] Foot) Items((string Root, string Current) of)
    {
        return ([.. menu.Select(Item)], [.. foot.Select(Item)]);

        View Item((string Path, string Words, string Lang) item) =>
            Templates.View.Of(("url", of.Root + item.Path), ("title", item.Words), ("lang", item.Lang), ("current", item.Path == of.Current));
    }
}
