using Almanac.Diagnostics;
using Almanac.Parsing.Markdown;
using Almanac.Parsing.Seeds;

namespace Almanac.Tests;

/// <summary>A stretch of a paragraph's text is found again in the source, whatever marks stand between.</summary>
public sealed class ParagraphPlaceTests
{
    [Theory]
    [InlineData("Plain words here.", "words")]
    [InlineData("A **bold** and *soft* word.", "bold")]
    [InlineData("A **bold** and *soft* word.", "soft")]
    [InlineData("A [[lantern-guild]] and more.", "lantern-guild")]
    [InlineData("A [[guild|guild]] and more.", "guild")]
    [InlineData("A [[groups/x|the guild]].[@1] Then more.", "more")]
    [InlineData("A [web](https://example.org/) page.", "web")]
    [InlineData("A [link](../groups/x.md) page.", "page")]
    [InlineData("> Quoted\n> over two lines.", "lines")]
    [InlineData("- one\n- two three", "three")]
    [InlineData("| a | b |\n|---|---|\n| c | d e |", "e")]
    [InlineData("Star \\* and `code` and &amp; so on.", "so on")]
    [InlineData("One line\nand the next.", "the next")]
    public void A_word_of_the_text_is_found_in_the_source(string markdown, string word)
    {
        var source = new SourceText("a.md", "---\n" + markdown);

        var paragraph = BodyReader.Read(source.Span(4, markdown.Length), []).Paragraphs.First(p => p.Text.Contains(word));

        var at = paragraph.SpanOf(paragraph.Text.IndexOf(word, StringComparison.Ordinal), word.Length);
        Assert.Equal(word, at.Text);
        Assert.Equal(4 + markdown.LastIndexOf(word, StringComparison.Ordinal), at.Start);
    }

    [Theory]
    [InlineData("The first")]
    [InlineData("one.")]
    [InlineData("Another")]
    [InlineData("third.")]
    [InlineData("one. Another")]
    public void A_word_of_a_seed_is_found_behind_its_markers(string words)
    {
        const string Seed = "Land\n\nOverview\n\nThe first said one.1 Another.2 The third.3\n\nCitations\n\n[1] A.\n[2] B.\n[3] C.\n";
        var paragraph = Assert.Single(SeedReader.Read(new("seeds/land.txt", Seed)).Value.Sections.Single().Paragraphs);

        var at = paragraph.SpanOf(paragraph.Text.IndexOf(words, StringComparison.Ordinal), words.Length);

        Assert.Equal(words, string.Concat(at.Text.Where(c => !char.IsDigit(c))));
        Assert.Equal(Seed.IndexOf(words.Split(' ')[0], StringComparison.Ordinal), at.Start);
    }

    [Theory]
    [InlineData("He wrote *The Last Lamp* there.", "The Last Lamp")]
    [InlineData("> All of it", "All of it")]
    [InlineData("See [the paper](https://example.org/).", "the paper")]
    [InlineData("A **loud** word.", "")]
    public void Words_of_others_are_told_apart(string markdown, string quoted)
    {
        var source = new SourceText("a.md", markdown);

        var paragraph = Assert.Single(BodyReader.Read(source.Span(0, markdown.Length), []).Paragraphs);

        Assert.Equal(quoted, string.Join('|', paragraph.Quoted.Select(q => paragraph.Text.Substring(q.Start, q.Length))));
    }
}
