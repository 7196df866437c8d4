namespace Almanac.Parsing.Citations;

/// <summary>
/// Compares the authors and publications of citations: a surname stands for the whole name, an initial for
/// the given name, initials for an institution, and small words don't count.
/// </summary>
public static class NameMatching
{
    /// <summary>How the authors that a short form names agree with a full citation; an institution may be its publication.</summary>
    public static NameMatch Authors(CitedWork shortForm, CitedWork full)
    {
        if (shortForm.Authors.IsEmpty) return NameMatch.Unknown;
        var worst = NameMatch.Same;
        foreach (var author in shortForm.Authors)
        {
            var words = TitleWords.Of(author);
            var best = full.Authors.IsEmpty && full.Publication is null ? NameMatch.No : Institution(words, full.Publication);
            foreach (var other in full.Authors)
            {
                var match = Person(words, TitleWords.Of(other));
                if (match == NameMatch.No) match = Institution(words, other);
                if (match > best) best = match;
            }
            if (best < worst) worst = best;
        }
        return worst;
    }

    /// <summary>How the publication of a short form agrees with a full citation's publication or institution.</summary>
    public static NameMatch Publication(CitedWork shortForm, CitedWork full)
    {
        var words = TitleWords.Of(shortForm.Publication);
        if (words.Length == 0) return NameMatch.Unknown;
        var best = Institution(words, full.Publication);
        foreach (var author in full.Authors)
        {
            if (Institution(words, author) is var match && match > best) best = match;
        }
        return best == NameMatch.No && full.Publication is null && full.Authors.IsEmpty ? NameMatch.Unknown : best;
    }

    /// <summary>How a printed name agrees with a full one, both folded to words: <c>nossiter</c>, <c>a nossiter</c>, <c>le cam</c>.</summary>
    public static NameMatch Person(string[] name, string[] full)
    {
        if (name.Length == 0 || full.Length == 0) return NameMatch.No;
        var surname = Word(name[^1], full[^1]);
        if (surname == NameMatch.No || name.Length == 1) return surname;
        var worst = surname;
        var at = full.Length - 1;
        for (var i = name.Length - 2; i >= 0; i--)
        {
            var found = NameMatch.No;
            while (--at >= 0 && found == NameMatch.No) found = Given(name[i], full[at]);
            at++;
            if (found < worst) worst = found;
        }
        return worst;
    }

    /// <summary>Whether the only author of a short form has a surname one or two letters off one of the full citation's: enough where the title is the same.</summary>
    public static bool IsNearSurname(CitedWork shortForm, CitedWork full)
    {
        if (shortForm.Authors is not [var author] || TitleWords.Of(author) is not { Length: > 0 } words) return false;
        var surname = words[^1];
        return full.Authors.Any(a => TitleWords.Of(a) is { Length: > 0 } other && other[^1][0] == surname[0] && surname.Length >= 4
            && Diagnostics.NearestName.Distance(surname, other[^1]) <= (Math.Min(surname.Length, other[^1].Length) > 5 ? 2 : 1));
    }

    private static NameMatch Institution(string[] words, string? name)
    {
        var full = TitleWords.Of(name);
        if (words.Length == 0 || full.Length == 0) return NameMatch.No;
        if (words.Length == 1 && TitleWords.AreInitials(words[0], full)) return NameMatch.Same;
        if (full.Length == 1 && TitleWords.AreInitials(full[0], words)) return NameMatch.Same;
        var (left, right) = (TitleWords.Significant(words), TitleWords.Significant(full));
        if (left.Length == 1 && left[0].Length < 3) return NameMatch.No;
        var worst = NameMatch.Same;
        foreach (var word in left)
        {
            if (right.Contains(word)) continue;
            if (!Array.Exists(right, r => TitleWords.Alike(word, r))) return NameMatch.No;
            worst = NameMatch.Alike;
        }
        return worst;
    }

    private static NameMatch Given(string name, string full)
    {
        if (name.Length == 1 || full.Length == 1) return name[0] == full[0] ? NameMatch.Same : NameMatch.No;
        return Word(name, full);
    }

    private static NameMatch Word(string a, string b) => a == b ? NameMatch.Same : TitleWords.Alike(a, b) ? NameMatch.Alike : NameMatch.No;
}
