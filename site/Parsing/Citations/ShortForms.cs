namespace Almanac.Parsing.Citations;

/// <summary>
/// Finds the full citation that a short form repeats (<c>Nossiter, “Burkina Faso Official…”</c>). Where two
/// works fit equally well, or the authors speak against it, none is found: precision before recall.
/// </summary>
public sealed class ShortForms
{
    private readonly record struct FullForm(CitedWork Work, int Place, int Group, string[] Title);

    private readonly ILookup<string, FullForm> byFirstWord;
    private readonly ILookup<string, FullForm> bySurname;
    private readonly ILookup<char, string> surnamesByInitial;

    public ShortForms(IReadOnlyList<(CitedWork Work, int Place, int Group)> fullForms)
    {
        var forms = fullForms.Select(f => new FullForm(f.Work, f.Place, f.Group, TitleWords.Of(f.Work.Title))).ToList();
        byFirstWord = forms.Where(f => f.Title.Length > 0).ToLookup(f => f.Title[0]);
        bySurname = forms.SelectMany(f => Surnames(f.Work).Select(s => (Name: s, Form: f))).ToLookup(p => p.Name, p => p.Form);
        surnamesByInitial = bySurname.Select(g => g.Key).ToLookup(s => s[0]);
    }

    /// <summary>The place of the full citation, or -1; then perhaps the nearest title, for the help.</summary>
    public (int Place, string? Nearest) Resolve(CitedWork work, int place)
    {
        var title = TitleWords.Of(work.Title);
        var candidates = Candidates(work, title).DistinctBy(c => c.Place).ToList();
        var fitting = candidates.Select(c => (Form: c, Fit: Fit(work, title, c))).Where(c => c.Fit > 0).ToList();
        if (fitting.Count == 0)
        {
            var near = candidates.FirstOrDefault(c => title.Length > 0 && c.Title.Length > 0 && title.Intersect(c.Title).Count() * 2 > title.Length);
            return (-1, near.Work is null ? null : $"“{near.Work.Title}”");
        }
        var best = fitting.Max(c => c.Fit);
        var bests = fitting.Where(c => c.Fit == best).ToList();
        if (bests.Select(b => b.Form.Group).Distinct().Count() > 1)
        {
            return (-1, string.Join(" or ", bests.Select(b => $"“{b.Form.Work.Title}”").Distinct()));
        }
        var earlier = bests.Where(b => b.Form.Place < place).ToList();
        return (earlier.Count > 0 ? earlier[0].Form.Place : bests[0].Form.Place, null);
    }

    private IEnumerable<FullForm> Candidates(CitedWork work, string[] title)
    {
        var byTitle = title.Length > 0 ? byFirstWord[title[0]] : [];
        var byAuthor = Surnames(work).SelectMany(s => bySurname.Contains(s) ? bySurname[s] : surnamesByInitial[s[0]].Where(k => TitleWords.Alike(k, s)).SelectMany(k => bySurname[k]));
        return byTitle.Concat(byAuthor);
    }

    /// <summary>How well a full citation fits: 0 not at all, 4 the same title.</summary>
    private static int Fit(CitedWork work, string[] title, FullForm full)
    {
        var authors = AuthorsFit(work, full.Work);
        if (authors == false || title.Length == 0) return 0;
        var publication = TitleWords.Of(work.Publication);
        var samePublication = publication.Length > 0 && PublicationsFit(publication, TitleWords.Of(full.Work.Publication));
        if (publication.Length > 0 && full.Work.Publication is not null && !samePublication) return 0;

        var sure = authors == true || samePublication;
        if (title.AsSpan().SequenceEqual(full.Title)) return 4;
        if (TitleWords.StartsWith(full.Title, title) && (sure || title.Length >= 3)) return 3;
        return sure && TitleWords.Abbreviates(title, full.Title) ? 2 : 0;
    }

    /// <summary>True where the authors agree, false where they differ, null where the short form names none.</summary>
    private static bool? AuthorsFit(CitedWork work, CitedWork full)
    {
        if (work.Authors.IsEmpty) return null;
        if (full.Authors.IsEmpty) return false;
        var known = full.Authors.SelectMany(a => TitleWords.Of(a)).ToList();
        return work.Authors.All(author => TitleWords.Of(author) is { Length: > 0 } words
            && (words.Length == 1 || work.Authors.Length == 1 ? words : [words[^1]]).All(w => known.Exists(k => TitleWords.Alike(k, w))));
    }

    private static bool PublicationsFit(string[] a, string[] b)
    {
        static IEnumerable<string> Significant(string[] words) => words.Where(w => w is not ("and" or "the" or "of" or "for"));
        var (left, right) = (Significant(a).ToList(), Significant(b).ToList());
        return left.Count > 0 && left.All(right.Contains);
    }

    private static IEnumerable<string> Surnames(CitedWork work) =>
        work.Authors.Select(a => TitleWords.Of(a)).Where(w => w.Length > 0).Select(w => w[^1]);
}
