using System.Collections.Immutable;

namespace Almanac.Parsing.Citations;

/// <summary>
/// Finds the full citation that a short form repeats (<c>Renn, “Lamps of the Coast…”</c>). Where two
/// works fit equally well, or the authors speak against it, none is found: precision before recall.
/// </summary>
public sealed class ShortForms
{
    /// <summary>How many full citations a word may lead to before it says nothing.</summary>
    private const int MostCandidates = 50;

    /// <summary>How many words of a title are compared.</summary>
    private const int MostWords = 50;

    private readonly record struct FullForm(CitedWork Work, int Place, int Group, string[] Title);

    private readonly ILookup<string, FullForm> byTitle;
    private readonly ILookup<string, FullForm> byWord;
    private readonly ILookup<string, FullForm> bySurname;
    private readonly ILookup<(string Surname, string Word), FullForm> byBoth;
    private readonly ILookup<char, string> surnamesByInitial;

    /// <param name="fullForms">Each full citation with its place among all citations, and the place of the first citation of the same work.</param>
    public ShortForms(IReadOnlyList<(CitedWork Work, int Place, int Group)> fullForms)
    {
        var forms = fullForms.Select(f => new FullForm(f.Work, f.Place, f.Group, TitleOf(f.Work))).ToList();
        byTitle = forms.ToLookup(f => string.Join(' ', f.Title), StringComparer.Ordinal);
        byWord = forms.SelectMany(f => TitleWords.Significant(f.Title).Distinct().Select(w => (Word: w, Form: f))).ToLookup(p => p.Word, p => p.Form, StringComparer.Ordinal);
        bySurname = forms.SelectMany(f => Surnames(f.Work).Select(s => (Name: s, Form: f))).ToLookup(p => p.Name, p => p.Form, StringComparer.Ordinal);
        byBoth = forms.SelectMany(f => Surnames(f.Work).SelectMany(s => TitleWords.Significant(f.Title).Distinct().Select(w => (Key: (s, w), Form: f)))).ToLookup(p => p.Key, p => p.Form);
        surnamesByInitial = bySurname.Select(g => g.Key).ToLookup(s => s[0]);
    }

    /// <summary>The place of the full citation; or -1 and the places of the works that all fit; or -1 and perhaps the place of the nearest, for the help.</summary>
    public (int Place, ImmutableArray<int> Fitting, int? Nearest) Resolve(CitedWork work, int place)
    {
        if (work.Title is null && work.Authors.IsEmpty) return (-1, [], null);
        var title = TitleOf(work);
        var candidates = Candidates(work, title);
        var fitting = candidates.Select(c => (Form: c, Fit: Fit(work, title, c))).Where(c => c.Fit > 0).ToList();
        if (fitting.Count == 0)
        {
            // Without quotation marks one name can be an author as well as a title.
            if (work.Authors.IsEmpty && work.Title is not null && title.Length <= 3 && !work.Text.AsSpan().ContainsAny("“«\"‘"))
            {
                return Resolve(work with { Authors = [work.Title], Title = null }, place);
            }
            return (-1, [], Nearest(work, title, candidates));
        }
        var best = fitting.Max(c => c.Fit);
        var bests = fitting.Where(c => c.Fit == best).Select(c => c.Form).ToList();
        // What is cited before is meant rather than what comes later.
        if (bests.Exists(b => b.Place < place)) bests.RemoveAll(b => b.Place > place);
        var works = bests.DistinctBy(b => b.Group).ToList();
        return works.Count > 1 ? (-1, [.. works.Select(w => w.Place)], null) : (bests[0].Place, [], null);
    }

    private List<FullForm> Candidates(CitedWork work, string[] title)
    {
        var found = new List<FullForm>(byTitle[string.Join(' ', title)].Take(MostCandidates));
        var words = TitleWords.Significant(title).Take(12).ToList();
        foreach (var word in words) Add(byWord[word], found);
        foreach (var surname in Surnames(work).Take(8))
        {
            foreach (var known in bySurname.Contains(surname) ? [surname] : surnamesByInitial[surname[0]].Where(k => TitleWords.Alike(k, surname)).Take(4))
            {
                Add(bySurname[known], found);
                foreach (var word in words) Add(byBoth[(known, word)], found);
            }
        }
        return [.. found.DistinctBy(c => c.Place).OrderBy(c => c.Place)];
    }

    private static void Add(IEnumerable<FullForm> forms, List<FullForm> found)
    {
        var some = forms.Take(MostCandidates + 1).ToList();
        if (some.Count <= MostCandidates) found.AddRange(some);
    }

    /// <summary>How well a full citation fits: 0 not at all, higher is better.</summary>
    private static int Fit(CitedWork work, string[] title, FullForm full)
    {
        var authors = NameMatching.Authors(work, full.Work);
        if (authors == NameMatch.No && title.Length > 2 && full.Title.AsSpan().StartsWith(title) && NameMatching.IsNearSurname(work, full.Work)) authors = NameMatch.Alike;
        var publication = NameMatching.Publication(work, full.Work);
        if (authors == NameMatch.No || publication == NameMatch.No || !SameDate(work, full.Work)) return 0;
        var isSure = authors > NameMatch.Unknown || publication > NameMatch.Unknown;
        if (title.Length == 0) return authors > NameMatch.Unknown ? 1 : 0;
        var byTitle = title.AsSpan().SequenceEqual(full.Title) ? 9
            : TitleWords.StartsWith(full.Title, title) && (isSure || title.Length >= 3 || (title.Length == 2 && EndsAtSubtitle(full.Work.Title!, work.Title!))) ? 7
            : isSure && TitleWords.Abbreviates(title, full.Title) ? 5
            : authors == NameMatch.Same && IsMisspelt(title, full.Title) ? 3
            : 0;
        return byTitle == 0 ? 0 : byTitle + (authors == NameMatch.Same ? 1 : 0);
    }

    private static bool SameDate(CitedWork work, CitedWork full) =>
        work.Date is null || full.Date is null || (work.Date.Earliest <= full.Date.Latest && full.Date.Earliest <= work.Date.Latest);

    /// <summary>Whether the full title goes on with a subtitle where the short one ends.</summary>
    private static bool EndsAtSubtitle(string full, string shortTitle) =>
        full.Length > shortTitle.Length + 1 && full.StartsWith(shortTitle, StringComparison.OrdinalIgnoreCase) && full[shortTitle.Length] is ':' or ',' or '?' or '!' or '.' or ';' or '–' or '—';

    /// <summary>Whether a title of several words begins with the other but for one word that is off by a letter or two.</summary>
    private static bool IsMisspelt(string[] title, string[] full)
    {
        if (title.Length < 2 || title.Length > full.Length) return false;
        var odd = -1;
        for (var i = 0; i < title.Length; i++)
        {
            if (TitleWords.Alike(title[i], full[i])) continue;
            if (odd >= 0) return false;
            odd = i;
        }
        return odd >= 0 && title[odd].Length >= 4 && !title[odd].AsSpan().ContainsAnyInRange('0', '9') && title[odd][0] == full[odd][0] && Diagnostics.NearestName.Distance(title[odd], full[odd]) <= 2;
    }

    private static int? Nearest(CitedWork work, string[] title, List<FullForm> candidates)
    {
        var near = candidates
            .Select(c => (Form: c, Shared: title.Intersect(c.Title).Count(w => !TitleWords.IsSmall(w)), Names: NameMatching.Authors(work, c.Work)))
            .Where(c => c.Form.Work.Title is not null && (c.Names > NameMatch.Unknown || (title.Length > 0 && c.Shared * 2 > title.Length)))
            .OrderByDescending(c => c.Shared).ThenByDescending(c => c.Names).ThenBy(c => c.Form.Place)
            .Select(c => c.Form).ToList();
        return near.Count == 0 ? null : near[0].Place;
    }

    private static string[] TitleOf(CitedWork work) => TitleWords.WithoutArticle([.. TitleWords.Of(work.Title).Take(MostWords)]);

    private static IEnumerable<string> Surnames(CitedWork work) =>
        work.Authors.Select(a => TitleWords.Of(a)).Where(w => w.Length > 0).Select(w => w[^1]).Distinct();
}
