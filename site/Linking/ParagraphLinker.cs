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
    NameRegister names, SourceRegister sources, ImmutableArray<Entry> entries, FrozenDictionary<EntryId, int> index, FrozenSet<string> otherPages)
{
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
        Parallel.For(0, sections.Length, i =>
        {
            var seen = new HashSet<EntryId>();
            sections[i] = [.. profile.Sections[i].Paragraphs.Select(paragraph => new LinkedParagraph(
                paragraph.Anchor, i, paragraph.Text,
                [.. finder.Find(paragraph.Text).Where(m => seen.Add(m.Id)).Select(m => new ResolvedLink(m.Id, null, null, m.Start, m.Length))],
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

        foreach (var link in paragraph.Links)
        {
            CopyTo(link.Start);
            var id = Find(link, body, diagnostics);
            var words = paragraph.Text.Substring(link.Start, link.Length);
            if (!link.HasWords && id is { } found && WrittenAsId(link.Target, found)) words = entries[index[found]].ShortName;
            links.Add(new(id, id is null && otherPages.Contains(link.Target) ? link.Target : null, link.Fragment, text.Length, words.Length));
            text.Append(words);
            position = link.Start + link.Length;
        }
        CopyTo(paragraph.Text.Length);
        return new(paragraph.Anchor, paragraph.Section, text.ToString(), links.MoveToImmutable(), citations.MoveToImmutable());
    }

    private static bool WrittenAsId(string target, EntryId id) => target == id.Slug || target == id.ToString();

    private ImmutableArray<SourceRef> Find(CitationMark mark, List<Diagnostic> diagnostics) =>
        [.. mark.Keys.Select(key => sources.Find(key, diagnostics)).OfType<SourceRef>()];

    private EntryId? Find(WrittenLink link, Body body, List<Diagnostic> diagnostics)
    {
        if (link.Target.Length == 0)
        {
            if (string.IsNullOrEmpty(link.Fragment)) diagnostics.Add(new(LinkRules.DeadLink, "the link names nothing", link.At) { Help = "name an entry, or a heading after `#`" });
            else if (!Has(body, link.Fragment)) diagnostics.Add(DeadFragment(link, body));
            return null;
        }
        switch (names.Resolve(link.Target))
        {
            case Target.Found found:
                var headings = entries[index[found.Id]].Body;
                if (link.Fragment is not null && !Has(headings, link.Fragment)) diagnostics.Add(DeadFragment(link, headings));
                return found.Id;
            case Target.Ambiguous ambiguous:
                diagnostics.Add(LookUp.Ambiguous(link.Target, ambiguous, link.At));
                return null;
            case Target.Missing missing when !otherPages.Contains(link.Target):
                diagnostics.Add(LookUp.Missing(link.Target, missing, link.At));
                return null;
            default:
                return null;
        }
    }

    /// <summary>Whether the page of a body has this id: a heading's, or one that the build gives to every page's own parts.</summary>
    private static bool Has(Body body, string? fragment) =>
        fragment is "facts" or "accounts" or "relations" or "mentions" or "notes" or "main" || body.Headings.Any(h => h.Anchor == fragment);

    private static Diagnostic DeadFragment(WrittenLink link, Body body) =>
        new(LinkRules.DeadLink, $"there is no heading `{link.Fragment}`", link.At)
        {
            Help = NearestName.Find(link.Fragment ?? "", body.Headings.Select(h => h.Anchor)) is { } near ? $"did you mean `#{near}`?"
                : body.Headings.IsEmpty ? "the page has no headings"
                : $"its headings are {string.Join(", ", body.Headings.Select(h => $"`#{h.Anchor}`"))}",
        };
}

/// <summary>The diagnostics of names that lead nowhere or to several entries.</summary>
internal static class LookUp
{
    public static Diagnostic Missing(string target, Target.Missing missing, SourceSpan at) =>
        new(LinkRules.UnknownEntry, $"unknown entry `{target}`", at)
        {
            Label = "no entry has this id, title or alias",
            Help = missing.Nearest is { } near ? $"did you mean `{near}`?" : "add the entry, or write the words without a link",
        };

    public static Diagnostic Ambiguous(string target, Target.Ambiguous ambiguous, SourceSpan at) =>
        new(LinkRules.AmbiguousEntry, $"`{target}` names {ambiguous.Candidates.Length} entries", at)
        {
            Help = $"write the id of the one you mean: {string.Join(" or ", ambiguous.Candidates.Select(c => $"`{c}`"))}",
        };
}
