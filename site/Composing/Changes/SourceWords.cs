using System.Collections.Immutable;
using Almanac.Linking;
using Almanac.Parsing.Citations;

namespace Almanac.Composing.Changes;

/// <summary>Names the sources of an almanac as its authors do: <c>79</c>, <c>orvane:79</c>, <c>dorn-1999, p. 12</c>.</summary>
internal sealed class SourceWords(LinkedAlmanac almanac)
{
    public string Of(ImmutableArray<CitationKey> keys) => string.Join(", ", keys.Select(Of).Distinct());

    public string Of(IEnumerable<SourceRef> sources) => string.Join(", ", sources.Select(Of).Distinct());

    public string Of(SourceRef source) => source.IsNote
        ? NoteOf(almanac.Profiles[source.Profile].Profile.Id, source.Note)
        : WorkOf(source.Work!, source.Locator);

    /// <summary>The source's own words: the text of a note, or the work in full.</summary>
    public string TextOf(SourceRef source) => source.IsNote ? almanac.Sources.NoteOf(source).Text : almanac.Sources.WorkOf(source).Citation.Text;

    private string Of(CitationKey key) => key switch
    {
        CitationKey.Note note => NoteOf(note.Profile, note.Number),
        CitationKey.Work work => WorkOf(work.Id, work.Locator),
        _ => "",
    };

    private string NoteOf(string? profile, int number) =>
        profile is null || (almanac.Sources.Own is { } own && almanac.Profiles[own].Profile.Id == profile) ? $"{number}" : $"{profile}:{number}";

    private static string WorkOf(string id, string? locator) => locator is null ? id : $"{id}, {locator}";
}
