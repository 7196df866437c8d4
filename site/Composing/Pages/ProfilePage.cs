using Almanac.Composing.Templates;

namespace Almanac.Composing.Pages;

/// <summary>Composes the page of a profile: its sections with linked names, and all its notes at the foot.</summary>
public static class ProfilePage
{
    public static OutputFile Compose(PageComposer composer, int index)
    {
        var (profile, sections) = composer.Almanac.Profiles[index];
        var path = composer.Addresses.OfProfile(index);
        var citations = composer.Citations(path, ownNumbers: true);
        var paragraphs = new ParagraphHtml(PageFrame.RootOf(path), citations, composer);
        var views = profile.Sections.Select((section, s) => View.Of(
            ("anchor", section.Id),
            ("heading", section.Heading),
            ("level", section.Level + 1),
            ("paragraphs", sections[s].Select(p => View.Of(
                ("anchor", p.Anchor),
                ("html", paragraphs.OfText(p, section.Heading.Length == 0 ? profile.Title : section.Heading)))).ToArray()))).ToArray();
        return composer.Page(path, "profile", composer.Frame.View(path, profile.Title, composer.Language.Say("profile-description", ("title", profile.Title), ("number", profile.Notes.Length)), path,
            ("facts", profile.Facts.Select(f => View.Of(("label", f.Label), ("value", f.Value))).ToArray()),
            ("contents", profile.Sections.Where(s => s.Heading.Length > 0).Select(s => View.Of(("url", "#" + s.Id), ("text", s.Heading), ("level", s.Level + 1), ("lang", composer.LanguageOf(false)))).ToArray()),
            ("sections", views),
            composer.Frame.CitationOf(path, profile.Title),
            ("source_links", composer.SourceLinks.Of(profile.Source, path, profile.Title, mayEdit: false)),
            ("untranslated", composer.Untranslated(null)),
            ("notes", citations.Rows())));
    }
}
