namespace Almanac.Parsing.Citations;

/// <summary>
/// The quotation in a citation that holds the title: where its marks stand, and the first of the marks that
/// do not match.
/// </summary>
/// <param name="Open">The offset of the opening mark; -1 where the citation has none.</param>
/// <param name="Close">The offset of the closing mark; -1 where it is missing.</param>
/// <param name="Fault">The offset of a mark without its partner, or -1.</param>
public readonly record struct TitleQuotation(int Open, int Close, int Fault)
{
    /// <summary>Finds the title's quotation in the words of a citation before its address.</summary>
    public static TitleQuotation Find(string words)
    {
        var marks = Quotations.Marks(words);
        return marks.Count > 0 ? FindDouble(words, marks) : FindSingle(words);
    }

    private static TitleQuotation FindDouble(string words, List<QuotationMark> marks)
    {
        var fault = marks.FindIndex(m => m.IsWrong) is var wrong && wrong >= 0 ? marks[wrong].At : -1;
        var first = marks.FindIndex(m => m.Opens);
        if (first != 0)
        {
            // A closing mark with no opening one: the title ends there.
            if (first < 0 || Quotations.EndsTitle(words, marks[0].At)) return new(-1, marks[0].At, marks[0].At);
            fault = marks[0].At;
        }

        var depth = 0;
        for (var i = Math.Max(0, first); i < marks.Count; i++)
        {
            if (marks[i].Opens)
            {
                depth++;
                continue;
            }
            var nextCloses = i + 1 < marks.Count && !marks[i + 1].Opens;
            var ends = Quotations.EndsTitle(words, marks[i].At);
            if (depth == 1 && !ends && nextCloses && Quotations.EndsTitle(words, marks[i + 1].At))
            {
                fault = marks[i].At;
                continue;
            }
            if (depth > 1 && (!ends || nextCloses || !Quotations.AreOfOneKind(words, marks[first], marks[i])))
            {
                depth--;
                continue;
            }
            if (depth > 1) fault = marks[first].At;
            if (fault < 0 && (words[marks[first].At] == '"') != (words[marks[i].At] == '"')) fault = marks[i].At;
            return new(marks[first].At, marks[i].At, fault >= 0 ? fault : Unmatched(marks, i + 1));
        }
        return new(marks[first].At, -1, marks[first].At);
    }

    /// <summary>The first mark behind the title that has no partner.</summary>
    private static int Unmatched(List<QuotationMark> marks, int from)
    {
        var open = new Stack<int>();
        for (var i = from; i < marks.Count; i++)
        {
            if (marks[i].Opens) open.Push(marks[i].At);
            else if (!open.TryPop(out _)) return marks[i].At;
        }
        return open.Count > 0 ? open.Last() : -1;
    }

    /// <summary>British titles: <c>‘Title’, Paper</c>. An apostrophe is no closing mark.</summary>
    private static TitleQuotation FindSingle(string words)
    {
        var open = -1;
        for (var i = 0; i < words.Length && open < 0; i++)
        {
            if (words[i] is '‘' or '\'' && (i == 0 || words[i - 1] is ' ' or '(') && i + 1 < words.Length && !char.IsWhiteSpace(words[i + 1])) open = i;
        }
        if (open < 0) return new(-1, -1, -1);
        var weak = -1;
        for (var i = open + 2; i < words.Length; i++)
        {
            if (words[i] is not ('’' or '\'') || (i + 1 < words.Length && char.IsLetterOrDigit(words[i + 1]))) continue;
            if (Quotations.EndsTitle(words, i)) return new(open, i, -1);
            if (weak < 0) weak = i;
        }
        return weak >= 0 ? new(open, weak, -1) : words[open] == '‘' && (open == 0 || words.AsSpan(0, open).EndsWith(", ")) ? new(open, -1, open) : new(-1, -1, -1);
    }
}
