using System.Collections.Immutable;
using Almanac.Diagnostics;
using Almanac.Diagnostics.Rules;
using Almanac.Linking.Checks;
using Almanac.Parsing;
using Almanac.Parsing.Entries;
using Almanac.Reading;

namespace Almanac.Linking;

/// <summary>
/// Links an almanac again of which only texts of entries were edited. Their front matter is as it was, so names,
/// sources and relations are too: what is looked up anew is these texts, and the backlinks and uses they give. At 10,000 entries
/// a site is planned anew in 40 ms so, and in 2.4 s where all is linked.
/// </summary>
internal static class Relinking
{
    /// <summary>An entry whose text was edited, as it is, and its text with everything looked up.</summary>
    private sealed record Edit(int Index, Entry Now, ImmutableArray<LinkedParagraph> Paragraphs);

    /// <summary>The memory of the almanac as it is now; null where more than texts were edited, so that all must be linked.</summary>
    public static LinkMemory? Run(LinkMemory before, SourceSet sources)
    {
        if (before.Diagnostics.Length > Limits.Faults || before.Parsed.Entries.Length != before.Almanac.Entries.Length) return null;
        if (EditedTexts(before.Sources, sources) is not { } texts) return null;
        var entries = before.Parsed.Entries.ToArray();
        var found = new List<Diagnostic>();
        var edits = new List<(int Index, Entry Before, Entry Now)>();
        foreach (var (old, text) in texts)
        {
            var index = Array.FindIndex(entries, e => e.Source.Path == old.Path);
            var (now, faults) = index < 0 ? default : Parser.ReadEntry(text, before.Parsed.Vocabulary);
            if (now is null || !MayStandFor(now, entries[index], before)) return null;
            edits.Add((index, entries[index], now));
            entries[index] = now;
            found.AddRange(faults);
        }

        var parsed = before.Parsed with { Entries = [.. entries] };
        var paragraphs = before.Paragraphs.With(parsed.Entries);
        var linked = new List<Edit>();
        foreach (var (index, _, now) in edits)
        {
            var (own, faults) = paragraphs.Link(now.Body);
            linked.Add(new(index, now, own));
            found.AddRange([.. faults, .. ListedHosts.Run(parsed.Words, now.Body), .. before.Checks(now)]);
        }
        var almanac = WithTexts(before.Almanac, linked);
        almanac = almanac with { Further = [.. almanac.Further.Select(tree => WithTexts(tree, [.. linked.Select(edit => Translated(tree, edit))]))] };

        var bodyStarts = edits.SelectMany(e => new[] { e.Before.Source, e.Now.Source }).ToDictionary(source => source, BodyStart);
        bool IsInText(Diagnostic d) => bodyStarts.TryGetValue(d.At.Source, out var body) && d.At.Start >= body;
        // What is told of front matter was told before, since it is the same.
        List<Diagnostic> told = [.. before.Diagnostics.Where(d => d.Rule != LinkRules.UnusedWork && !IsInText(d)), .. found.Where(IsInText)];
        new NearestHelp(almanac.Names.Count + almanac.Sources.Count).Give(told);
        if (Linker.HasAllTexts(parsed)) told.AddRange(UnusedWorks.Run(almanac.Sources, almanac.Uses, told));
        return before with { Sources = sources, Parsed = parsed, Almanac = almanac, Paragraphs = paragraphs, Diagnostics = [.. told] };
    }

    /// <summary>The entries' files that are other texts now, as they were and are; null where anything else is other than it was, front matter too.</summary>
    private static List<(SourceText Before, SourceText Now)>? EditedTexts(SourceSet before, SourceSet now)
    {
        if (before.Entries.Length != now.Entries.Length || !before.Lost.IsEmpty || !now.Lost.IsEmpty
            || !AreSame(before.Others, now.Others) || !AreSame(before.Theme.Values, now.Theme.Values))
        {
            return null;
        }
        var edited = new List<(SourceText, SourceText)>();
        for (var i = 0; i < now.Entries.Length; i++)
        {
            var (old, text) = (before.Entries[i], now.Entries[i]);
            if (IsSame(old, text)) continue;
            var body = BodyStart(old);
            if (old.Path != text.Path || text.IsDamaged || body != BodyStart(text) || !old.Text.AsSpan(0, body).SequenceEqual(text.Text.AsSpan(0, body))) return null;
            edited.Add((old, text));
        }
        return edited;
    }

    private static bool AreSame(IEnumerable<SourceText> before, IEnumerable<SourceText> now) =>
        before.Count() == now.Count() && before.Zip(now).All(pair => IsSame(pair.First, pair.Second));

    private static bool IsSame(SourceText before, SourceText now) =>
        before == now || (before.Path == now.Path && before.Text == now.Text && before.IsDamaged == now.IsDamaged);

    private static int BodyStart(SourceText source) => FrontMatter.Split(source, []).Body.Start;

    /// <summary>Whether no other text can be right or wrong because of the edit: one that links to a part of this one.</summary>
    private static bool MayStandFor(Entry now, Entry old, LinkMemory before)
    {
        if (!now.IsWhole || !old.IsWhole || !now.Body.IsWhole || !old.Body.IsWhole) return false;
        if (now.Body.Anchors.SetEquals(old.Body.Anchors)) return true;
        return before.Diagnostics.All(d => d.Rule != LinkRules.DeadLink || d.At.Source == old.Source)
            && before.Almanac.Further.Prepend(before.Almanac).All(tree => tree[old.Id].Backlinks.All(b => b.Paragraph.Links.All(link => link.Id != old.Id || link.Fragment is null)));
    }

    private static Edit Translated(LinkedAlmanac tree, Edit edit)
    {
        var shown = tree.Entries[edit.Index];
        return shown.Translation is not { } translation ? edit
            : edit with { Now = Localizer.Translated(edit.Now, translation), Paragraphs = translation.Body is null ? edit.Paragraphs : shown.Paragraphs };
    }

    /// <summary>An almanac with other texts in the place of those of some entries.</summary>
    private static LinkedAlmanac WithTexts(LinkedAlmanac almanac, List<Edit> edits)
    {
        var entries = almanac.Entries.ToArray();
        var uses = almanac.Uses.ToDictionary();
        foreach (var (index, now, paragraphs) in edits)
        {
            var page = new PageRef(PageKind.Entry, index, 0);
            var old = entries[index].Paragraphs;
            entries[index] = entries[index] with { Entry = now, Paragraphs = paragraphs };
            if (old == paragraphs) continue;

            var mentions = Backlinks.Of(paragraphs, page, now.Id).ToLookup(b => b.Target, b => b.Backlink);
            foreach (var target in Backlinks.Of(old, page, now.Id).Select(b => b.Target).Concat(mentions.Select(m => m.Key)).ToHashSet())
            {
                ref var other = ref entries[almanac.EntryIndex[target]];
                other = other with { Backlinks = Spliced(other.Backlinks, b => PageRef.Compare(b.Page, page), mentions[target]) };
            }
            var cited = SourceUses.Of(paragraphs, page).ToLookup(u => u.Source, u => u.Use);
            foreach (var source in SourceUses.Of(old, page).Select(u => u.Source).Concat(cited.Select(c => c.Key)).ToHashSet())
            {
                // The rows of the entry’s front matter come before its text.
                var all = Spliced(uses.GetValueOrDefault(source, []), u => PageRef.Compare(u.Page, page) is not 0 and var order ? order : u.Paragraph is null ? -1 : 0, cited[source]);
                if (all.IsEmpty) uses.Remove(source);
                else uses[source] = all;
            }
        }
        return almanac with { Entries = [.. entries], Uses = uses };
    }

    /// <summary>A list in page order with what stands on one page replaced.</summary>
    private static ImmutableArray<T> Spliced<T>(ImmutableArray<T> all, Func<T, int> order, IEnumerable<T> now) =>
        [.. all.TakeWhile(item => order(item) < 0), .. now, .. all.SkipWhile(item => order(item) <= 0)];
}
