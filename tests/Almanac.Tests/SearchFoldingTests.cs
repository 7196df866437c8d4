using Almanac.Composing.Search;
using CsCheck;

namespace Almanac.Tests;

/// <summary>Spellings of one sound have one key; other words keep theirs apart.</summary>
public sealed class SearchFoldingTests
{
    [Theory]
    [InlineData("Ghaly", "Ghali")]
    [InlineData("Ghaly", "Galy")]
    [InlineData("Koufa", "Kouffa")]
    [InlineData("Koufa", "Kufa")]
    [InlineData("Sévaré", "Sevare")]
    [InlineData("Qaeda", "Qaida")]
    [InlineData("Qa’ida", "Kaida")]
    [InlineData("Jama’at", "Jamaat")]
    [InlineData("Mourabitoun", "Murabitun")]
    [InlineData("Azawad", "Azaouad")]
    [InlineData("Ouagadougou", "Wagadugu")]
    [InlineData("Cheikh", "Sheikh")]
    [InlineData("Djihad", "jihad")]
    [InlineData("Tchad", "Chad")]
    [InlineData("Dine", "Din")]
    [InlineData("attack", "attacks")]
    [InlineData("Mali", "Mali’s")]
    [InlineData("U.S.", "US")]
    [InlineData("2,000", "2000")]
    [InlineData("أزواد", "ازواد")]
    [InlineData("مـالـي", "مالى")]
    [InlineData("القاعدة", "قاعده")]
    [InlineData("الدَّوْلَة", "الدولة")]
    public void Two_spellings_have_one_key(string one, string other) =>
        Assert.Equal(Assert.Single(SearchWords.Of(one)).Key, Assert.Single(SearchWords.Of(other)).Key);

    [Theory]
    [InlineData("2011", "201")]
    [InlineData("2011", "2012")]
    [InlineData("Gao", "Goa")]
    [InlineData("Mali", "Malam")]
    [InlineData("Kidal", "Konna")]
    public void Two_words_keep_apart(string one, string other) => Assert.NotEqual(SearchFolding.Key(one.ToLowerInvariant()), SearchFolding.Key(other.ToLowerInvariant()));

    [Theory]
    [InlineData("al-Qaeda in the north", "al qaeda alqaeda+ in the north")]
    [InlineData("l’Azawad", "l azawad lazawad+")]
    [InlineData("Jama’at", "jamaat")]
    [InlineData("U.S. forces, e.g. 2,000 of 1.5 million", "us forces eg 2000 of 1 5 million")]
    [InlineData("FC-G5S", "fc g5s fcg5s+")]
    [InlineData("’’ – ‘", "")]
    [InlineData("‘Gao’-", "gao")]
    public void A_text_is_taken_apart_into_words(string text, string words) =>
        Assert.Equal(words, string.Join(' ', SearchWords.Of(text).Select(w => w.Plain + (w.IsJoined ? "+" : ""))));

    private static readonly Gen<string> Text = Gen.OneOf(Gen.String, Gen.String[Gen.Char["aàeéhosu cq’'-.,12ال ةqS"], 0, 16]);

    [Fact]
    public void Any_text_has_words_at_their_places() => Text.Sample(text =>
    {
        foreach (var word in SearchWords.Of(text))
        {
            Assert.InRange(word.Start, 0, word.End - 1);
            Assert.InRange(word.End, 1, text.Length);
            Assert.NotEmpty(word.Key);
            Assert.NotNull(SearchFolding.Plain(text[word.Start]));
            Assert.Contains(SearchWords.Of(text.AsSpan()[word.Start..word.End]), w => w.Plain == word.Plain);
        }
    });

    [Fact]
    public void Case_and_marks_make_no_difference() => Gen.String[Gen.Char["abcehosuqyw -"], 0, 16].Sample(text =>
    {
        var marked = string.Concat(text.Select(c => char.IsAsciiLetter(c) ? $"{char.ToUpperInvariant(c)}\u0301" : c.ToString()));
        Assert.Equal(SearchWords.Of(text).Select(w => (w.Plain, w.Key)), SearchWords.Of(marked).Select(w => (w.Plain, w.Key)));
    });
}
