using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Almanac.Diagnostics;
using Almanac.Diagnostics.Rules;
using Almanac.Parsing;
using Almanac.Parsing.Citations;
using Almanac.Parsing.Entries;
using Almanac.Parsing.Markdown;
using Almanac.Parsing.Seeds;

namespace Almanac.Linking;

/// <summary>Looks up the links and citations of paragraphs, and finds the mentions in a profile's.</summary>
public sealed class ParagraphLinker(
    NameRegister names, SourceRegister sources, ImmutableArray<Entry> entries, FrozenDictionary<EntryId, int> index, FrozenDictionary<string, FrozenSet<string>?> otherPages, Redirects redirects)
{
    /// <summary>The same for entries of which only the texts are others.</summary>
    public ParagraphLinker With(ImmutableArray<Entry> now) => new(names, sources, now, index, otherPages, redirects);

    public Outcome<ImmutableArray<LinkedParagraph>> Link(Body body)
    {
        var diagnostics = new List<Diagnostic>();
        var linked = body.Paragraphs.Select(paragraph => Link(paragraph, body, diagnostics)).ToImmutableArray();
        return new(linked, [.. diagnostics]);
    }

    /// <summary>The paragraphs of a profile by section: the first mention of each entry in a section becomes a link.</summary>
    public ImmutableArray<ImmutableArray<LinkedParagraph>> LinkSections(Profile profile, int profileIndex, MentionFinder finder)
    {
        var sections = new ImmutableArray<LinkedParagraph>[profile.Sections.Length];
        var titles = new TitleQuotations(profile.Works);
        Parallel.For(0, sections.Length, i =>
        {
            var seen = new HashSet<EntryId>();
            sections[i] = [.. profile.Sections[i].Paragraphs.Select(paragraph => new LinkedParagraph(
                paragraph.Anchor, i, paragraph.Text,
                [.. titles.Outside(paragraph.Text, finder.Find(paragraph.Text)).Where(m => seen.Add(m.Id)).Select(m => new ResolvedLink(m.Id, null, null, m.Start, m.Length))],
                [.. paragraph.Citations.Select(mark => new ResolvedCitation(mark.Offset, Notes(profileIndex, mark)))]))];
        });
        return [.. sections];
    }

    private ImmutableArray<SourceRef> Notes(int profileIndex, CitationMark mark) =>
        [.. mark.Keys.OfType<CitationKey.Note>().Where(key => sources.HasNote(profileIndex, key.Number)).Select(key => new SourceRef(profileIndex, key.Number, null, null))];

    private LinkedParagraph Link(Paragraph paragraph, Body body, List<Diagnostic> diagnostics)
    {
        var text = new StringBuilder();
        var position = 0;
        var links = ImmutableArray.CreateBuilder<ResolvedLink>(paragraph.Links.Length);
        var citations = ImmutableArray.CreateBuilder<ResolvedCitation>(paragraph.Citations.Length);
        var nextCitation = 0;

        void CopyTo(int end)
        {
            while (nextCitation < paragraph.Citations.Length && paragraph.Citations[nextCitation].Offset <= end)
            {
                var mark = paragraph.Citations[nextCitation++];
                citations.Add(new(text.Length + mark.Offset - position, Find(mark, diagnostics)));
            }
            text.Append(paragraph.Text, position, end - position);
            position = end;
        }

        if (paragraph.Links.IsEmpty)
        {
            return new(paragraph.Anchor, paragraph.Section, paragraph.Text, [], [.. paragraph.Citations.Select(mark => new ResolvedCitation(mark.Offset, Find(mark, diagnostics)))]);
        }
        foreach (var link in paragraph.Links)
        {
            CopyTo(link.Start);
            var (id, page) = Find(link, body, diagnostics);
            var words = paragraph.Text.Substring(link.Start, link.Length);
            if (!link.HasWords && id is { } found && WrittenAsId(link.Target, found)) words = entries[index[found]].ShortName;
            links.Add(new(id, page, link.Fragment, text.Length, words.Length));
            text.Append(words);
            position = link.Start + link.Length;
        }
        CopyTo(paragraph.Text.Length);
        return new(paragraph.Anchor, paragraph.Section, text.ToString(), links.MoveToImmutable(), citations.MoveToImmutable());
    }

    private bool WrittenAsId(string target, EntryId id) => target == id.Slug || target == id.ToString() || redirects.TryFind(target, out _);

    private ImmutableArray<SourceRef> Find(CitationMark mark, List<Diagnostic> diagnostics) =>
        [.. mark.Keys.Select(key => sources.Find(key, diagnostics)).OfType<SourceRef>()];

    private (EntryId? Id, string? Page) Find(WrittenLink link, Body body, List<Diagnostic> diagnostics)
    {
        if (link.Target.Length == 0)
        {
            if (string.IsNullOrEmpty(link.Fragment)) diagnostics.Add(new(LinkRules.DeadLink, "the link names nothing", link.At) { Help = "name an entry, or a heading after `#`" });
            else CheckFragment(link, body.Anchors, body, diagnostics);
            return (null, null);
        }
        switch (names.Resolve(link.Target))
        {
            case Target.Found found:
                var there = entries[index[found.Id]].Body;
                if (found.IsMoved) diagnostics.Add(LookUp.Moved(link.Target, found.Id.ToString(), link.At));
                CheckFragment(link, there.IsWhole ? there.Anchors : null, there, diagnostics);
                return (found.Id, null);
            case var _ when FindPage(link, diagnostics) is { } page:
                CheckFragment(link, otherPages[page], null, diagnostics);
                return (null, page);
            case Target.Ambiguous ambiguous:
                diagnostics.Add(LookUp.Ambiguous(link.Target, ambiguous, link.At));
                break;
            case Target.Missing missing:
                diagnostics.Add(LookUp.Missing(link.Target, missing, link.At));
                break;
        }
        return (null, null);
    }

    /// <summary>The page of a link that is no entry, where it is now.</summary>
    private string? FindPage(WrittenLink link, List<Diagnostic> diagnostics)
    {
        if (otherPages.ContainsKey(link.Target)) return link.Target;
        if (!redirects.TryFind(link.Target, out var now) || now is null || !otherPages.ContainsKey(now)) return null;
        diagnostics.Add(LookUp.Moved(link.Target, now, link.At));
        return now;
    }

    /// <summary>Tells a fragment that the page does not have; where its anchors are not known yet, the finished page is looked at.</summary>
    private static void CheckFragment(WrittenLink link, FrozenSet<string>? anchors, Body? body, List<Diagnostic> diagnostics)
    {
        if (link.Fragment is not { } fragment || anchors is null || anchors.Contains(fragment) || SitePages.IsAnchorOfBuild(fragment)) return;
        diagnostics.Add(new(LinkRules.DeadLink, fragment.StartsWith("note-", StringComparison.Ordinal) ? $"there is no `{fragment}`" : $"there is no heading `{fragment}`", link.At)
        {
            Help = "look at the page for its headings",
            FindHelp = () => HeadingHelp(fragment, anchors, body),
        });
    }

    private static string HeadingHelp(string fragment, FrozenSet<string> anchors, Body? body)
    {
        var headings = body is null ? anchors.Where(a => !a.StartsWith("p-", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList() : [.. body.Headings.Select(h => h.Anchor)];
        return NearestName.Find(fragment, headings) is { } near ? $"did you mean `#{near}`?"
            : headings.Count == 0 ? "the page has no headings"
            : headings.Count > MostNamed ? "look at the page for its headings"
            : $"its headings are {string.Join(", ", headings.Select(h => $"`#{h}`"))}";
    }

    /// <summary>How many headings a help names.</summary>
    private const int MostNamed = 12;
}

/// <summary>The diagnostics of names that lead nowhere or to several entries.</summary>
internal static class LookUp
{
    /// <summary>An unknown name.</summary>
    public static Diagnostic Missing(string target, Target.Missing missing, SourceSpan at) =>
        new(LinkRules.UnknownEntry, $"unknown entry `{target}`", at)
        {
            Label = "no entry has this id, title or alias",
            Help = "add the entry, or write the words without a link",
            FindHelp = () => missing.Nearest is { } near ? $"did you mean `{near}`?" : null,
        };

    public static Diagnostic Moved(string target, string now, SourceSpan at) =>
        new(LinkRules.MovedPage, $"`{target}` is now `{now}`", at) { Help = $"write `{now}`" };

    public static Diagnostic Ambiguous(string target, Target.Ambiguous ambiguous, SourceSpan at) =>
        new(LinkRules.AmbiguousEntry, $"`{target}` names {ambiguous.Candidates.Length} entries", at)
        {
            Help = $"write the id of the one you mean: {Listing.Of(ambiguous.Candidates, " or ", c => c.ToString())}",
        };
}
