using Almanac.Diagnostics;
using Almanac.Parsing.Citations;
using Almanac.Parsing.Seeds;
using CsCheck;

namespace Almanac.Tests;

public sealed class SeedReaderTests
{
    private static Outcome<Profile> Read(string text) => SeedReader.Read(new("seeds/land.txt", text));

    private static int[] Markers(string body, int notes = 0) =>
        [.. Read(body + (notes == 0 ? "" : "\nCitations\n" + string.Join('\n', Enumerable.Range(1, notes).Select(n => $"[{n}] “Title {n},” Gazette, 2001."))))
            .Value.Sections.SelectMany(s => s.Paragraphs).SelectMany(p => p.Citations).SelectMany(c => c.Keys).OfType<CitationKey.Note>().Select(k => k.Number)];

    [Theory]
    [InlineData("The town fell in June.1 It rose in May.2", new[] { 1, 2 })]
    [InlineData("It began in June 2012.1 Then came 2013.2", new[] { 1, 2 })]
    [InlineData("Some said “never,”1 others “perhaps.”2", new[] { 1, 2 })]
    [InlineData("It ended.1Later it began again.2", new[] { 1, 2 })]
    [InlineData("About 1,350 to 3,160 came.1", new[] { 1 })]
    [InlineData("It grew by 2.5 percent.1 It fell by 3.2 percent.2", new[] { 1, 2 })]
    [InlineData("It was 2.1 metres high.1", new[] { 1 })]
    [InlineData("At 8:30 it began.1", new[] { 1 })]
    [InlineData("See https://example.org/a.1/b for more.1", new[] { 1 })]
    [InlineData("It lies in no. 1 and p.1 of the book.1", new[] { 1 })]
    [InlineData("There are none here, in 2012 or in 2013.", new int[0])]
    [InlineData("They thanked it.1,2 Older ones.3", new[] { 1, 2, 3 })]
    [InlineData("It fell in 2013.1, 2 Older ones.3", new[] { 1, 2, 3 })]
    [InlineData("It fell in 2016.1 2", new[] { 1, 2 })]
    [InlineData("It differs.12 Later ones.3", new[] { 1, 2, 3 })]
    [InlineData("It grew to 4.5 million.1 Of 45.2 It", new[] { 1, 2 })]
    public void Markers_are_told_from_years_and_figures(string text, int[] expected) =>
        Assert.Equal(expected, Markers(text, Math.Max(1, expected.Length)));

    [Fact]
    public void A_missing_marker_is_reported_where_it_should_stand()
    {
        var (profile, diagnostics) = Read("One.1 Two. Three.3\nCitations\n[1] A, 2001.\n[2] B, 2001.\n[3] C, 2001.");

        Assert.Equal(2, profile.MarkerCount);
        var missing = Assert.Single(diagnostics, d => d.Rule.Code == "ALM0201");
        Assert.Equal((1, 18), missing.At.Source.GetPosition(missing.At.Start));
        Assert.Equal(2, missing.Note);
    }

    [Fact]
    public void A_figure_does_not_stand_in_for_a_marker_that_is_missing()
    {
        var (profile, diagnostics) = Read("One.1 It was 3.2 metres high. Three.3\nCitations\n[1] A, 2001.\n[2] B, 2001.\n[3] C, 2001.");

        Assert.Contains("3.2 metres", profile.Sections[0].Paragraphs[0].Text);
        Assert.Contains(diagnostics, d => d.Rule.Code == "ALM0201");
    }

    [Fact]
    public void A_marker_out_of_order_is_kept_and_reported()
    {
        var (profile, diagnostics) = Read("One.1 Two.3 Three.2 Four.4\nNotes\n1. A, 2001.\n2. B, 2001.\n3. C, 2001.\n4. D, 2001.");

        Assert.Equal(4, profile.MarkerCount);
        Assert.Contains(diagnostics, d => d.Rule.Code == "ALM0202");
    }

    [Fact]
    public void Headings_labels_and_paragraphs_are_told_apart()
    {
        var (profile, _) = Read("Land\n\nOverview\n\nThe Lamp League (LL) was strong.1\n\nLevel of Activity:\nSevere\n\nThe Lamp League (LL)\n\nIt met.2\n\nSociety\n\nPeople said so of Society.3\n\nCitations\n\n[1] A, 2001.\n[2] B, 2001.\n[3] C, 2001.");

        Assert.Equal("Land", profile.Title);
        Assert.Equal([("Level of Activity", "Severe")], profile.Facts.Select(f => (f.Label, f.Value)));
        Assert.Equal([("Overview", 1, 1), ("The Lamp League (LL)", 2, 1), ("Society", 2, 1)], profile.Sections.Select(s => (s.Heading, s.Level, s.Paragraphs.Length)));
    }

    [Theory]
    [InlineData("Lamp League", "Lamp League men met.1", 2)]
    [InlineData("Lamp League", "The Lamp League met.1", 2)]
    [InlineData("The Lamps (Old Guild, “The Keepers”)", "They met.1", 2)]
    [InlineData("Society", "Society changed.1", 1)]
    [InlineData("Lamp Trade", "The lamp trade grew.1", 1)]
    public void A_heading_that_the_text_names_is_a_subject(string heading, string text, int level) =>
        Assert.Equal(level, Read($"Overview\nIt began.\n{heading}\n{text}\nNotes\n1. A, 2001.").Value.Sections[1].Level);

    [Theory]
    [InlineData("Citations")]
    [InlineData("Notes")]
    [InlineData("REFERENCES:")]
    [InlineData("Endnotes")]
    [InlineData("Bibliography")]
    [InlineData("Footnotes")]
    public void Notes_may_stand_under_each_usual_heading(string heading) =>
        Assert.Single(Read($"It fell.1\n{heading}\n\n[1] “Fall,” Gazette, 2001.").Value.Notes);

    [Fact]
    public void A_bibliography_behind_the_notes_does_not_take_their_place()
    {
        var (profile, _) = Read("It fell.1 It rose.2\nNotes\n1. “Fall,” Gazette, 2001.\n2. “Rise,” Gazette, 2002.\nBibliography\n1. A book.\n");

        Assert.Equal(["“Fall,” Gazette, 2001.", "“Rise,” Gazette, 2002."], profile.Notes.Take(2).Select(n => n.Text.Replace(" Bibliography", "")));
    }

    [Fact]
    public void A_text_of_other_hands_is_read_the_same()
    {
        var plain = "Land\nOverview\nIt fell.1\nNotes\n1. “Fall,” Gazette, 2001.\n2. Ibid.";
        var other = "\uFEFF" + plain.Replace("\n", " \t\r\n\r\n");

        var (one, two) = (Read(plain).Value, SeedReader.Read(Reading.TextDecoder.Decode("seeds/land.txt", System.Text.Encoding.UTF8.GetBytes(other)).Text).Value);

        Assert.Equal(one.Sections.SelectMany(s => s.Paragraphs).Select(p => p.Text), two.Sections.SelectMany(s => s.Paragraphs).Select(p => p.Text));
        Assert.Equal(one.Notes.Select(n => (n.Number, n.Text)), two.Notes.Select(n => (n.Number, n.Text)));
    }

    [Fact]
    public void A_text_without_notes_is_a_profile_all_the_same()
    {
        var (profile, diagnostics) = Read("Overview\nA paragraph that ends here.");

        Assert.Equal(1, profile.ParagraphCount);
        Assert.Empty(diagnostics);
    }

    [Fact]
    public void Text_and_markers_put_together_again_give_the_original()
    {
        var word = OneOf("town", "in 2012", "fell", "1,350", "“so”", "Mali’s", "5.2 percent", "J. Doe", "at 8:30");
        var sentence = Gen.Select(word.List[1, 6], OneOf(".", "?", ".”", "!"), Gen.Bool, (words, end, marked) => (Text: string.Join(' ', words) + end, marked));
        sentence.List[1, 12].Sample(sentences =>
        {
            var next = 0;
            var text = string.Join(' ', sentences.Select(s => s.marked ? $"{s.Text}{++next}" : s.Text));
            var profile = Read(text).Value;
            var again = string.Join('\n', profile.Sections.SelectMany(s => s.Paragraphs).Select(PutTogether));
            Assert.Equal(text.Trim(), profile.Sections.Length > 0 && profile.Sections[0].Heading.Length > 0 ? (profile.Sections[0].Heading + again).Trim() : again.Trim());
        });
    }

    [Fact]
    public void Any_text_ends_without_an_exception() =>
        Gen.OneOf(Gen.String,
            OneOf("\n", "Citations\n", "[1] ", "2. ", "“", "”", "; ", "Ibid.", "https://x ", ".1", ",2", " ", "2012", "abc", "é", "\uD800").List[0, 60].Select(parts => string.Concat(parts)))
            .Sample(text =>
            {
                var (profile, diagnostics) = Read(text);
                Assert.All(diagnostics, d => Assert.InRange(d.At.Start + d.At.Length, 0, text.Length));
                Assert.All(profile.Notes, n => Assert.All(n.Works, w => Assert.Equal(w.Text, n.Text.Substring(w.Start, w.Text.Length))));
            });

    [Fact]
    public void No_character_of_a_note_but_the_parting_semicolons_is_lost() =>
        OneOf("A. Doe, ", "“Title; one,” ", "Gazette", ", 2001", "; ", "https://a.org/x;y", " ", "“open ").List[1, 12].Sample(parts =>
        {
            var note = string.Concat(parts).Trim();
            var kept = WorkSplitter.Split(note).Sum(p => note.Substring(p.Start, p.Length).Count(c => !char.IsWhiteSpace(c) && c != ';'));
            Assert.Equal(note.Count(c => !char.IsWhiteSpace(c) && c != ';'), kept);
        });

    private static string PutTogether(Parsing.Paragraph paragraph)
    {
        var text = paragraph.Text;
        foreach (var mark in paragraph.Citations.Reverse())
        {
            text = text.Insert(mark.Offset, string.Concat(mark.Keys.OfType<CitationKey.Note>().Select(k => k.Number)));
        }
        return text;
    }
}
