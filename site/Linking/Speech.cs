using System.Collections.Frozen;

namespace Almanac.Linking;

/// <summary>Tells who speaks behind a quotation: <c>“Who are they?” Torvel asked.</c></summary>
internal static class Speech
{
    private const int MostWords = 5;

    private static readonly FrozenSet<string> Verbs = (
        "said says say asked asks told tells added adds wrote writes replied replies answered answers warned warns declared declares shouted cried "
        + "demanded announced explained explains stated states continued remarked insisted wondered "
        + "dit demande demanda écrit ajoute répond répondit déclare déclara lance lança s’exclame demandé dit-il déclaré ajouté répondu écrié").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a text goes on with a speaker and a verb of speech, so that the quotation before it ends no sentence.</summary>
    public static bool Follows(ReadOnlySpan<char> text)
    {
        if (Abbreviations.IsOpener(text)) return false;
        var lookup = Verbs.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < MostWords && text.Length > 0; i++)
        {
            var end = text.IndexOfAny(' ', '\u00A0');
            var word = end < 0 ? text : text[..end];
            var bare = word.TrimEnd(".,:;!?");
            if (i > 0 && lookup.Contains(bare)) return true;
            if (end < 0 || bare.Length < word.Length) return false;
            text = text[(end + 1)..];
        }
        return false;
    }
}
