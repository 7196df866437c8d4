using Almanac.Composing.Templates;
using Almanac.Linking;
using Almanac.Parsing;
using Almanac.Parsing.Entries;

namespace Almanac.Composing.Pages;

/// <summary>Composes the home page, plain pages, disambiguation pages and the page for addresses that don't exist.</summary>
public static class OtherPages
{
    /// <summary>How many entries of a kind the home page names.</summary>
    private const int NamedAtHome = 5;

    /// <summary>How many changed entries the home page names.</summary>
    private const int ChangedAtHome = 5;

    public static OutputFile Home(PageComposer composer)
    {
        var almanac = composer.Almanac;
        const string path = "index.html";
        return composer.Page(path, "home", composer.Frame.View(path, composer.Frame.SiteTitle, almanac.Settings.Description, path,
            ("description_lang", composer.LanguageOf(almanac.Settings.Translated.GetValueOrDefault(almanac.Settings.Language.Name).Description is not null)),
            ("profiles", almanac.Profiles.Select((p, i) => View.Of(
                ("url", composer.Addresses.OfProfile(i)),
                ("title", p.Profile.Title),
                ("sections", p.Profile.Sections.Where(s => s.Level == 1 && s.Heading.Length > 0).Take(8).Select(s => View.Of(("url", $"{composer.Addresses.OfProfile(i)}#{s.Id}"), ("title", s.Heading))).ToArray()),
                ("facts", p.Profile.Facts.Select(f => View.Of(("label", f.Label), ("value", f.Value))).ToArray()),
                ("notes", p.Profile.Notes.Length),
                ("works", p.Profile.Works.Length))).ToArray()),
            ("start", Start(composer)),
            ("kinds", composer.Kinds.Select(index => View.Of(
                ("kind", KindWords.Form(index.Kind)),
                ("title", KindWords.Plural(index.Kind, composer.Language)),
                ("url", Addresses.OfKind(index.Kind)),
                ("count", index.Entries.Length),
                ("entries", Chosen(index).Select(e => EntryCard.Of(composer, e, "")).ToArray()))).ToArray()),
            ("changes", Changes(composer)),
            ("events_url", Addresses.OfTimeline(0)),
            ("years", composer.Kinds.FirstOrDefault(index => index.Kind == EntryKind.Event) is { } events ? YearStrip.Of(events, "") : [])));
    }

    /// <summary>The entries changed last; none where all came in one change.</summary>
    private static View[] Changes(PageComposer composer)
    {
        var changes = RecentChanges.Of(composer.Almanac);
        if (changes.Count == 0 || changes[0].When == changes[^1].When) return [];
        return [.. changes.Take(ChangedAtHome).Select(change =>
        {
            var day = EdtfDate.TryParse(change.When.UtcDateTime.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))!;
            return EntryCard.Of(composer, change.Entry, "").With(("changed", composer.Language.Dates.Of(day)), ("changed_day", day.Text));
        })];
    }

    /// <summary>The plain pages of the menu, as where to begin.</summary>
    private static View[] Start(PageComposer composer) =>
        [.. composer.Almanac.Settings.Menu.Select(item => composer.Almanac.Pages.FirstOrDefault(p => p.Page.Slug == item.Name)).OfType<LinkedPage>()
            .Select(p => View.Of(("url", Addresses.OfPage(p.Page)), ("title", p.Page.Title), ("summary", p.Page.Summary ?? ""), ("lang", composer.LanguageOf(p.Translation?.Summary is not null))))];

    /// <summary>The entries of a kind that most texts mention, in the order of its list.</summary>
    private static IEnumerable<LinkedEntry> Chosen(KindIndex index) =>
        EntryOrder.Of(index.Kind, index.Entries.OrderByDescending(e => e.Backlinks.Length).ThenBy(e => e.Id).Take(NamedAtHome));

    public static OutputFile Plain(PageComposer composer, LinkedPage linked)
    {
        var path = Addresses.OfPage(linked.Page);
        var citations = composer.Citations(path);
        var body = new ParagraphHtml("", citations, composer).OfBody(linked.Page.Body, linked.Paragraphs, linked.Page.Title);
        return composer.Page(path, "page", composer.Frame.View(path, linked.Page.Title, linked.Page.Summary, path,
            ("summary", linked.Page.Summary ?? ""),
            ("title_lang", composer.LanguageOf(linked.Translation?.Title is not null)),
            ("summary_lang", composer.LanguageOf(linked.Translation?.Summary is not null)),
            ("body_lang", composer.LanguageOf(linked.Translation?.Body is not null)),
            ("untranslated", composer.Untranslated(linked.Translation)),
            ("contents", linked.Page.Body.Headings.Length > 2 ? linked.Page.Body.Headings.Where(h => h.Level == 2).Select(h => View.Of(("url", "#" + h.Anchor), ("text", h.Text), ("level", h.Level), ("lang", composer.LanguageOf(linked.Translation?.Body is not null)))).ToArray() : []),
            ("body", body),
            composer.Frame.CitationOf(path, linked.Page.Title),
            ("notes", citations.Rows()),
            ("source_links", composer.SourceLinks.Of(linked.Page.Source, path, linked.Page.Title))));
    }

    /// <summary>The page that lists the entries a shared name may mean.</summary>
    public static OutputFile Name(PageComposer composer, SharedName name)
    {
        var path = composer.Addresses.OfName(name);
        var root = PageFrame.RootOf(path);
        return composer.Page(path, "name", composer.Frame.View(path, name.Name, composer.Language.Say("name-description", ("name", NameHtml.Isolated(name.Name)), ("number", name.Candidates.Length)), "",
            ("name", composer.Names.Of(name.Name)),
            ("entries", name.Candidates.Select(id => Candidate(composer, id, root)).ToArray())));
    }

    /// <summary>The card of an entry, which says its kind where it has no type.</summary>
    private static View Candidate(PageComposer composer, EntryId id, string root)
    {
        var card = EntryCard.Of(composer, composer.Almanac[id], root);
        return composer.Almanac[id].Entry.Type is null ? card.With(("type", KindWords.Singular(id.Kind, composer.Language))) : card;
    }

    /// <summary>The page at the old address of a renamed one; it leads on by itself, and by a link.</summary>
    public static OutputFile Moved(PageComposer composer, string from, string to)
    {
        var path = $"{from}.html";
        var view = composer.Frame.View(path, composer.Language.Say("moved"), null, "");
        view["canonical"] = composer.Almanac.Settings.Url is { } url ? $"{url}{to}.html" : "";
        view["moved_to"] = $"{PageFrame.RootOf(path)}{to}.html";
        return composer.Page(path, "moved", PageFrame.InOneLanguage(view));
    }

    /// <summary>The page of the search, which its script fills.</summary>
    public static OutputFile Search(PageComposer composer)
    {
        var kinds = Kinds.All.Where(kind => composer.Almanac.Entries.Any(e => e.Id.Kind == kind)).Select(kind => (KindWords.Form(kind), KindWords.Plural(kind, composer.Language)));
        return composer.Page(Addresses.OfSearch, "search", composer.Frame.View(Addresses.OfSearch, composer.Language.Say("search"), composer.Language.Say("search-description"), Addresses.OfSearch,
            ("a_to_z_url", Addresses.OfNameIndex(0)),
            ("kinds", kinds.Append(("text", composer.Language.Say("search-texts"))).Select(kind => View.Of(("kind", kind.Item1), ("title", kind.Item2))).ToArray())));
    }

    public static OutputFile NotFound(PageComposer composer) =>
        composer.Page(PageFrame.NotFound, "404", composer.Frame.View(PageFrame.NotFound, composer.Language.Say("not-found"), null, "",
            ("start", Start(composer)),
            ("kinds", composer.Kinds.Select(index => View.Of(("kind", KindWords.Form(index.Kind)), ("title", KindWords.Plural(index.Kind, composer.Language)), ("url", Addresses.OfKind(index.Kind)), ("count", index.Entries.Length))).ToArray())));
}
