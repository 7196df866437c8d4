
namespace Almanac.Linking;

/// <summary>Folds names for comparison: without case, diacritics, apostrophes and hyphens.</summary>
public static class NameKey
{
    /// <summary>
    /// The keys of a name: hyphens as blanks, and, where it has hyphens, also with none at all, so that
    /// <c>Al-Quill</c>, <c>al Quill</c> and <c>Alquill</c> are one name.
    /// </summary>
    public static IEnumerable<string> Of(string name)
    {
        var spaced = Fold(name, hasBlanks: true);
        if (spaced.Length == 0) yield break;
        yield return spaced;
        if (!NameMarks.HasHyphen(name)) yield break;
        var joined = Fold(name, hasBlanks: false);
        if (joined != spaced) yield return joined;
    }

    private static string Fold(string name, bool hasBlanks)
    {
        var key = Scratch.Take();
        foreach (var c in name)
        {
            var isHyphen = NameMarks.IsHyphen(c);
            if (isHyphen ? hasBlanks : char.IsWhiteSpace(c))
            {
                if (key.Length > 0 && key[^1] != ' ') key.Append(' ');
            }
            else if (!isHyphen && !NameMarks.IsApostrophe(c) && !LetterFolding.TryAppend(key, c)) key.Append(c);
        }
        while (key.Length > 0 && key[^1] == ' ') key.Length--;
        return Scratch.Give(key);
    }
}
