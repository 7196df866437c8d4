using System.Collections.Immutable;
using Almanac.Diagnostics;
using Almanac.Diagnostics.Rules;
using Almanac.Linking.Checks;
using Almanac.Linking.Checks.Unclaimed;
using Almanac.Parsing;
using Almanac.Parsing.Entries;

namespace Almanac.Linking;

/// <summary>Checks of an almanac's own rules; each runs only where <c>site.yml</c> turns it on.</summary>
public static class EditorialChecks
{
    /// <summary>The most characters of a summary: two lines on a phone, and what a search engine shows.</summary>
    public const int LongestSummary = 160;

    /// <summary>The checks of one entry by itself.</summary>
    public static Func<Entry, IEnumerable<Diagnostic>> Each(ParsedSet parsed, ImmutableArray<Entry> entries, NameRegister names, MentionFinder finder)
    {
        bool IsOn(DiagnosticRule rule) => EditorialChecks.IsOn(parsed, rule);
        var checks = new List<Func<Entry, IEnumerable<Diagnostic>>> { new Uncited(parsed.Settings.Unsourced, IsOn).Run };
        if (IsOn(EditorialRules.MissingSummary)) checks.Add(MissingSummary);
        if (IsOn(EditorialRules.LongSummary)) checks.Add(LongSummary);
        if (IsOn(EditorialRules.LoadedWord)) checks.Add(new LoadedWords(parsed.Words, () => new(entries)).Run);
        if (IsOn(EditorialRules.StaleWord)) checks.Add(StaleWords.Run);
        if (IsOn(EditorialRules.UnlinkedMention)) checks.Add(new UnlinkedMentions(names, finder).Run);
        return entry => checks.SelectMany(check => check(entry));
    }

    /// <summary>What the checks of each entry find, and those of all together.</summary>
    public static IEnumerable<Diagnostic> Run(Func<Entry, IEnumerable<Diagnostic>> each, ParsedSet parsed, ImmutableArray<Entry> entries) =>
        SideBySide.Each(entries, entry => each(entry).ToList()).SelectMany(d => d)
            .Concat(IsOn(parsed, EditorialRules.UnclaimedName) && HasAllNames(parsed) ? UnclaimedNames.Run(parsed.Profiles, entries, parsed.Settings.SetAside) : []);

    private static bool IsOn(ParsedSet parsed, DiagnosticRule rule) => parsed.Settings.Rules.GetValueOrDefault(rule.Code, rule.Severity) != Severity.Off;

    /// <summary>Whether every entry and profile could be read; the names of one that was lost are not missing.</summary>
    private static bool HasAllNames(ParsedSet parsed) => !parsed.Lost.Texts && !parsed.Lost.Seeds && parsed.Entries.All(e => e.IsWhole);

    private static IEnumerable<Diagnostic> MissingSummary(Entry entry)
    {
        if (!entry.IsWhole || !string.IsNullOrWhiteSpace(entry.Summary)) yield break;
        yield return new(EditorialRules.MissingSummary, "the entry has no summary", entry.Title.At) { Help = "add `summary: …`, one sentence" };
    }

    private static IEnumerable<Diagnostic> LongSummary(Entry entry)
    {
        if (entry.Summary is not { Length: > LongestSummary } summary) yield break;
        yield return new(EditorialRules.LongSummary, $"the summary has {summary.Length} characters, more than {LongestSummary}", entry.SummaryAt)
        {
            Help = "say in one sentence who or what it is; the rest belongs in the text",
        };
    }
}
