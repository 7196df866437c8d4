using System.Collections.Frozen;
using System.Collections.Immutable;
using Almanac.Diagnostics;
using Almanac.Diagnostics.Rules;
using Almanac.Parsing;
using Almanac.Parsing.Citations;
using Almanac.Parsing.Seeds;

namespace Almanac.Linking;

/// <summary>A source that can be cited: a note of a profile (by its index), or a work of the catalogue.</summary>
public readonly record struct SourceRef(int Profile, int Note, string? Work, string? Locator)
{
    public bool IsNote => Work is null;
}

/// <summary>Everything that can be cited: the notes of all profiles, and the works of <c>content/sources/</c>.</summary>
public sealed class SourceRegister
{
    private readonly ImmutableArray<Profile> profiles;
    private readonly ImmutableArray<FrozenDictionary<int, Note>> notes;
    private readonly FrozenDictionary<string, CatalogueWork> works;
    private readonly FrozenDictionary<string, int> profileIndex;
    /// <summary>The numbers of each profile's markers; one without a note is told in the seed.</summary>
    private readonly ImmutableArray<FrozenSet<int>> markers;
    private readonly LostFiles lost;

    private SourceRegister(ImmutableArray<Profile> profiles, int? own, IEnumerable<CatalogueWork> catalogue, LostFiles lost, bool tellsMarkers)
    {
        this.profiles = profiles;
        this.lost = lost;
        markers = [.. profiles.Select(p => !tellsMarkers ? [] : p.Sections.SelectMany(s => s.Paragraphs).SelectMany(c => c.Citations).SelectMany(c => c.Keys).OfType<CitationKey.Note>().Select(k => k.Number).ToFrozenSet())];
        Own = own;
        notes = [.. profiles.Select(p => p.Notes.GroupBy(n => n.Number).ToFrozenDictionary(g => g.Key, g => g.First()))];
        profileIndex = profiles.Select((p, i) => (p.Id, Index: i)).DistinctBy(p => p.Id).ToFrozenDictionary(p => p.Id, p => p.Index, StringComparer.Ordinal);
        works = catalogue.GroupBy(w => w.Id).ToFrozenDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
    }

    /// <summary>The index of the almanac's own profile, whose notes <c>[@35]</c> cites.</summary>
    public int? Own { get; }

    /// <summary>The works of the catalogue, sorted by id.</summary>
    public IEnumerable<CatalogueWork> Catalogue => works.Values.OrderBy(w => w.Id, StringComparer.Ordinal);

    /// <summary>How many works of the catalogue there are.</summary>
    public int Count => works.Count;

    public static Outcome<SourceRegister> Build(ParsedSet parsed)
    {
        var diagnostics = new List<Diagnostic>();
        foreach (var again in parsed.Works.GroupBy(w => w.Id).SelectMany(g => g.Skip(1)))
        {
            diagnostics.Add(new(LinkRules.DuplicateAddress, $"the work `{again.Id}` is given twice", again.At) { Help = "keep one of the two, or give it another id" });
        }
        int? own = parsed.Profiles.Length == 1 ? 0 : null;
        if (parsed.Settings.Profile is { } named)
        {
            var index = parsed.Profiles.Select(p => p.Id).ToList().IndexOf(named.Name);
            if (index >= 0) own = index;
            else if (!parsed.Lost.Seeds) diagnostics.Add(new(LinkRules.UnknownNote, $"there is no profile `{named.Name}`", named.At) { Help = $"the profiles are {Quoted(parsed.Profiles.Select(p => p.Id))}" });
        }
        var tellsMarkers = parsed.Settings.Rules.GetValueOrDefault(SeedRules.MarkerWithoutNote.Code, SeedRules.MarkerWithoutNote.Severity) == Severity.Error;
        return new(new(parsed.Profiles, own, parsed.Works, parsed.Lost, tellsMarkers), [.. diagnostics]);
    }

    public bool HasNote(int profile, int number) => notes[profile].ContainsKey(number);

    public Note NoteOf(SourceRef source) => notes[source.Profile][source.Note];

    public CatalogueWork WorkOf(SourceRef source) => works[source.Work!];

    /// <summary>The source that a key cites, or null (then there is a diagnostic).</summary>
    public SourceRef? Find(CitationKey key, List<Diagnostic> diagnostics)
    {
        switch (key)
        {
            case CitationKey.Work work when works.ContainsKey(work.Id):
                return new(0, 0, work.Id, work.Locator);
            case CitationKey.Work when lost.Works:
                return null;
            case CitationKey.Work work:
                diagnostics.Add(new(LinkRules.UnknownWork, $"there is no work `{work.Id}`", key.At)
                {
                    Help = "works are listed in `content/sources/*.yml`; a note is cited by its number, as in `[@35]`",
                    FindHelp = () => NearestName.Find(work.Id, works.Keys) is { } near ? DidYouMean(near) : null,
                });
                return null;
            case CitationKey.Note note:
                return FindNote(note, diagnostics);
            default:
                return null;
        }
    }

    internal static string DidYouMean(string work) => $"did you mean `{work}`?";

    private SourceRef? FindNote(CitationKey.Note key, List<Diagnostic> diagnostics)
    {
        var index = key.Profile is { } name ? profileIndex.GetValueOrDefault(name, -1) : Own ?? -1;
        if (index >= 0 && notes[index].ContainsKey(key.Number)) return new(index, key.Number, null, null);
        if (lost.Seeds || (index >= 0 && markers[index].Contains(key.Number))) return null;
        if (index < 0)
        {
            diagnostics.Add(new(LinkRules.UnknownNote, key.Profile is { } unknown ? $"there is no profile `{unknown}`" : $"note {key.Number} of which profile?", key.At)
            {
                Help = profiles.IsEmpty ? "there is no seed text, so there are no notes; cite a work of `content/sources/*.yml`"
                    : key.Profile is null ? $"name it: {Quoted(profiles.Select(p => $"{p.Id}:{key.Number}"))}"
                    : $"the profiles are {Quoted(profiles.Select(p => p.Id))}",
            });
            return null;
        }
        diagnostics.Add(new(LinkRules.UnknownNote, $"there is no note {key.Number} in `{profiles[index].Id}`", key.At)
        {
            Help = notes[index].Count == 0 ? "the profile has no notes" : $"its notes are {notes[index].Keys.Min()} to {notes[index].Keys.Max()}",
        });
        return null;
    }

    private static string Quoted(IEnumerable<string> names) => Listing.Of(names.ToList(), ", ", name => name);
}
