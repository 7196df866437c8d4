using Almanac.Diagnostics;

namespace Almanac.Parsing.Seeds.Anomalies;

/// <summary>
/// What is odd in a seed text though it can be read: the checks that compare its notes with each other and
/// with its text. All are told as info; none changes what was read.
/// </summary>
public static class SeedAnomalies
{
    public static IEnumerable<Diagnostic> Find(Profile profile)
    {
        var citations = Citation.All(profile);
        return
        [
            .. UnclosedQuotations.Find(profile),
            .. BrokenWords.Find(profile, citations),
            .. TwoSpellings.Find(citations),
            .. ContradictingDates.Find(citations),
            .. SharedAddresses.Find(citations),
            .. MissingAddresses.Find(citations),
        ];
    }
}
