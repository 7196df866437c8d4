using System.Globalization;
using System.Text;
using System.Text.Json;
using Almanac.Composing;

namespace Almanac.Tests;

/// <summary>The script files with what links to entries show in place.</summary>
public sealed class PreviewTests
{
    [Fact]
    public void A_preview_has_the_title_the_kind_the_summary_and_the_first_facts()
    {
        using var folder = new TemporaryFolder();
        folder.Write("content/places/quay.md", "---\ntitle: The Long Quay\nshort: Quay\n---\n");
        folder.Write("content/events/fire.md", "---\ntitle: Quay fire\nsummary: A fire <b>of</b> 1902.\ndate: 1902-05\nplace: places/quay\nkilled: { low: 2, high: 3 }\n---\n");

        var built = Pipeline.Build(folder.Path);

        var text = Encoding.UTF8.GetString(Assert.Single(built.Files, f => f.Path.StartsWith("assets/previews/", StringComparison.Ordinal)).Bytes);
        Assert.DoesNotContain('<', text);
        var fire = Read(text)["events/fire"];
        Assert.Equal(["Quay fire", "Event", "A fire <b>of</b> 1902."], fire.EnumerateArray().Take(3).Select(v => v.GetString()!));
        Assert.Equal(["Date", "May 1902", "Place", "Quay", "Killed", "2 to 3"], fire[3].EnumerateArray().Select(v => v.GetString()!));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(48, 1)]
    [InlineData(49, 2)]
    [InlineData(200, 8)]
    public void Each_entry_is_in_the_file_that_its_id_tells_and_pages_say_how_many_there_are(int entries, int count)
    {
        using var folder = new TemporaryFolder();
        for (var i = 0; i < entries; i++) folder.Write($"content/groups/lamp-{i}.md", $"---\ntitle: Lamp {i}\n---\n");

        var built = Pipeline.Build(folder.Path);

        var files = built.Files.Where(f => f.Path.StartsWith("assets/previews/", StringComparison.Ordinal)).ToArray();
        Assert.Equal(count, files.Length);
        var found = files.SelectMany(f => Read(Encoding.UTF8.GetString(f.Bytes)).Keys.Select(id => (id, f.Path))).ToArray();
        Assert.Equal(entries, found.Length);
        Assert.All(found, f => Assert.Equal($"assets/previews/{Hash(f.id) % (ulong)count}.js", f.Path));
        Assert.All(built.Files.Where(IsPage), page => Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"data-previews=\"{count}\""), Encoding.UTF8.GetString(page.Bytes)));
    }

    [Fact]
    public void Without_entries_there_is_no_file()
    {
        using var folder = new TemporaryFolder();
        folder.Write("content/pages/about.md", "---\ntitle: About\n---\nWords.\n");

        var built = Pipeline.Build(folder.Path);

        Assert.DoesNotContain(built.Files, f => f.Path.StartsWith("assets/previews/", StringComparison.Ordinal));
        Assert.All(built.Files.Where(IsPage), page => Assert.Contains("data-previews=\"0\"", Encoding.UTF8.GetString(page.Bytes)));
    }

    private static bool IsPage(OutputFile file) => file.Path.EndsWith(".html", StringComparison.Ordinal);

    private static Dictionary<string, JsonElement> Read(string script)
    {
        Assert.StartsWith("almanacPreviews(", script, StringComparison.Ordinal);
        Assert.EndsWith(");\n", script, StringComparison.Ordinal);
        return JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(script["almanacPreviews(".Length..^3])!;
    }

    // FNV-1a as its authors publish it, in wider numbers than the engine's.
    private static ulong Hash(string id) => Encoding.ASCII.GetBytes(id).Aggregate(0x811c9dc5UL, (hash, octet) => (hash ^ octet) * 0x01000193UL % 0x1_0000_0000UL);
}
