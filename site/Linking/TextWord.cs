namespace Almanac.Linking;

/// <summary>
/// A word of a text: from where to where, and folded for comparison. Words that only an apostrophe or hyphen
/// parts are two (<c>l’Orvane</c>, <c>al-Quill</c>).
/// </summary>
internal readonly record struct TextWord(int Start, int End, string Folded)
{
    /// <summary>Whether nothing but one apostrophe or hyphen stands between this word and the one behind it.</summary>
    public bool IsGluedTo(TextWord next, string text) => next.Start == End + 1 && (NameMarks.IsApostrophe(text[End]) || NameMarks.IsHyphen(text[End]));

    /// <summary>Whether one apostrophe stands between this word and the one behind it.</summary>
    public bool IsElidedTo(TextWord next, string text) => next.Start == End + 1 && NameMarks.IsApostrophe(text[End]);
}
