using System.Collections.Frozen;

namespace Almanac.Linking;

/// <summary>Words that a full stop shortens, in English and French, and how a sentence goes on behind them.</summary>
internal static class Abbreviations
{
    /// <summary>Stand before a name or further words: <c>Gen. Dembele</c>.</summary>
    private static readonly FrozenSet<string> BeforeWords = Set(
        "Mr Mrs Ms Messrs Mx Dr Drs Prof Gen Col Lt Capt Cpt Maj Sgt Cpl Pvt Brig Cmdr Cmdt Adm Sen Rep Gov Pres Rev Hon Amb Insp Supt St Ste Sts Mt Ft gen col lt capt maj sgt "
        + "MM Mme Mmes Mlle Mlles Mgr vs cf viz ca approx esp incl e.g i.e c.-à-d p.ex");

    /// <summary>Stand before a number: <c>No. 5</c>, <c>Jan. 12</c>.</summary>
    private static readonly FrozenSet<string> BeforeNumbers = Set(
        "No no Nos nos Art art Arts p pp vol vols Vol ch chap Chap fig Fig figs sec Sec par para n nn l ll "
        + "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec janv févr avr juil sept oct nov déc");

    /// <summary>May end a sentence or not: the word behind them tells.</summary>
    private static readonly FrozenSet<string> Either = Set("al etc Jr Sr Inc Ltd Corp Co Bros Dept ed eds éd éds trans repr Est Ave Blvd env");

    /// <summary>Words that begin a sentence more likely than they go on with a name.</summary>
    private static readonly FrozenSet<string> Openers = Set(
        "The A An In On At It Its He She They His Her Their This That These Those There We You But And Or However Although Though While When Where After Before "
        + "As By For From Since Until Some Many Most Both Also Other Others Another According If During Despite Under To With Without Yet Then Thus Meanwhile "
        + "Later Nor Not Only Several Such What Who Because Between Among Over Once All Each Even Still Here "
        + "Le La Les L Un Une Des Du D De Il Elle Ils Elles On En Dans Après Mais Ce Cette Ces Cet Selon Pour Depuis Au Aux Avec Sans Son Sa Ses Leur Leurs");

    private static readonly FrozenSet<string> Shortened =
        BeforeWords.Concat(Either).Select(w => w.ToLowerInvariant()).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a full stop may stand behind a word (folded) of a name.</summary>
    public static bool IsShortened(string folded) => folded.Length == 1 || Shortened.Contains(folded);

    /// <summary>Whether a sentence goes on behind a word and its full stop.</summary>
    /// <param name="word">The word, with the full stops inside it.</param>
    /// <param name="next">What stands behind.</param>
    public static bool GoesOn(string word, ReadOnlySpan<char> next)
    {
        if (BeforeWords.Contains(word)) return true;
        if (BeforeNumbers.Contains(word)) return IsNumber(next);
        if (Either.Contains(word) || word.Contains('.') || (word.Length == 1 && char.IsUpper(word[0]) && word != "I")) return !IsOpener(next);
        return false;
    }

    public static bool IsOpener(ReadOnlySpan<char> text) => Openers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(FirstWord(text));

    private static bool IsNumber(ReadOnlySpan<char> text)
    {
        if (text.Length > 0 && char.IsDigit(text[0])) return true;
        var word = FirstWord(text);
        return word.Length > 0 && word.IndexOfAnyExcept("IVXLC") < 0;
    }

    /// <summary>The first word, behind quotes and brackets.</summary>
    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text)
    {
        var start = 0;
        while (start < text.Length && !char.IsLetterOrDigit(text[start])) start++;
        var end = start;
        while (end < text.Length && char.IsLetter(text[end])) end++;
        return text[start..end];
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
