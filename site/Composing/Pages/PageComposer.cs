using System.Collections.Immutable;
using Almanac.Composing.Drawing;
using Almanac.Composing.Templates;
using Almanac.Diagnostics;
using Almanac.Linking;
using Almanac.Parsing.Entries;
using Almanac.Parsing.Languages;
using Scriban.Runtime;

namespace Almanac.Composing.Pages;

/// <summary>What the composers of all pages share: the almanac, the addresses, the theme, and the faults found.</summary>
public sealed class PageComposer
{
    private readonly Theme theme;
    private readonly ImmutableArray<Language> languages;
    private readonly List<Diagnostic> diagnostics = [];
    private readonly ILookup<EntryId, SharedName> sharedNames;

    public PageComposer(LinkedAlmanac almanac, Theme theme, ThemeAssets assets, ImmutableArray<Language> languages, int number)
        : this(almanac, theme, assets, languages, languages[number], null)
    {
    }

    /// <summary>Of an almanac in which only texts of entries are others; all that they don’t change is taken over.</summary>
    public PageComposer(LinkedAlmanac almanac, PageComposer before)
        : this(almanac, before.theme, before.Assets, before.languages, before.Language, before)
    {
    }

    private PageComposer(LinkedAlmanac almanac, Theme theme, ThemeAssets assets, ImmutableArray<Language> languages, Language language, PageComposer? before)
    {
        this.theme = theme;
        this.languages = languages;
        Almanac = almanac;
        Assets = assets;
        Language = language;
        var drawn = Task.Run(() =>
        {
            var ties = before?.Ties ?? new(almanac);
            return (ties, before?.Network ?? Network.OfAll(almanac, ties), before?.Lineage ?? Lineage.Of(almanac));
        });
        Addresses = new(almanac, before?.Addresses.Register.Rows);
        Works = new(almanac, Addresses, Language);
        Names = before?.Names ?? new(almanac);
        Contexts = new(this, almanac, Addresses, Names, Language);
        Kinds = before is not null ? [.. before.Kinds.Select(index => new KindIndex(almanac, index))]
            : [.. Parsing.Entries.Kinds.All.Select(kind => new KindIndex(almanac, kind, Language)).Where(index => !index.Entries.IsEmpty)];
        Neighbours = before?.Neighbours ?? new(Kinds);
        (Ties, Network, Lineage) = drawn.GetAwaiter().GetResult();
        Frame = new(almanac, Addresses, languages, Language, assets, Pictures());
        LinkedData = new(almanac, Frame.SiteTitle, Language.Code);
        SourceLinks = new(almanac.Settings, almanac.History);
        Events = before?.Events ?? new(almanac);
        Map = before?.Map ?? new(almanac, Events, Language);
        Evidence = new(almanac, Addresses.Register, Language);
        sharedNames = before?.sharedNames ?? almanac.Names.Shared.SelectMany(name => name.Candidates.Select(id => (id, name))).ToLookup(p => p.id, p => p.name);
    }

    public LinkedAlmanac Almanac { get; }

    public Language Language { get; }

    /// <summary>The style sheet and scripts of the pages.</summary>
    public ThemeAssets Assets { get; }

    public Addresses Addresses { get; }

    public WorkHtml Works { get; }

    public NameHtml Names { get; }

    public ContextView Contexts { get; }

    public PageFrame Frame { get; }

    public LinkedData LinkedData { get; }

    public Ties Ties { get; }

    /// <summary>The lists of the kinds that have entries.</summary>
    public ImmutableArray<KindIndex> Kinds { get; }

    public Neighbours Neighbours { get; }

    /// <summary>The groups and people of the almanac, and the ties among them.</summary>
    public Network Network { get; }

    /// <summary>Which groups came out of which.</summary>
    public Lineage Lineage { get; }

    public SourceLinks SourceLinks { get; }

    public Evidence Evidence { get; }

    public EventTies Events { get; }

    public PlaceMap Map { get; }

    /// <summary>The faults of templates; one of each is enough, however many pages show it.</summary>
    public IEnumerable<Diagnostic> Diagnostics => diagnostics.DistinctBy(d => (d.At, d.Message));

    /// <summary>The ambiguous names that an entry shares with others.</summary>
    public IEnumerable<SharedName> SharedNamesOf(EntryId id) => sharedNames[id];

    /// <summary>The language to mark a text with: that of the original where it stands untranslated among others, else nothing.</summary>
    public string LanguageOf(bool isTranslated) => Almanac.Original is { } original && !isTranslated ? original : "";

    /// <summary>What a page says of its own text where that is not translated; nothing where it is.</summary>
    public string Untranslated(Translation? translation) => Almanac.Original is { } original && translation?.Body is null
        ? Language.Say(translation is null ? "untranslated" : "untranslated-text", ("form", original))
        : "";

    /// <summary>A citation list for the page at a path.</summary>
    public CitationList Citations(string path, bool ownNumbers = false) => new(Almanac, Addresses, Works, Language, PageFrame.RootOf(path), ownNumbers);

    /// <summary>The view of a page that lists what an entry's own page has no room for.</summary>
    /// <param name="path">The page's path.</param>
    /// <param name="linked">The entry.</param>
    /// <param name="heading">The key of its heading, which has the entry's name in it.</param>
    /// <param name="description">The key of its description, likewise.</param>
    /// <param name="members">What the page's own layout places.</param>
    public ScriptObject EntryListView(string path, LinkedEntry linked, string heading, string description, params ReadOnlySpan<(string Name, object? Value)> members)
    {
        var root = PageFrame.RootOf(path);
        return Frame.View(path, Language.Say(heading, ("name", NameHtml.Isolated(linked.Entry.ShortName))), Language.Say(description, ("name", NameHtml.Isolated(linked.Entry.Title.Text))), Addresses.OfKind(linked.Id.Kind),
        [
            ("name", Names.Of(linked.Entry.ShortName)),
            ("url", root + Addresses.Of(linked.Id)),
            ("kind_title", KindWords.Plural(linked.Id.Kind, Language)),
            ("kind_url", root + Addresses.OfKind(linked.Id.Kind)),
            .. members,
        ]);
    }

    /// <summary>The theme’s part of the service worker.</summary>
    public byte[] ServiceWorker => theme.File("service-worker.js");

    /// <summary>The file of a page made by a layout; empty where the template fails.</summary>
    public OutputFile Page(string path, string layout, ScriptObject view) => new(path, theme.Render(layout, view, Language, diagnostics) ?? []);

    /// <summary>The pages of pictures that there is something to draw for.</summary>
    private IEnumerable<(string Path, string Words)> Pictures()
    {
        if (!Network.Edges.IsEmpty) yield return (Pages.Addresses.OfNetwork(0), Language.Say("network"));
        if (!Lineage.Lanes.IsEmpty) yield return (Pages.Addresses.OfLineage(0), Language.Say("lineage"));
    }
}
