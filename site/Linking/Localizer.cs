using System.Collections.Immutable;
using Almanac.Diagnostics;
using Almanac.Diagnostics.Rules;
using Almanac.Parsing;
using Almanac.Parsing.Entries;

namespace Almanac.Linking;

/// <summary>
/// Makes the almanac of a further language out of the linked one: texts that are translated stand in the place of
/// their originals, and backlinks and uses are those of the texts that it shows. Names, facts, dates and relations
/// are shared. Each translation is linked once.
/// </summary>
internal static class Localizer
{
    public static LinkedAlmanac Of(LinkedAlmanac almanac, Setting language, ImmutableArray<Translation> translations, ParagraphLinker paragraphs, List<Diagnostic> diagnostics)
    {
        var own = translations.Where(t => t.Language == language.Name).DistinctBy(t => t.Of).ToDictionary(t => t.Of, StringComparer.Ordinal);
        ImmutableArray<LinkedParagraph> Linked(Translation? translation, ImmutableArray<LinkedParagraph> original)
        {
            if (translation?.Body is not { } body) return original;
            var (linked, found) = paragraphs.Link(body);
            diagnostics.AddRange(found);
            return linked;
        }

        var vocabulary = almanac.Vocabulary.In(language.Name);
        var entries = almanac.Entries.Select(linked =>
        {
            var translation = own.GetValueOrDefault(linked.Id.ToString());
            return linked with
            {
                Translation = translation,
                Entry = translation is null ? linked.Entry : Translated(linked.Entry, translation),
                Paragraphs = Linked(translation, linked.Paragraphs),
                Relations = [.. linked.Relations.Select(r => r with { Type = vocabulary.Relations[r.Type.Name] })],
            };
        }).ToImmutableArray();
        var pages = almanac.Pages.Select(linked =>
        {
            var translation = own.GetValueOrDefault($"pages/{linked.Page.Slug}");
            var page = linked.Page;
            return translation is null ? linked : new LinkedPage(
                page with { Title = translation.Title?.Text ?? page.Title, Summary = translation.Summary ?? page.Summary, Body = translation.Body ?? page.Body },
                Linked(translation, linked.Paragraphs))
            { Translation = translation };
        }).ToImmutableArray();

        ImmutableArray<Entry> read = [.. entries.Select(e => e.Entry)];
        ImmutableArray<LinkedParagraph>[] bodies = [.. entries.Select(e => e.Paragraphs)];
        ImmutableArray<LinkedParagraph>[] plain = [.. pages.Select(p => p.Paragraphs)];
        var backlinks = Backlinks.Invert(almanac.Profiles, bodies, plain, read);
        var (title, description) = almanac.Settings.Translated.GetValueOrDefault(language.Name);
        return almanac with
        {
            Original = almanac.Settings.Language.Name,
            Settings = almanac.Settings with { Language = language, Url = almanac.Settings.Url is { } url ? $"{url}{language.Name}/" : null, Title = title ?? almanac.Settings.Title, Description = description ?? almanac.Settings.Description },
            Vocabulary = vocabulary,
            Entries = [.. entries.Select(e => e with { Backlinks = backlinks.GetValueOrDefault(e.Id, []) })],
            Pages = pages,
            Uses = SourceUses.Collect(almanac.Profiles, read, bodies, plain, almanac.Sources, []),
        };
    }

    /// <summary>Translations of what there is not, and in languages that the site is not made in.</summary>
    public static IEnumerable<Diagnostic> Check(ParsedSet parsed)
    {
        if (parsed.Translations.IsEmpty) yield break;
        var known = parsed.Entries.Select(e => e.Id.ToString()).Concat(parsed.Pages.Select(p => $"pages/{p.Slug}")).ToHashSet(StringComparer.Ordinal);
        foreach (var translation in parsed.Translations)
        {
            if (parsed.Settings.Further.All(l => l.Name != translation.Language))
            {
                yield return new(WordRules.UnknownLanguage, $"`{translation.Language}` is no further language of the site", translation.Source.Span(0, 0))
                {
                    Help = $"write `languages: [{string.Join(", ", [parsed.Settings.Language.Name, .. parsed.Settings.Further.Select(l => l.Name), translation.Language])}]` in `site.yml`, or rename the file",
                };
            }
            else if (!known.Contains(translation.Of) && !parsed.Lost.MayHold(translation.Of))
            {
                yield return new(WordRules.NoOriginal, $"there is no `content/{translation.Of}.md` that this translates", translation.Source.Span(0, 0))
                {
                    Help = "add it, or name this file after the one that it translates",
                    FindHelp = () => NearestName.Find(translation.Of, known) is { } near ? $"did you mean `content/{near}.{translation.Language}.md`?" : null,
                };
            }
        }
    }

    /// <summary>An entry with the texts of a translation in the place of its own.</summary>
    public static Entry Translated(Entry entry, Translation translation) => entry with
    {
        Title = translation.Title ?? entry.Title,
        Short = translation.Short ?? entry.Short,
        Summary = translation.Summary ?? entry.Summary,
        SummaryAt = translation.Summary is null ? entry.SummaryAt : translation.SummaryAt,
        Body = translation.Body ?? entry.Body,
    };
}
