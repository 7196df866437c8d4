namespace Almanac.Tests;

/// <summary>What an author gets wrong is told once, at its own line and column.</summary>
public sealed class PlaceTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("It met.[@1; @nobody-2001]", "ALM0407 4:13")]
    [InlineData("It met.[@1;   @nobody-2001; @2]", "ALM0407 4:15")]
    [InlineData("See [[#]].", "ALM0409 4:5")]
    [InlineData("See [[two#nowhere]].", "ALM0409 4:5")]
    [InlineData("See [the two [@1] of them](two.md).", "ALM0314 4:14")]
    [InlineData("See [the [[two]] of them](two.md).", "ALM0314 4:10")]
    [InlineData("See [the <b>two</b>](two.md).", "ALM0310 4:10")]
    [InlineData("See [the `two`](../groups/two.md#nowhere).", "ALM0409 4:5")]
    public void In_a_text(string body, string expected)
    {
        Write($"---\ntitle: One\n---\n{body}\n");

        Assert.Equal(expected, Told());
    }

    [Theory]
    [InlineData("relations: [{ type: allied-with }]", "ALM0305 3:13")]
    [InlineData("relations: [{ target: groups/two }]", "ALM0305 3:13")]
    [InlineData("relations: [{ type: allied-with, target: groups/two, nope: 1 }]", "ALM0303 3:54")]
    [InlineData("facts: [{ label: strength, value: 12, nope: 1 }]", "ALM0303 3:39")]
    [InlineData("disputed: [{ claim: Who, accounts: [{ says: A, nope: 1 }, { says: B }], nope: 1 }]", "ALM0303 3:48, ALM0303 3:73")]
    [InlineData("aliases: [{ name: Uno, nope: 1 }]", "ALM0303 3:24")]
    [InlineData("founded: 2017/spring", "ALM0306 3:10")]
    [InlineData("founded: ../spring", "ALM0306 3:10")]
    [InlineData("facts: [&a { label: a, value: b }, *a]", "ALM0308 3:9")]
    [InlineData("summary: !!str 12", "ALM0308 3:10")]
    public void In_front_matter(string line, string expected)
    {
        Write($"---\ntitle: One\n{line}\n---\n");

        Assert.Equal(expected, Told());
    }

    [Theory]
    [InlineData("relations:\n  feeds: { inverse: fed-by, family: action, from: [groups], to: [groups] }\n", "ALM0307 2:3")]
    [InlineData("relations:\n  feeds: { inverse: feeds, family: lineage, from: [groups], to: [groups], lineage: eaten }\n", "ALM0307 2:84")]
    [InlineData("relations:\n  feeds: { inverse: fed-by, family: lineage, from: [groups], to: [groups], lineage: split }\n  fed-by: { inverse: feeds, family: lineage, from: [groups], to: [groups], lineage: merged }\n", "ALM0307 3:3")]
    [InlineData("relations:\n  feeds: { inverse: fed-by, family: action, from: [groups], to: [groups] }\n  fed-by: { inverse: eats, family: action, from: [groups], to: [groups] }\n", "ALM0307 2:3, ALM0307 3:3")]
    [InlineData("types: {}\n---\ntypes: {}\n", "ALM0308 2:1")]
    [InlineData("types: 12\n", "ALM0304 1:8")]
    public void In_the_vocabulary(string text, string expected)
    {
        Write("---\ntitle: One\n---\n");
        folder.Write("content/vocabulary.yml", text);

        Assert.Equal(expected, Told());
    }

    private void Write(string one)
    {
        folder.Write("seeds/land.txt", "Land\n\nOverview\n\nThe Guild met.1 It met again.2\n\nCitations\n\n[1] “Meeting,” Gazette, 2001.\n[2] “Again,” Gazette, 2002.\n");
        folder.Write("content/groups/one.md", one);
        folder.Write("content/groups/two.md", "---\ntitle: Two\n---\n");
    }

    private string Told() => string.Join(", ", Pipeline.Build(folder.Path).Diagnostics.Select(d => $"{d.Rule.Code} {d.At.Source.GetPosition(d.At.Start).Line}:{d.At.Source.GetPosition(d.At.Start).Column}"));
}
