using Almanac.Commands;
using Almanac.Diagnostics;
using Almanac.Diagnostics.Rules;
using CsCheck;

namespace Almanac.Tests;

/// <summary>How faults are told: near names, the order of annotations, the summary of a job, colour.</summary>
public sealed class TellingTests
{
    [Theory]
    [InlineData("jnmi", "jnim")]                    // a swap is one change
    [InlineData("as_of", "as-of")]                  // blanks, case and punctuation do not count
    [InlineData("Allied With", "allied-with")]
    [InlineData("fonded", "founded")]
    [InlineData("abc", "abd")]                      // one change in three letters
    [InlineData("abcdef", "abcxyf")]                // two in six
    [InlineData("abc", null, "axy")]
    [InlineData("ab", null, "ac")]                  // none in two
    [InlineData("abcde", null, "abcxy")]
    [InlineData("Timbuktu", null, "Kidal")]
    [InlineData("!!!", null, "???")]
    public void The_nearest_name_is_told_only_where_it_can_be_meant(string name, string? expected, string? candidate = null) =>
        Assert.Equal(expected, NearestName.Find(name, [candidate ?? expected!, "something else entirely"]));

    [Fact]
    public void The_distance_counts_insertions_deletions_substitutions_and_swaps() =>
        Gen.Select(OneOf("a", "b", "c", "é", "ab", "م").List[0, 12], OneOf("a", "b", "c", "é", "ba", "م").List[0, 12]).Sample((first, second) =>
        {
            var (a, b) = (string.Concat(first), string.Concat(second));
            var table = new int[a.Length + 1, b.Length + 1];
            for (var i = 0; i <= a.Length; i++)
            {
                for (var j = 0; j <= b.Length; j++)
                {
                    if (i == 0 || j == 0) table[i, j] = i + j;
                    else table[i, j] = Math.Min(table[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1), 1 + Math.Min(table[i - 1, j], table[i, j - 1]));
                    if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
                }
            }
            return new EditDistance(a).To(b) == table[a.Length, b.Length];
        }, iter: 5_000);

    [Fact]
    public void A_name_of_a_megabyte_is_compared_with_nothing()
    {
        var name = new string('a', 1 << 20);

        Assert.Null(NearestName.Find(name, [name + "b", name + "c"]));
    }

    [Fact]
    public void The_first_ten_annotations_are_of_ten_sorts_rather_than_ten_times_one()
    {
        var (a, b) = (new SourceText("content/a.md", new string('x', 99)), new SourceText("content/b.md", new string('x', 99)));
        List<Diagnostic> faults =
        [
            .. Enumerable.Range(0, 20).Select(i => new Diagnostic(LinkRules.UnknownEntry, "unknown", a.Span(i, 1))),
            new(LinkRules.UnknownEntry, "unknown", b.Span(5, 1)),
            new(EditorialRules.UncitedParagraph, "uncited", a.Span(0, 1)) { Severity = Severity.Warning },
            new(EntryRules.UnknownKey, "key", b.Span(7, 1)),
        ];

        var order = DiagnosticOrder.ByWeight(faults);

        Assert.Equal(["ALM0303 b", "ALM0401 a", "ALM0401 b", "ALM0401 a"], order.Take(4).Select(d => $"{d.Rule.Code} {d.At.Source.Path[8..9]}"));
        Assert.Equal("ALM0501", order[^1].Rule.Code);
        Assert.Equal(faults.Count, order.Length);
    }

    [Fact]
    public void The_summary_of_a_job_is_a_table_that_text_cannot_leave()
    {
        var source = new SourceText("content/groups/a|b.md", "text");
        var fault = new Diagnostic(LinkRules.UnknownEntry, "no `x|y` <img src=x> @team #1 https://bad.example", source.Span(0, 1)) { Help = "line\nline" };

        var text = DiagnosticSummary.Print([fault]);

        var row = text.Split('\n')[4];
        Assert.StartsWith("| error ALM0401 | content/groups/a\\|b.md:1:1 | no \\`x\\|y\\` &lt;img src=x&gt; @<!-- -->team #<!-- -->1 https:<!-- -->//bad", row);
        Assert.EndsWith("| line line |", row);
    }

    [Fact]
    public void A_summary_stays_under_what_GitHub_takes()
    {
        var source = new SourceText("content/groups/a.md", "text");

        var text = DiagnosticSummary.Print([.. Enumerable.Repeat(new Diagnostic(LinkRules.UnknownEntry, new string('é', 500), source.Span(0, 1)), 5000)]);

        Assert.True(System.Text.Encoding.UTF8.GetByteCount(text) < 1 << 20);
        Assert.Matches(@"And [\d,]+ more; ", text);
    }

    [Theory]
    [InlineData(null, "xterm", true)]
    [InlineData("", "xterm", true)]
    [InlineData("1", "xterm", false)]
    [InlineData(null, "dumb", false)]
    [InlineData(null, null, true)]
    public void Colour_can_be_refused(string? noColour, string? terminal, bool expected) => Assert.Equal(expected, Surroundings.MayColour(noColour, terminal));
}
