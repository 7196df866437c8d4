using Almanac.Parsing.Entries;
using CsCheck;

namespace Almanac.Tests;

/// <summary>The anchor of a paragraph stays while its words do, so that links to it from outside last.</summary>
public sealed class AnchorTests
{
    private static readonly string[] Words = ["The lamp", "It fell.", "A guild met", "in 2012.", "Nobody left", "Keïta’s", "(5)", "L’eau", "Twice.", "Twice."];

    private static readonly Gen<string[]> Texts = Gen.Select(Gen.Int[0, 9], Gen.Int[0, 9], (a, b) => $"{Words[a]} {Words[b]}".Trim()).Array[1, 12];

    [Fact]
    public void It_stays_when_others_are_added_removed_or_moved() =>
        Gen.Select(Texts, Gen.Int[0, 99], Texts).Sample((paragraphs, seed, others) =>
        {
            var kept = paragraphs.Where(p => p.Any(char.IsLetterOrDigit)).ToArray();
            var added = others.Where(o => o.Any(char.IsLetterOrDigit) && !kept.Contains(o)).ToArray();
            var moved = Shuffled([.. kept.Concat(added)], seed);

            var before = OfEntry(kept);
            var after = OfEntry(moved);

            return before.All(after.Contains);
        });

    [Fact]
    public void Paragraphs_of_the_same_words_keep_theirs_in_their_order() =>
        Assert.Equal(OfEntry("Same.", "Same.").Select(a => a.Anchor), OfEntry("New.", "Same.", "Other.", "Same.", "More.").Where(a => a.Text == "Same.").Select(a => a.Anchor));

    [Theory]
    [InlineData("It fell.[@1] Then it rose.[@2]", "It fell.[@2] Then it rose.[@3; @1]")]
    [InlineData("It fell.[@1] Then it rose.[@2]", "It fell. Then it rose.[@1, p. 12]")]
    [InlineData("It fell. Then it rose.[^a]\n\n[^a]: Why.", "It fell.[^b] Then it rose.\n\n[^b]: Why.")]
    [InlineData("It **fell** there.", "It fell\nthere.")]
    [InlineData("It’s [[two|the other]].", "It's [[groups/two|the other]].")]
    public void It_stays_when_a_citation_or_a_mark_changes(string before, string after) =>
        Assert.Equal(OfEntry(before)[0].Anchor, OfEntry(after)[0].Anchor);

    [Theory]
    [InlineData("It ended.1 In 2012.2 It was so.3", "New.1 More.2\nIt ended.3 In 2012.4 It was so.5")]
    [InlineData("It ended.1 In 2012.2 It was so.3", "It ended. In 2012.1 It was so.")]
    [InlineData("It ended.1 In 2012.2 It was so.3", "It ended.1In 2012.2It was so.3\nMore.4")]
    public void It_stays_when_the_markers_of_a_profile_are_numbered_anew(string before, string after) =>
        Assert.Contains(OfSeed(before)[0], OfSeed(after));

    private static List<(string Text, string Anchor)> OfEntry(params string[] paragraphs)
    {
        var text = "---\ntitle: One\n---\n" + string.Join("\n\n", paragraphs) + "\n";
        var entry = EntryReader.Read(new("content/groups/one.md", text), new(EntryKind.Group, "one"), VocabularyReader.Read(Reading.BuiltIn.Vocabulary()).Value).Value;
        return [.. entry.Body.Paragraphs.Select(p => (p.Text, p.Anchor))];
    }

    private static List<(string Text, string Anchor)> OfSeed(string text)
    {
        using var folder = new TemporaryFolder();
        var notes = Enumerable.Range(1, text.Count(c => c == '.')).Select(n => $"[{n}] A. Bell, “Lamps {n},” The Lamp, May {n}, 2012, https://example.org/{n}.\n");
        folder.Write("seeds/land.txt", $"Land\n\nOverview\n\n{text}\n\nCitations\n\n{string.Concat(notes)}");
        return [.. Pipeline.Build(folder.Path).Almanac.Profiles[0].Profile.Sections.SelectMany(s => s.Paragraphs).Select(p => (p.Text.Replace(" ", ""), p.Anchor))];
    }

    private static string[] Shuffled(string[] texts, int seed) => [.. texts.Select((t, i) => (t, Key: (i * 7919 + seed * 104729) % 1009)).OrderBy(p => p.Key).Select(p => p.t)];
}
