using Almanac.Linking;

namespace Almanac.Tests;

/// <summary>Where sentences end: the cut is written as |.</summary>
public sealed class SentenceTests
{
    [Theory]
    [InlineData("He met Col. Dembele, Gen. Touré and Mr. Ba of the U.S. Army.| It held.")]
    [InlineData("It left the U.S.| The army stayed.| In the U.N. Security Council.")]
    [InlineData("See No. 5 and no. 12.| He said no.| Then yes.")]
    [InlineData("Smith et al. Malian Arms, e.g. Kalashnikovs, i.e. Rifles.| Smith et al.| The end.")]
    [InlineData("Ibrahim B. Keïta met J. P. Doe and A. B. C. Ag Ghaly.| He left.")]
    [InlineData("It fell by 2.5 percent, to 1.350.| Mali fell.")]
    [InlineData("It broke off… The rest is lost.", "It broke off…| The rest is lost.")]
    [InlineData("It broke off...| Then it went on: “the … Malian and ... Other armies” left.")]
    [InlineData("“Who are they?” he asked.| “Who?” Koufa asked.| “Stop!” Iyad Ag Ghaly said.| “Why?”| The army left.")]
    [InlineData("It ended (in part.)| It began.| He said, “Never.”| He left.| ‘No.’| Yes.")]
    [InlineData("« Qui est-ce ? » demande-t-il.| « Assez ! »| Il partit.| Quoi ?| Rien !| « Bon. »| Le col. Ba et M. Diallo.| Fin.")]
    [InlineData("It fell.| al-Qaeda left.| El-Hadj too.| al-so lower.", "It fell.| al-Qaeda left.| El-Hadj too. al-so lower.")]
    [InlineData("On Jan. 12 and in Dec. 2012, in Jan.| Malians left at 5 p.m. Friday.| By 6 a.m.| They met.")]
    [InlineData("It’s WWII.| Bamako fell.| So did I.| Mali, Inc. Sells.| Ba Jr. Left.| Ba Jr.| He left.", "It’s WWII.| Bamako fell.| So did I.| Mali, Inc. Sells.| Ba Jr. Left.| Ba Jr.| He left.")]
    [InlineData("هل سقطت؟| نعم.| انتهى.")]
    [InlineData("What?!| Yes!!| No?")]
    public void A_sentence_ends_where_a_reader_would_say(string marked, string? expected = null)
    {
        expected ??= marked;
        var text = expected.Replace("|", "");

        var starts = Sentences.Starts(text);

        Assert.Equal(expected.Replace("| ", "|"), starts.Skip(1).Reverse().Aggregate(text, (t, s) => t[..s].TrimEnd() + "|" + t[s..]));
    }

    [Theory]
    [InlineData("In 2017.^This is it.", 2)]
    [InlineData("The MNLA.^Then more.", 2)]
    [InlineData("He spoke “therein.”^Similarly, it fell.", 2)]
    [InlineData("In the U.S.^ Malians left.", 2)]
    [InlineData("In the U.S. Malians left.", 1)]
    [InlineData("In the MNLA^. Then more.", 2)]
    [InlineData("In the U.S.^ forces.", 1)]
    public void A_marker_behind_a_stop_ends_a_sentence(string marked, int expected)
    {
        var offset = marked.IndexOf('^');

        Assert.Equal(expected, Sentences.Starts(marked.Replace("^", ""), offset < 0 ? [] : [offset]).Length);
    }
}
