using Almanac.Composing.Templates;
using Almanac.Linking;
using Almanac.Parsing.Entries;

namespace Almanac.Composing.Pages;

/// <summary>An entry as lists show it: title, short name, date, type and summary.</summary>
public static class EntryCard
{
    public static View Of(PageComposer composer, LinkedEntry linked, string root)
    {
        var entry = linked.Entry;
        return View.Of(
            ("url", root + Addresses.Of(entry.Id)),
            ("title", composer.Names.Of(entry.Title.Text)),
            ("short", composer.Names.Of(entry.ShortName == entry.Title.Text ? "" : entry.ShortName)),
            ("type", entry.Type is { } type ? composer.Almanac.Vocabulary.ShownType(entry.Id.Kind, type) : ""),
            ("date", entry.Id.Kind == EntryKind.Event && entry.Date is { } date ? composer.Language.Dates.Of(date) : ""),
            ("year", entry.Date?.Start?.YearText ?? ""),
            ("kind", KindWords.Form(entry.Id.Kind)),
            ("summary", entry.Summary ?? ""),
            ("lang", composer.LanguageOf(linked.Translation?.Summary is not null)));
    }
}
