using System.Collections.Frozen;

namespace Almanac.Composing.Search;

/// <summary>Words too common to find anything by, in English, French and transliterated Arabic, in their plain form. A name that has one is still found by it.</summary>
internal static class StopWords
{
    public const string Text =
        "a about after al all also an and any are as at au aux avec be been before between but by ce ces d dans de des did do does du during el en et for from "
        + "had has have he her his how i in into is it its l la le les leur mais n no not of on or ou our par pas pour que qui s se ses she so some sur than that "
        + "the their them there these they this those to un une under via was we were what when where which who whom whose why wal will with would you";

    public static FrozenSet<string> All { get; } = Text.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
