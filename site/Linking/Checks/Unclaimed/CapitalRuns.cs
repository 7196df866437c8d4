namespace Almanac.Linking.Checks.Unclaimed;

/// <summary>Finds the runs of words with capitals in a text. One pass, whatever the text.</summary>
internal static class CapitalRuns
{
    /// <summary>A longer run is a line in capitals rather than a name, and more particles in a row are none of a name’s.</summary>
    private const int MostTokens = 24, MostParticles = 3;

    public static IEnumerable<CapitalRun> Of(string text)
    {
        var tokens = CapitalTokens.Of(text);
        for (var i = 0; i < tokens.Count;)
        {
            if (tokens[i].Kind is TokenKind.Other or TokenKind.Particle)
            {
                i++;
                continue;
            }
            var last = i;
            while (tokens[last].Kind == TokenKind.Capital && Next(text, tokens, i, last) is { } next) last = next;
            if (last - i < MostTokens) yield return new([.. tokens.GetRange(i, last - i + 1)]);
            i = last + 1;
        }
    }

    /// <summary>The next word with a capital that goes on with the run, or null.</summary>
    private static int? Next(string text, List<CapitalToken> tokens, int first, int last)
    {
        for (var i = last; i - last <= MostParticles && !tokens[i].EndsRun && i + 1 < tokens.Count && IsJoined(text, tokens[i], tokens[i + 1]); i++)
        {
            var next = tokens[i + 1];
            if (next.Kind == TokenKind.Capital) return i + 1;
            if (next.Kind != TokenKind.Particle || !MayHold(tokens, first, last, i, next.Folded)) return null;
        }
        return null;
    }

    /// <summary>
    /// Whether a particle may go on with the run: an article only behind another particle, <c>for</c> only in the name of
    /// an organisation, and <c>and</c> or <c>in</c> only behind such a <c>for</c>.
    /// </summary>
    private static bool MayHold(List<CapitalToken> tokens, int first, int last, int before, string particle)
    {
        if (CommonWords.Articles.Contains(particle)) return before > last || particle is "la" or "le" or "les";
        if (CommonWords.Purposes.Contains(particle)) return CommonWords.IsOrganisation(tokens[first].Folded) || CommonWords.IsOrganisation(tokens[last].Folded);
        if (CommonWords.Links.Contains(particle))
        {
            for (var i = Math.Max(first, before - MostTokens); i < before; i++)
            {
                if (tokens[i].Kind == TokenKind.Particle && CommonWords.Purposes.Contains(tokens[i].Folded)) return true;
            }
            return false;
        }
        return !(particle is "of" or "de" && CommonWords.IsDemonym(tokens[last].Folded));
    }

    /// <summary>Whether only a blank stands between two tokens, or the full stop of an initial or title and a blank.</summary>
    private static bool IsJoined(string text, CapitalToken token, CapitalToken next)
    {
        var between = text.AsSpan(token.End, next.Start - token.End);
        if (between.Length == 1) return char.IsWhiteSpace(between[0]);
        return between.Length == 2 && between[0] == '.' && between[1] == ' ' && token.Kind == TokenKind.Capital && Abbreviations.GoesOn(text[token.Start..token.End], text.AsSpan(next.Start));
    }
}
