namespace Almanac.Parsing.Citations;

/// <summary>Checks the single quotation marks inside a title, where an apostrophe looks like a closing mark.</summary>
public static class SingleQuotes
{
    /// <summary>The offset of a single mark without its partner, or -1.</summary>
    public static int FindUnmatched(string title)
    {
        var open = -1;
        for (var i = 0; i < title.Length; i++)
        {
            var before = i == 0 ? ' ' : title[i - 1];
            var after = i + 1 == title.Length ? ' ' : title[i + 1];
            if (title[i] == '‘' && !char.IsLetterOrDigit(before))
            {
                if (open >= 0) return open;
                open = i;
            }
            else if (title[i] == '’' && !char.IsLetterOrDigit(after))
            {
                if (open >= 0) open = -1;
                else if (before is ',' or '.' or '?' or '!') return i;
            }
            else if (title[i] == '’' && !char.IsLetterOrDigit(before) && char.IsLetter(after) && open < 0 && ((i == 0 && char.IsUpper(after)) || ClosesLater(title, i)))
            {
                return i;
            }
        }
        return open;
    }

    private static bool ClosesLater(string title, int from)
    {
        for (var i = from + 2; i < title.Length; i++)
        {
            if (title[i] == '‘') return false;
            if (title[i] == '’' && title[i - 1] is not ('s' or 'S' or ' ') && (i + 1 == title.Length || !char.IsLetterOrDigit(title[i + 1]))) return true;
        }
        return false;
    }
}
