using System.Collections.Frozen;
using System.Collections.Immutable;
using Almanac.Parsing;
using Almanac.Parsing.Seeds;

namespace Almanac.Linking.Checks.Unclaimed;

/// <summary>
/// Reads the names of people and groups out of a profile’s paragraphs. What stands at the start of a sentence, behind
/// an indefinite article, or in the title of a work is passed over where it may be other words; so are dates,
/// places that say so, events, nationalities, and the profile’s own parts and publications.
/// </summary>
internal sealed class ProfileNameReader
{
    private readonly ClaimedNames claimed;
    private readonly TitleQuotations titles;
    private readonly FrozenSet<string> small;
    private readonly FrozenSet<string> others;

    public ProfileNameReader(Profile profile, ImmutableArray<Paragraph> paragraphs, ClaimedNames claimed)
    {
        this.claimed = claimed;
        titles = new(profile.Works);
        small = paragraphs.SelectMany(p => TextWords.Of(p.Text).Where(w => char.IsLower(p.Text[w.Start])).Select(w => w.Folded)).ToFrozenSet(StringComparer.Ordinal);
        others = profile.Sections.Where(s => s.Level == 1).Select(s => s.Heading)
            .Concat(profile.Works.SelectMany(w => new[] { w.Citation.Title, w.Citation.Publication }).OfType<string>().Select(t => t.Trim(',', '.', ' ')))
            .SelectMany(NameKey.Of).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The names in a paragraph, in order, also those that entries claim.</summary>
    public List<FoundName> Read(Paragraph paragraph)
    {
        var text = paragraph.Text;
        var found = new List<FoundName>();
        var starts = Sentences.Starts(text, [.. paragraph.Citations.Select(c => c.Offset)]);
        var entries = claimed.In(text);
        var quoted = new TextRanges(titles.In(text));
        foreach (var run in CapitalRuns.Of(text))
        {
            if (quoted.Touch(run.Start, run.End - run.Start)) continue;
            if (run.IsAbbreviation)
            {
                found.Add(new(run.Start, run.End, entries.Touch(run.Start, run.End - run.Start) || IsOfSmallWords(text, run, starts), false));
                continue;
            }
            var isOneOfMany = CommonWords.Indefinite.Contains(WordBefore(text, run.Start)) || CommonWords.Indefinite.Contains(run.Tokens[0].Folded);
            if (Trimmed(text, run, starts) is not { } name) continue;
            if (IsClaimed(text, name, entries)) found.Add(new(name.Start, name.End, true, false));
            else if (!isOneOfMany && IsName(text, name)) found.Add(new(name.Start, name.End, false, IsInPlace(text, name)));
        }
        return found;
    }

    /// <summary>The run without what is no part of the name, or null where nothing of two words is left.</summary>
    private CapitalRun? Trimmed(string text, CapitalRun run, int[] starts)
    {
        if (BeginsSentence(text, run.Start, starts) && IsOrdinary(run.Tokens[0].Folded)) run = run.From(1);
        while (run.Tokens.Length > 1 && CommonWords.IsDemonym(run.Tokens[^1].Folded) && run.Tokens[^2].Kind == TokenKind.Capital) run = new(run.Tokens[..^1]);
        var first = 0;
        while (first < run.Tokens.Length && (CommonWords.Titles.Contains(run.Tokens[first].Folded) || IsDemonymOfTitle(run, first))) first++;
        if (first == 0) return run.HasTwo ? run : null;
        if (first == run.Tokens.Length || run.Tokens[first].Kind == TokenKind.Particle) return null;
        var rest = run.From(first);
        return rest.HasTwo && !IsPower(run.Tokens[first - 1].Folded) ? rest : run.HasTwo ? run : null;
    }

    private static bool IsDemonymOfTitle(CapitalRun run, int index) =>
        CommonWords.IsDemonym(run.Tokens[index].Folded) && index + 1 < run.Tokens.Length && CommonWords.Titles.Contains(run.Tokens[index + 1].Folded);

    /// <summary>Whether the word is a part of the names of its institutions, and only before a title none.</summary>
    private static bool IsPower(string word) => word is "us" or "un" or "eu" or "uk";

    private bool IsOrdinary(string word) =>
        CommonWords.Particles.Contains(word) || Abbreviations.IsOpener(char.ToUpperInvariant(word[0]) + word[1..]) || word.EndsWith("ing", StringComparison.Ordinal) || word.EndsWith("ly", StringComparison.Ordinal)
        || (small.Contains(word) && !CommonWords.IsOrganisation(word) && !CommonWords.Titles.Contains(word));

    private static bool BeginsSentence(string text, int position, int[] starts)
    {
        var start = Sentences.Around(text, starts, position).Start;
        if (position > 0 && text[position - 1] is '“' or '«' or '"' or '‘') return true;
        return text.AsSpan(start, position - start).TrimStart("“‘«\"'([ \u00A0").IsEmpty;
    }

    private bool IsClaimed(string text, CapitalRun name, TextRanges entries)
    {
        var isTouched = false;
        var isWhole = true;
        foreach (var word in name.Capitals)
        {
            if (entries.Touch(word.Start, word.End - word.Start)) isTouched = true;
            else if (!CommonWords.IsGeneric(word.Folded)) isWhole = false;
        }
        if (isTouched && isWhole) return true;
        var words = text[name.Start..name.End];
        if (claimed.HasPart(words)) return true;
        var first = 0;
        while (first < name.Tokens.Length && CommonWords.Titles.Contains(name.Tokens[first].Folded)) first++;
        return first > 0 && first < name.Tokens.Length && claimed.HasSurname(text[name.Tokens[first].Start..name.End]);
    }

    private bool IsName(string text, CapitalRun name)
    {
        var (first, last) = (name.Tokens[0].Folded, name.Tokens[^1].Folded);
        if (!name.Any(word => !CommonWords.IsGeneric(word))) return false;
        if (NameKey.Of(text[name.Start..name.End]).Any(key => others.Contains(key) || CommonWords.Countries.Contains(key))) return false;
        if (IsAbbreviated(text, name.End)) return true;
        if (CommonWords.IsOrganisation(first)) return true;
        if (CommonWords.IsPlace(last) || CommonWords.IsThing(last)) return false;
        if (CommonWords.IsPlace(first) && name.Tokens[1].Folded is "of" or "de" or "du" or "des") return false;
        return !(CommonWords.IsCompass(first) && name.Capitals.Count() == 2 && !CommonWords.IsOrganisation(last));
    }

    /// <summary>Whether an abbreviation stands in brackets behind the name, as behind those of organisations.</summary>
    private static bool IsAbbreviated(string text, int end) =>
        end + 4 < text.Length && text.AsSpan(end).StartsWith(" (") && char.IsUpper(text[end + 2]) && char.IsUpper(text[end + 3]);

    /// <summary>Whether the text says that something is in it: <c>in North Quay</c>, <c>the town of North Quay</c>.</summary>
    private static bool IsInPlace(string text, CapitalRun name)
    {
        if (name.Any(CommonWords.IsOrganisation)) return false;
        var word = WordBefore(text, name.Start);
        return CommonWords.Before.Contains(word) || (word is "of" or "de" && CommonWords.IsPlace(WordBefore(text, name.Start - word.Length - 1)));
    }

    /// <summary>Whether an abbreviation stands in brackets behind the words that it is short for, and they have no capitals.</summary>
    private static bool IsOfSmallWords(string text, CapitalRun run, int[] starts)
    {
        if (run.Start < 2 || text[run.Start - 1] != '(' || text[run.Start - 2] != ' ') return false;
        var position = run.Start - 1;
        for (var i = run.Start; i < run.End; i++)
        {
            var word = WordBefore(text, position);
            if (word.Length == 0) return i > run.Start;
            position -= word.Length + 1;
            if (char.IsUpper(text[position]) && !BeginsSentence(text, position, starts)) return false;
        }
        return true;
    }

    /// <summary>The word before a place, folded, where only a blank stands between.</summary>
    private static string WordBefore(string text, int position)
    {
        if (position < 2 || !char.IsWhiteSpace(text[position - 1])) return "";
        var start = position - 1;
        while (start > 0 && char.IsLetter(text[start - 1]) && position - start < 40) start--;
        return text[start..(position - 1)].ToLowerInvariant();
    }
}
