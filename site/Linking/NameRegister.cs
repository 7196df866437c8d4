using System.Collections.Frozen;
using System.Collections.Immutable;
using Almanac.Diagnostics;
using Almanac.Diagnostics.Rules;
using Almanac.Parsing;
using Almanac.Parsing.Entries;

namespace Almanac.Linking;

/// <summary>
/// The register of all names: titles, short names and aliases, compared by <see cref="NameKey"/>. A name
/// that several entries claim, none as its title, is ambiguous and leads nowhere by itself.
/// </summary>
public sealed class NameRegister
{
    private readonly record struct Claim(Entry Entry, Name Name, bool IsTitle);

    private readonly FrozenDictionary<string, EntryId> byId;
    private readonly FrozenDictionary<string, ImmutableArray<EntryId>> bySlug;
    private readonly Dictionary<string, ImmutableArray<EntryId>> byName;
    private readonly FrozenDictionary<EntryId, string> titles;
    private readonly Redirects redirects;
    private readonly LostFiles lost;

    private NameRegister(ImmutableArray<Entry> entries, Dictionary<string, ImmutableArray<EntryId>> names, ImmutableArray<SharedName> shared, Redirects redirects, LostFiles lost)
    {
        this.lost = lost;
        this.redirects = redirects;
        byId = entries.ToFrozenDictionary(e => e.Id.ToString(), e => e.Id, StringComparer.Ordinal);
        bySlug = entries.GroupBy(e => e.Id.Slug).ToFrozenDictionary(g => g.Key, g => g.Select(e => e.Id).ToImmutableArray(), StringComparer.Ordinal);
        byName = names;
        titles = entries.ToFrozenDictionary(e => e.Id, e => e.Title.Text);
        Shared = shared;
    }

    /// <summary>The ambiguous names with their candidates, sorted by name.</summary>
    public ImmutableArray<SharedName> Shared { get; }

    public static Outcome<NameRegister> Build(ImmutableArray<Entry> entries, Redirects? redirects = null, LostFiles? lost = null)
    {
        var diagnostics = new List<Diagnostic>();
        var claims = new Dictionary<string, List<Claim>>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            foreach (var claim in ClaimsOf(entry))
            {
                foreach (var key in NameKey.Of(claim.Name.Text))
                {
                    if (!claims.TryGetValue(key, out var same)) claims[key] = same = [];
                    if (same.Count == 0 || same[^1].Entry.Id != entry.Id) same.Add(claim);
                }
            }
        }

        var names = new Dictionary<string, ImmutableArray<EntryId>>(claims.Count, StringComparer.Ordinal);
        var shared = new List<SharedName>();
        var sharedKeys = new HashSet<(string, string)>();
        var told = new HashSet<(EntryId, EntryId)>();
        foreach (var (key, same) in claims)
        {
            if (same.Count == 1)
            {
                names[key] = [same[0].Entry.Id];
                continue;
            }
            var title = same.FindIndex(c => c.IsTitle);
            names[key] = title >= 0 ? [same[title].Entry.Id] : [.. same.Select(c => c.Entry.Id)];
            if (title >= 0)
            {
                foreach (var other in same.Where(c => c.Entry.Id != same[title].Entry.Id))
                {
                    if (told.Add((same[title].Entry.Id, other.Entry.Id))) diagnostics.Add(Duplicate(same[title], other));
                }
            }
            else if (sharedKeys.Add((NameKey.Of(same[0].Name.Text).First(), string.Join(' ', names[key]))))
            {
                shared.Add(new(same[0].Name.Text, names[key]));
                diagnostics.Add(SharedBy(same));
            }
        }
        return new(new(entries, names, [.. shared.OrderBy(s => s.Name, StringComparer.Ordinal)], redirects ?? Redirects.None, lost ?? new([])), [.. diagnostics]);
    }

    /// <summary>How many names there are, ids and their last parts among them.</summary>
    public int Count => byId.Count + bySlug.Count + byName.Count;

    /// <summary>The title of an entry, for texts that name it.</summary>
    public string TitleOf(EntryId id) => titles[id];

    /// <summary>What a link target names: an id, the last part of one, or a name.</summary>
    public Target Resolve(string target)
    {
        if (byId.TryGetValue(target, out var id)) return new Target.Found(id);
        if (bySlug.TryGetValue(target, out var slugs) && slugs.Length == 1) return new Target.Found(slugs[0]);
        foreach (var key in NameKey.Of(target))
        {
            if (byName.TryGetValue(key, out var ids)) return ids.Length == 1 ? new Target.Found(ids[0]) : new Target.Ambiguous(ids);
        }
        if (!slugs.IsDefaultOrEmpty) return new Target.Ambiguous(slugs);
        if (lost.MayHold(target)) return new Target.Told();
        if (!redirects.TryFind(target, out var now)) return new Target.Missing(() => Nearest(target));
        return now is not null && byId.TryGetValue(now, out var moved) ? new Target.Found(moved, IsMoved: true) : new Target.Told();
    }

    private string? Nearest(string target)
    {
        if (target.LastIndexOf('/') is >= 0 and var slash)
        {
            var (folder, slug) = (target[..slash], target[(slash + 1)..]);
            return NearestName.Find(slug, byId.Values.Where(id => id.Folder == folder).Select(id => id.Slug)) is { } inFolder ? $"{folder}/{inFolder}" : NearestId(slug);
        }
        var key = NameKey.Of(target).FirstOrDefault();
        if (key is null) return null;
        return NearestName.Find(key, byName.Keys.Concat(bySlug.Keys)) is not { } near ? null
            : byName.TryGetValue(near, out var ids) ? ids[0].ToString()
            : bySlug[near][0].ToString();
    }

    private string? NearestId(string slug) => NearestName.Find(slug, bySlug.Keys) is { } near ? bySlug[near][0].ToString() : null;

    private static IEnumerable<Claim> ClaimsOf(Entry entry)
    {
        yield return new(entry, entry.Title, true);
        if (entry.Short is { } shortName) yield return new(entry, shortName, false);
        foreach (var alias in entry.Aliases) yield return new(entry, alias, false);
    }

    private static Diagnostic Duplicate(Claim title, Claim other) =>
        new(LinkRules.DuplicateName, other.IsTitle
            ? $"`{other.Name.Text}` is the title of two entries, `{title.Entry.Id}` and `{other.Entry.Id}`"
            : $"`{other.Name.Text}` is the title of `{title.Entry.Id}`", other.Name.At)
        {
            Label = "this name is taken",
            Help = other.IsTitle ? "give one of them a title that tells them apart" : "leave this name out, or make it more exact",
            Notes = [new("it is the title here", title.Name.At)],
        };

    private static Diagnostic SharedBy(List<Claim> same) =>
        new(LinkRules.SharedName, $"`{same[0].Name.Text}` names {same.Count} entries: {Listing.Of(same, ", ", c => c.Entry.Id.ToString())}", same[1].Name.At)
        {
            Label = "links by this name are ambiguous",
            Help = "nothing to do if that is so: a page lists them all; else make one of the names more exact",
            Notes = [new("the other claim is here", same[0].Name.At)],
        };
}

/// <summary>A name that several entries claim.</summary>
public sealed record SharedName(string Name, ImmutableArray<EntryId> Candidates);
