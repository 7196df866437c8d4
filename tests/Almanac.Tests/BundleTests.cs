using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Almanac.Bundling;
using Almanac.Commands;
using Almanac.Composing;
using Almanac.Composing.Drawing;

namespace Almanac.Tests;

/// <summary>The editions that carry a site, opened as their users' programs open them.</summary>
public sealed class BundleTests : IDisposable
{
    private const string Hostile = "The “&” <b>guild</b> ]]> --> </script><!-- é";
    private static readonly Lazy<BuildResult> Mali = new(() => Pipeline.Build(Repository.Root, isCopy: true));
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_archive_is_sorted_dated_alike_in_ascii_and_in_one_folder()
    {
        using var zip = Zip(Bundle(), "land.zip");

        var names = zip.Entries.Select(e => e.FullName).ToList();
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
        Assert.All(names, name => Assert.True(Ascii.IsValid(name) && name.StartsWith("land/", StringComparison.Ordinal), name));
        Assert.Equal(new DateTime(1980, 1, 1), Assert.Single(zip.Entries.Select(e => e.LastWriteTime.DateTime).Distinct()));
        Assert.Equal(names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Contains("land/START-HERE.html", names);
        Assert.Contains("land/almanac/start-here.html", names);
        Assert.DoesNotContain("land/almanac/404.html", names);
    }

    [Fact]
    public void Sums_and_manifest_tell_every_file_of_the_archive()
    {
        using var zip = Zip(Bundle(), "land.zip");

        var files = zip.Entries.ToDictionary(e => e.FullName["land/".Length..], Read);
        var sums = Text(files["SHA256SUMS"]).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split("  ")).ToDictionary(l => l[1], l => l[0]);
        Assert.Equal(files.Keys.Where(f => f != "SHA256SUMS").Order(StringComparer.Ordinal), sums.Keys);
        Assert.All(sums, sum => Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(files[sum.Key])), sum.Value));

        using var manifest = JsonDocument.Parse(files["manifest.json"]);
        var told = manifest.RootElement.GetProperty("files").EnumerateArray().ToDictionary(f => f.GetProperty("path").GetString()!, f => (f.GetProperty("sha256").GetString(), f.GetProperty("size").GetInt32()));
        Assert.Equal(files.Keys.Except(["SHA256SUMS", "manifest.json"]).Order(StringComparer.Ordinal), told.Keys);
        Assert.All(told, f => Assert.Equal((sums[f.Key], files[f.Key].Length), f.Value));
        Assert.Equal("2021-07", manifest.RootElement.GetProperty("as-of").GetString());
        Assert.Matches("^[0-9a-f]{16}$", manifest.RootElement.GetProperty("build").GetString());
    }

    [Fact]
    public void The_start_page_leads_in_and_claims_an_age_only_where_the_day_is_known()
    {
        WriteLand();
        var start = "land/START-HERE.html";

        using var undated = Zip(Make(null), "land.zip");
        using var dated = Zip(Make(new(2026, 3, 9)), "land.zip");

        var page = Parse(Read(dated.GetEntry(start)!));
        Assert.NotNull(dated.GetEntry("land/" + page.QuerySelector("a")!.GetAttribute("href")));
        Assert.All(page.QuerySelectorAll("link, script").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")), path => Assert.NotNull(dated.GetEntry("land/" + path)));
        Assert.Equal("2026-03-09", page.QuerySelector(".age")!.GetAttribute("data-made"));
        Assert.Contains("9 March 2026", page.Body!.TextContent);
        Assert.Contains("July 2021", page.Body.TextContent);
        Assert.Contains("sha256sum --check SHA256SUMS", page.Body.TextContent);
        Assert.Null(Parse(Read(undated.GetEntry(start)!)).QuerySelector(".age"));
    }

    [Theory]
    [InlineData("https://almanac.example/", false)]
    [InlineData("https://almanac.org/", true)]
    public void A_newer_copy_is_promised_only_where_there_is_a_site(string url, bool promised)
    {
        WriteLand($"url: {url}\n");

        using var zip = Zip(Make(null), "land.zip");

        Assert.Equal(promised, Text(Read(zip.GetEntry("land/START-HERE.html")!)).Contains(url, StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_bytes_come_out_in_every_place_and_order()
    {
        WriteLand();
        Bundled("first", "UTC", "C", threads: 1);
        Bundled("second", "Pacific/Kiritimati", "tr_TR.UTF-8", threads: 4);

        var paths = Directory.GetFiles(Path.Combine(folder.Path, "first")).Select(p => Path.GetFileName(p)!).Where(p => !p.EndsWith(".zim", StringComparison.Ordinal)).ToList();
        Assert.Contains("land.zip", paths);
        foreach (var path in paths)
        {
            var (first, second) = (System.IO.File.ReadAllBytes(Path.Combine(folder.Path, "first", path)), System.IO.File.ReadAllBytes(Path.Combine(folder.Path, "second", path)));
            if (path is "editions.json" or "SHA256SUMS" or "index.html") Assert.Equal(WithoutZim(first), WithoutZim(second));
            else Assert.True(first.AsSpan().SequenceEqual(second), path);
        }
    }

    /// <summary>A ZIM file has a random id, which its sum shows.</summary>
    private static string WithoutZim(byte[] bytes) => System.Text.RegularExpressions.Regex.Replace(Text(bytes), "(?s)(land\\.zim.*?[0-9a-f]{64})|([0-9a-f]{64}  land\\.zim)", "");

    private void Bundled(string output, string zone, string locale, int threads)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "almanac.dll"), "bundle", "--root", folder.Path, "--output", Path.Combine(folder.Path, output)]) { RedirectStandardOutput = true };
        start.Environment["TZ"] = zone;
        start.Environment["LC_ALL"] = locale;
        start.Environment["DOTNET_PROCESSOR_COUNT"] = threads.ToString(CultureInfo.InvariantCulture);
        using var program = Process.Start(start)!;
        program.StandardOutput.ReadToEnd();
        program.WaitForExit();
        Assert.Equal(0, program.ExitCode);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void In_the_single_file_ids_are_unique_links_land_and_nothing_is_asked_for(bool ofMali)
    {
        var page = Parse(ofMali ? File(MaliBundle.Value, "almanac-of-mali.html") : File(Bundle(), "land.html"));

        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        var links = page.QuerySelectorAll("[href]").Select(e => e.GetAttribute("href")!).ToLookup(h => h.StartsWith('#'));
        Assert.True(links[true].Count() > 5);
        Assert.Empty(links[true].Select(h => h[1..]).Except(ids, StringComparer.Ordinal));
        Assert.All(links[false], h => Assert.True(Book.IsOutside(h), h));
        Assert.DoesNotContain(page.QuerySelectorAll("link, iframe, object"), e => e.HasAttribute("href") || e.HasAttribute("src"));
        Assert.All(page.QuerySelectorAll("[src]"), e => Assert.StartsWith("data:", e.GetAttribute("src")));
        Assert.Single(page.QuerySelectorAll("h1"));
        foreach (var reference in page.QuerySelectorAll("[aria-labelledby]")) Assert.Contains(reference.GetAttribute("aria-labelledby")!, ids);
    }

    [Fact]
    public void Every_page_is_a_section_and_names_stay_text()
    {
        var page = Parse(File(Bundle(), "land.html"));

        Assert.Equal(2, page.QuerySelectorAll("script").Count(s => s.TextContent.Contains("single-search", StringComparison.Ordinal) || s.TextContent.Contains(".age", StringComparison.Ordinal)));
        Assert.Contains(page.QuerySelectorAll(".bound h2"), h => h.TextContent.StartsWith(Hostile, StringComparison.Ordinal));
        Assert.Contains(page.QuerySelectorAll("nav a"), a => a.TextContent == Hostile || a.TextContent.StartsWith(Hostile, StringComparison.Ordinal));
        Assert.Empty(page.QuerySelectorAll("h2 b"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_book_is_well_formed_and_every_link_lands(bool ofMali)
    {
        using var zip = ofMali ? Zip(MaliBundle.Value, "almanac-of-mali.epub") : Zip(Bundle(), "land.epub");

        Assert.Equal("mimetype", zip.Entries[0].FullName);
        Assert.Equal("application/epub+zip", Text(Read(zip.Entries[0])));
        var documents = zip.Entries.Where(e => e.FullName.EndsWith("html", StringComparison.Ordinal) || e.FullName.EndsWith(".opf", StringComparison.Ordinal) || e.FullName.EndsWith(".xml", StringComparison.Ordinal))
            .ToDictionary(e => e.FullName, e => XDocument.Parse(Text(Read(e))));
        var ids = documents.ToDictionary(d => d.Key, d => d.Value.Descendants().Select(e => (string?)e.Attribute("id")).Where(id => id is not null).ToList());
        Assert.All(ids, page => Assert.Equal(page.Value.Count, page.Value.Distinct().Count()));
        foreach (var (path, document) in documents.Where(d => d.Key.EndsWith("html", StringComparison.Ordinal)))
        {
            foreach (var href in document.Descendants().SelectMany(e => e.Attributes()).Where(a => a.Name.LocalName is "href" or "src").Select(a => a.Value).Where(h => !Book.IsOutside(h)))
            {
                var target = new Uri(new Uri("https://book/" + path), href);
                Assert.True(zip.GetEntry(target.AbsolutePath[1..]) is not null, $"{path}: {href}");
                if (target.Fragment.Length > 1) Assert.True(ids[target.AbsolutePath[1..]].Contains(Uri.UnescapeDataString(target.Fragment[1..])), $"{path}: {href}");
            }
        }
        XNamespace opf = "http://www.idpf.org/2007/opf";
        var package = documents["EPUB/package.opf"];
        var files = package.Descendants(opf + "item").Select(i => "EPUB/" + (string?)i.Attribute("href")).Append("EPUB/package.opf").Append("META-INF/container.xml").Append("mimetype");
        Assert.Equal(zip.Entries.Select(e => e.FullName).Order(StringComparer.Ordinal), files.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_notes_of_the_book_open_in_place()
    {
        using var zip = Zip(Bundle(), "land.epub");
        XNamespace ops = "http://www.idpf.org/2007/ops";

        var page = XDocument.Parse(Text(Read(zip.GetEntry("EPUB/groups/guild.xhtml")!)));

        var marker = page.Descendants().First(e => (string?)e.Attribute(ops + "type") == "noteref");
        var note = page.Descendants().Single(e => "#" + (string?)e.Attribute("id") == (string?)marker.Attribute("href"));
        Assert.Equal(("aside", "footnote"), (note.Name.LocalName, (string?)note.Attribute(ops + "type")));
        Assert.StartsWith("1. ", note.Value.Trim());
        Assert.Contains("Meeting", note.Value);
    }

    [Fact]
    public void An_archive_of_changes_has_what_changed_and_lists_what_went()
    {
        WriteLand();
        var old = File(Make(null), "manifest.json");
        folder.Write("content/groups/guild.md", "---\ntitle: Guild\n---\nIt met twice.[@1]\n");
        System.IO.File.Delete(Path.Combine(folder.Path, "content/places/port.md"));

        var built = Pipeline.Build(folder.Path);
        var now = Bundler.Bundle(new(built.Almanac, built.Files, null), built.Almanac, built.Files, Manifest.TryRead(old));

        using var whole = Zip(now, "land.zip");
        using var changes = Zip(now, now.Single(f => f.Path.StartsWith("land-since-", StringComparison.Ordinal)).Path);
        var before = Manifest.TryRead(old)!.Sums;
        var names = changes.Entries.Select(e => e.FullName).ToList();
        Assert.Contains("land/almanac/groups/guild.html", names);
        Assert.DoesNotContain(names, name => name.EndsWith(".css", StringComparison.Ordinal));
        Assert.Contains("almanac/places/port.html\n", Text(Read(changes.GetEntry("land/REMOVED.txt")!)));
        foreach (var entry in whole.Entries)
        {
            var same = before.GetValueOrDefault(entry.FullName["land/".Length..]) == Convert.ToHexStringLower(SHA256.HashData(Read(entry)));
            Assert.NotEqual(same, names.Contains(entry.FullName));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"build\":1,\"files\":[]}")]
    [InlineData("{\"build\":\"../../up\",\"files\":[]}")]
    [InlineData("{\"build\":\"a\",\"files\":{}}")]
    [InlineData("{\"build\":\"a\",\"files\":[{\"path\":[]}]}")]
    public void What_is_no_manifest_is_refused(string text)
    {
        WriteLand();
        var manifest = folder.Write("old.json", text);

        Assert.Equal(ExitCode.CommandLineIsWrong, Run("--since", manifest).Exit);
        Assert.False(folder.Has("bundle"));
    }

    [Fact]
    public void The_command_writes_the_editions_and_nothing_where_there_are_errors()
    {
        WriteLand();

        Assert.Equal(ExitCode.Done, Run().Exit);

        Assert.True(folder.Has("bundle/land.zip") && folder.Has("bundle/land.html") && folder.Has("bundle/land.epub") && folder.Has("bundle/index.html"));
        using var list = JsonDocument.Parse(folder.Read("bundle/editions.json"));
        foreach (var edition in list.RootElement.GetProperty("editions").EnumerateArray())
        {
            var bytes = System.IO.File.ReadAllBytes(Path.Combine(folder.Path, "bundle", edition.GetProperty("file").GetString()!));
            Assert.Equal((bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes))), (edition.GetProperty("size").GetInt32(), edition.GetProperty("sha256").GetString()));
            Assert.Contains(edition.GetProperty("sha256").GetString()!, folder.Read("bundle/index.html"));
            Assert.Contains(edition.GetProperty("sha256").GetString()!, folder.Read("bundle/SHA256SUMS"));
        }

        folder.Write("content/groups/guild.md", "---\ntitle: Guild\n---\nSee [[nobody]].\n");
        var (exit, output) = Run("--output", Path.Combine(folder.Path, "other"));
        Assert.Equal(ExitCode.ContentHasErrors, exit);
        Assert.Contains("ALM0401", output);
        Assert.False(folder.Has("other"));
    }

    [Fact]
    public void A_title_without_latin_letters_still_names_the_files()
    {
        folder.Write("content/site.yml", "title: مالي\n");
        folder.Write("content/groups/guild.md", "---\ntitle: Guild\n---\nIt met.\n");

        Assert.Contains(Make(null), f => f.Path == "almanac.zip");
    }

    [Theory]
    [InlineData("en", "eng")]
    [InlineData("fr-ML", "fra")]
    [InlineData("taq", "taq")]
    [InlineData("xx", "und")]
    public void Kiwix_gets_languages_of_three_letters(string code, string three) => Assert.Equal(three, ZimEdition.LanguageOf(code));

    [Fact]
    public void Kiwix_gets_short_titles_and_an_icon_of_48_pixels()
    {
        Assert.Equal("Almanac of Mali", ZimEdition.Short("Almanac of Mali", 30));
        Assert.Equal("An almanac of the lands…", ZimEdition.Short("An almanac of the lands beyond the river", 30));
        Assert.Equal(29, ZimEdition.Short(string.Concat(Enumerable.Repeat("😀", 20)), 30).Length);
        var icon = SiteIcon.Draw();
        Assert.Equal("\u0089PNG", Encoding.Latin1.GetString(icon, 0, 4));
        Assert.Equal((48, 48), (icon[19], icon[23]));
    }

    [Theory]
    [InlineData("almanac-of-mali.zip")]
    [InlineData("almanac-of-mali.html")]
    public void The_almanac_of_Mali_fits_into_three_megabytes(string edition) => Assert.InRange(File(MaliBundle.Value, edition).Length, 1, 3_000_000);

    private static readonly Lazy<ImmutableArray<OutputFile>> MaliBundle = new(() => Bundler.Bundle(new(Mali.Value.Almanac, Mali.Value.Files, null), Mali.Value.Almanac, Mali.Value.Files));

    private (int Exit, string Output) Run(params string[] arguments)
    {
        using var output = new StringWriter();
        return (CommandLine.Run(["bundle", "--root", folder.Path, .. arguments], output, output), output.ToString());
    }

    private ImmutableArray<OutputFile> Bundle()
    {
        WriteLand();
        return Make(new(2026, 3, 9));
    }

    private void WriteLand(string settings = "")
    {
        folder.Write("content/site.yml", $"title: Land\nas-of: 2021-07\n{settings}");
        folder.Write("seeds/land.txt", "Land\n\nOverview\n\nThe Guild met in Port.1\n\nCitations\n\n[1] “Meeting & <more>,” Gazette, 2001.\n");
        folder.Write("content/groups/guild.md", $"---\ntitle: {Quoted(Hostile)}\nshort: Guild\naliases: [\"2nd Guild\"]\nrelations:\n  - {{ type: located-in, target: places/port, cite: [1] }}\n---\nIt met.[@1]\n\n## 2012 and after\n\nIt met in [[places/port]].[@1]\n");
        folder.Write("content/places/port.md", "---\ntitle: Port\n---\nA port, see [[groups/guild#2012-and-after|what came after]].\n");
        folder.Write("content/pages/start-here.md", "---\ntitle: Start\n---\nSee [[groups/guild]].\n");
    }

    private static string Quoted(string text) => JsonSerializer.Serialize(text);

    private ImmutableArray<OutputFile> Make(DateOnly? made)
    {
        var built = Pipeline.Build(folder.Path);
        Assert.True(built.Errors == 0, string.Join('\n', built.Diagnostics.Select(d => d.Message)));
        return Bundler.Bundle(new(built.Almanac, built.Files, made), built.Almanac, built.Files);
    }

    private static byte[] File(ImmutableArray<OutputFile> files, string path) => files.Single(f => f.Path == path).Bytes;

    private static ZipArchive Zip(ImmutableArray<OutputFile> files, string path) => new(new MemoryStream(File(files, path)));

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    private static IHtmlDocument Parse(byte[] bytes) => new HtmlParser().ParseDocument(Text(bytes));
}
