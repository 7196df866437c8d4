namespace Almanac.Tests;

/// <summary>One cause is told once, not again wherever something rests on it.</summary>
public sealed class FollowOnTests
{
    private const string Linking = "---\ntitle: Linking\nrelations: [{ type: allied-with, target: groups/lost }]\n---\nSee [[groups/lost]], [[lost]] and [[Lost Guild]].[@1]\n";

    [Fact]
    public void A_file_that_is_no_UTF8_still_takes_the_links_to_it()
    {
        using var folder = Folder();
        File.WriteAllBytes(folder.Write("content/groups/lost.md", ""), [.. "---\ntitle: Lost Guild\nwrong: key\n---\n"u8, 0xE9, .. " [[nowhere]]\n"u8]);

        Assert.Equal("ALM0101 content/groups/lost.md", Told(folder));
    }

    [Fact]
    public void A_seed_that_is_no_UTF8_still_has_its_notes()
    {
        using var folder = Folder();
        folder.Write("content/groups/lost.md", "---\ntitle: Lost Guild\n---\n");
        File.WriteAllBytes(folder.Write("seeds/land.txt", ""), [.. "Land\n\nOverview\n\nIt was so.1 And so.3\n\nCitations\n\n[1] Bell, “Lamp,” "u8, 0xE9, .. "Gazette, 1999.\n"u8]);

        Assert.Equal("ALM0101 seeds/land.txt", Told(folder));
    }

    [Fact]
    public void A_file_over_its_limit_is_not_missed_by_links_to_its_id()
    {
        using var folder = Folder();
        folder.Write("content/groups/lost.md", "---\ntitle: Lost\n---\n" + new string('a', 1 << 20));
        folder.Write("content/groups/linking.md", Linking.Replace("[[Lost Guild]]", "[[Lost]]"));

        Assert.Equal("ALM0103 content/groups/lost.md", Told(folder));
    }

    [Fact]
    public void A_folder_that_is_a_symbolic_link_is_told_alone()
    {
        using var folder = new TemporaryFolder();
        using var outside = new TemporaryFolder();
        outside.Write("lost.md", "---\ntitle: Lost Guild\n---\n");
        folder.Write("content/people/ann.md", "---\ntitle: Ann\nrelations: [{ type: member-of, target: groups/lost }]\n---\nSee [[groups/lost]].\n");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "content/groups"), outside.Path);

        Assert.Equal("ALM0104 content/groups", Told(folder));
    }

    [Fact]
    public void Front_matter_that_cannot_be_read_keeps_its_title()
    {
        using var folder = Folder();
        folder.Write("content/site.yml", "rules: { ALM0503: error }\n");
        folder.Write("content/groups/lost.md", "---\ntitle: Lost Guild\nsummary: \"open\nfacts: [\n---\n");
        folder.Write("content/groups/linking.md", Linking.Replace("title: Linking", "title: Linking\nsummary: It links."));

        Assert.Equal("ALM0302 content/groups/lost.md", Told(folder));
    }

    [Fact]
    public void A_vocabulary_that_cannot_be_read_leaves_words_and_relations_alone()
    {
        using var folder = Folder();
        folder.Write("content/vocabulary.yml", "relations: { mends: { inverse: mended-by\n");
        folder.Write("content/groups/lost.md", "---\ntitle: Lost Guild\ntype: guild\nstatus: open\nrelations: [{ type: mends, target: groups/linking }]\n---\n");

        Assert.Equal("ALM0302 content/vocabulary.yml", Told(folder));
    }

    [Fact]
    public void A_relation_that_is_no_map_lacks_no_keys()
    {
        using var folder = Folder();
        folder.Write("content/groups/lost.md", "---\ntitle: Lost Guild\nrelations:\n  - groups/linking\nfacts: none\n---\n");

        Assert.Equal("ALM0304 content/groups/lost.md, ALM0304 content/groups/lost.md", Told(folder));
    }

    [Fact]
    public void A_note_that_the_seed_lacks_is_told_in_the_seed()
    {
        using var folder = Folder();
        folder.Write("seeds/land.txt", "Land\n\nOverview\n\nIt was so.1 And so.2\n\nCitations\n\n[1] Bell, “Lamp,” Gazette, 1999.\n");
        folder.Write("content/groups/lost.md", "---\ntitle: Lost Guild\n---\nIt was.[@2]\n");

        Assert.Equal("ALM0203 seeds/land.txt", Told(folder));
    }

    [Fact]
    public void A_citation_that_cannot_be_read_is_not_missing_as_well()
    {
        using var folder = Folder();
        folder.Write("content/site.yml", "rules: { ALM0501: error }\n");
        folder.Write("content/groups/lost.md", "---\ntitle: Lost Guild\n---\nIt was.[@no such!]\n");

        Assert.Equal("ALM0314 content/groups/lost.md", Told(folder));
    }

    [Fact]
    public void A_work_whose_citation_is_misspelt_is_not_unused_as_well()
    {
        using var folder = Folder();
        folder.Write("content/sources/books.yml", "- { id: dorn-1999, title: Lamps }\n- { id: bell-1921, title: Wicks }\n");
        folder.Write("content/groups/lost.md", "---\ntitle: Lost Guild\n---\nIt was.[@dorn-1998]\n");

        Assert.Equal("ALM0407 content/groups/lost.md, ALM0413 content/sources/books.yml", Told(folder));
    }

    private static TemporaryFolder Folder()
    {
        var folder = new TemporaryFolder();
        folder.Write("content/groups/linking.md", Linking);
        folder.Write("seeds/land.txt", "Land\n\nOverview\n\nIt was so.1\n\nCitations\n\n[1] Bell, “Lamp,” Gazette, 1999.\n");
        return folder;
    }

    private static string Told(TemporaryFolder folder) =>
        string.Join(", ", Pipeline.Build(folder.Path).Diagnostics.Select(d => $"{d.Rule.Code} {d.At.Source.Path}"));
}
