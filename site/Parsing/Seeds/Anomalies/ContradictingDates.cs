using Almanac.Diagnostics;
using Almanac.Diagnostics.Rules;
using Almanac.Parsing.Languages;

namespace Almanac.Parsing.Seeds.Anomalies;

/// <summary>Finds printed dates that the address or the title of the same work contradicts.</summary>
public static class ContradictingDates
{
    public static IEnumerable<Diagnostic> Find(List<Citation> citations)
    {
        foreach (var citation in citations)
        {
            if (citation.Work is not { Date: { } date } work) continue;
            var inAddress = work.Url is null ? null : AddressDates.Find(work.Url, date);
            var inTitle = work.Title is null ? null : TitleDates.Find(work.Title, date);
            if (inAddress is null && inTitle is null) continue;
            var where = inTitle is null ? "the address" : inAddress is null ? "the title" : "title and address";
            yield return citation.Report(
                SeedRules.DateContradiction, $"the date is {Language.English.Dates.Of(date)}, but {where} says {Language.English.Dates.Of((inTitle ?? inAddress)!)}",
                "look which of the two is right", date.Text[..4]);
        }
    }
}
