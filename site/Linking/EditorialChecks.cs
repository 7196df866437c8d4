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

    public static IEnumerable<Diagnostic> Run(ParsedSet parsed, ImmutableArray<Entry> entries, NameRegister names, MentionFinder finder)
    {
        var rules = parsed.Settings.Rules;
        bool IsOn(DiagnosticRule rule) => rules.GetValueOrDefault(rule.Code, rule.Severity) != Severity.Off;
        var checks = new List<Func<Entry, IEnumerable<Diagnostic>>> { new Uncited(parsed.Settings.Unsourced, IsOn).Run };
        if (IsOn(EditorialRules.MissingSummary)) checks.Add(MissingSummary);
        if (IsOn(EditorialRules.LongSummary)) checks.Add(LongSummary);
        if (IsOn(EditorialRules.LoadedWord)) checks.Add(new LoadedWords(parsed.Words, () => new(entries)).Run);
        if (IsOn(EditorialRules.StaleWord)) checks.Add(StaleWords.Run);
        if (IsOn(EditorialRules.UnlinkedMention)) checks.Add(new UnlinkedMentions(names, finder).Run);

        var found = new List<Diagnostic>[entries.Length];
        Parallel.For(0, entries.Length, i => found[i] = [.. checks.SelectMany(check => check(entries[i]))]);
        return found.SelectMany(d => d).Concat(IsOn(EditorialRules.UnclaimedName) && HasAllNames(parsed) ? UnclaimedNames.Run(parsed.Profiles, entries, parsed.Settings.SetAside) : []);
    }

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
