using Almanac.Composing.Pages;
using Almanac.Linking;
using Almanac.Parsing.Entries;

namespace Almanac.Composing.Data;

/// <summary>How tables and graphs name notes, works, entries and pages.</summary>
public sealed class DataNames(LinkedAlmanac almanac, Addresses addresses)
{
    /// <summary>The sources as <c>cite:</c> names them: <c>35</c>, <c>chad:35</c> of another profile, <c>weiss-2018</c> of the catalogue.</summary>
    public IEnumerable<string> Sources(IEnumerable<SourceRef> sources) => sources.Select(Source);

    public string Source(SourceRef source) =>
        !source.IsNote ? source.Work!
        : source.Profile == addresses.NotesOwner ? $"{source.Note}"
        : $"{almanac.Profiles[source.Profile].Profile.Id}:{source.Note}";

    public string Title(EntryId id) => almanac[id].Entry.Title.Text;

    /// <summary>The address of a page: whole where the site has one, else from the site's root.</summary>
    public string Url(string path) => almanac.Settings.Url + path;

    /// <summary>Several values in one cell.</summary>
    public static string Several(IEnumerable<string> values) => string.Join("; ", values);
}
