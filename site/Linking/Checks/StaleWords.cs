using System.Text.RegularExpressions;
using Almanac.Diagnostics;
using Almanac.Diagnostics.Rules;
using Almanac.Parsing.Entries;

namespace Almanac.Linking.Checks;

/// <summary>Finds words that are true only on the day of writing, in sentences that name no year.</summary>
internal static partial class StaleWords
{
    private static readonly PhraseFinder Words = new(["currently", "recently", "now", "today", "so far", "at present", "presently", "nowadays"]);

    public static IEnumerable<Diagnostic> Run(Entry entry) => Prose.Of(entry).Where(p => !p.IsDated).SelectMany(Run);

    private static IEnumerable<Diagnostic> Run(Prose prose)
    {
        int[]? starts = null;
        foreach (var (start, length, _) in Words.Find(prose.Text))
        {
            if (!prose.IsOwn(start, length)) continue;
            starts ??= Sentences.Starts(prose.Text);
            var sentence = Sentences.Around(prose.Text, starts, start);
            if (Year.IsMatch(prose.Text.AsSpan(sentence.Start, sentence.Length))) continue;
            yield return new(EditorialRules.StaleWord, $"`{prose.Text.Substring(start, length)}` says no date", prose.At(start, length)) { Help = "say when, as in “as of June 2020”" };
        }
    }

    [GeneratedRegex(@"\b(1[0-9]|20)[0-9]{2}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Year { get; }
}
