using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Almanac.Diagnostics;
using Almanac.Diagnostics.Rules;
using Almanac.Parsing.Citations;
using Almanac.Reading;

namespace Almanac.Parsing.Seeds.Anomalies;

/// <summary>
/// Finds words that a hyphen at the end of a printed line has broken and that were copied with it
/// (<c>govern-ment</c>, <c>…/cre-ates-crisis</c>). A word counts as broken where its parts joined are a word
/// of the text or of common English and one of the parts is none.
/// </summary>
public static partial class BrokenWords
{
    private static readonly Lazy<FrozenSet<string>> Common = new(() =>
        BuiltIn.CommonWords().Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(w => w[0] != '#').ToFrozenSet(StringComparer.Ordinal));

    public static IEnumerable<Diagnostic> Find(Profile profile, List<Citation> citations)
    {
        var words = new WordCounts();
        foreach (var paragraph in profile.Sections.SelectMany(s => s.Paragraphs)) words.AddText(paragraph.Text);
        foreach (var citation in citations)
        {
            words.AddText(citation.Work.Title);
            words.AddText(citation.Work.Publication);
            foreach (var author in citation.Work.Authors) words.AddText(author);
            if (citation.Work.Url is { } url) words.AddParts(url);
        }
        return [.. InText(profile, words), .. InNotes(profile, words), .. InAddresses(citations, words)];
    }

    private static IEnumerable<Diagnostic> InText(Profile profile, WordCounts words)
    {
        foreach (var paragraph in profile.Sections.SelectMany(s => s.Paragraphs))
        {
            foreach (Match match in Hyphenated.Matches(paragraph.At.Text))
            {
                if (Joined(match.Value, words) is not { } joined) continue;
                yield return new(SeedRules.BrokenWord, $"`{match.Value}` seems broken by a printed hyphen", paragraph.At.Slice(match.Index, match.Length)) { Help = $"write `{joined}`" };
            }
        }
    }

    private static IEnumerable<Diagnostic> InNotes(Profile profile, WordCounts words)
    {
        foreach (var note in profile.Notes)
        {
            foreach (Match match in Hyphenated.Matches(Address.Replace(note.Text, m => new string(' ', m.Length))))
            {
                if (Joined(match.Value, words) is not { } joined) continue;
                yield return new(SeedRules.BrokenWord, $"`{match.Value}` seems broken by a printed hyphen", note.At.Slice(match.Index, match.Length)) { Help = $"write `{joined}`", Note = note.Number };
            }
        }
    }

    private static IEnumerable<Diagnostic> InAddresses(List<Citation> citations, WordCounts words)
    {
        foreach (var citation in citations)
        {
            if (citation.Work.Url is not { } url) continue;
            var title = TitleWords.Of(citation.Work.Title);
            foreach (Match match in SlugPair.Matches(url))
            {
                var (left, right) = (match.Groups["a"].Value.ToLowerInvariant(), match.Groups["b"].Value.ToLowerInvariant());
                var joined = left + right;
                var inTitle = title.Contains(joined);
                if (joined.Length < 5 || !(inTitle || words.InText(joined) || Common.Value.Contains(joined))) continue;
                bool IsWord(string part) => words.InText(part) || Common.Value.Contains(part) || words.InOtherAddresses(part);
                if (IsWord(right) && ((left.Length > 2 && IsWord(left)) || !inTitle)) continue;
                var printed = $"{match.Groups["a"].Value}-{match.Groups["b"].Value}";
                yield return citation.Report(SeedRules.BrokenWord, $"`{printed}` in the address seems broken by a printed hyphen", $"try `{url.Replace(printed, match.Groups["a"].Value + match.Groups["b"].Value)}`", printed);
            }
        }
    }

    private static string? Joined(string printed, WordCounts words)
    {
        var hyphen = printed.IndexOf('-');
        var (left, right) = (printed[..hyphen].ToLowerInvariant(), printed[(hyphen + 1)..].ToLowerInvariant());
        var joined = left + right;
        if (!words.InText(joined) && !Common.Value.Contains(joined)) return null;
        bool IsWord(string part) => words.InText(part) || Common.Value.Contains(part);
        var isBroken = !IsWord(right) || (!IsWord(left) && left.Length > 2 && !Prefix.IsMatch(left));
        return isBroken ? printed.Remove(hyphen, 1) : null;
    }

    /// <summary>A word with one hyphen that goes on in lower case.</summary>
    [GeneratedRegex(@"(?<![\p{L}\p{N}/.@-])\p{L}{2,}-\p{Ll}{2,}(?![\p{L}\p{N}-])", RegexOptions.CultureInvariant)]
    private static partial Regex Hyphenated { get; }

    /// <summary>Two parts of an address joined by a hyphen; the second is looked at again as a first.</summary>
    [GeneratedRegex(@"(?<=[/_-])(?<a>\p{L}{2,})-(?=(?<b>\p{L}{2,})(?![\p{L}\p{N}]))", RegexOptions.CultureInvariant)]
    private static partial Regex SlugPair { get; }

    [GeneratedRegex(@"https?://\S+", RegexOptions.CultureInvariant)]
    private static partial Regex Address { get; }

    [GeneratedRegex(@"^(anti|multi|non|pre|post|pro|semi|sub|inter|intra|counter|under|over|mid|micro|macro|self|trans|ultra|cross|neo|pan|quasi|vice|dis|mis|out|off|cyber|geo|socio|agro|eco|hydro|euro|afro|infra|meta|mono|poly|para|proto|pseudo|super|tele|extra)$", RegexOptions.CultureInvariant)]
    private static partial Regex Prefix { get; }
}
