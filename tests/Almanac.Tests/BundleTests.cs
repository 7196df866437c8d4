using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Almanac.Bundling;
using Almanac.Commands;

namespace Almanac.Tests;

/// <summary>The archive that carries a site, and the command that makes the editions.</summary>
public sealed class BundleTests : Land
{
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

        var paths = Directory.GetFiles(Path.Combine(Folder.Path, "first")).Select(p => Path.GetFileName(p)!).Where(p => !p.EndsWith(".zim", StringComparison.Ordinal)).ToList();
        Assert.Contains("land.zip", paths);
        foreach (var path in paths)
        {
            var (first, second) = (System.IO.File.ReadAllBytes(Path.Combine(Folder.Path, "first", path)), System.IO.File.ReadAllBytes(Path.Combine(Folder.Path, "second", path)));
            if (path is "editions.json" or "SHA256SUMS" or "index.html") Assert.Equal(WithoutZim(first), WithoutZim(second));
            else Assert.True(first.AsSpan().SequenceEqual(second), path);
        }
    }

    /// <summary>A ZIM file has a random id, which its sum shows.</summary>
    private static string WithoutZim(byte[] bytes) => System.Text.RegularExpressions.Regex.Replace(Text(bytes), "(?s)(land\\.zim.*?[0-9a-f]{64})|([0-9a-f]{64}  land\\.zim)", "");

    private void Bundled(string output, string zone, string locale, int threads)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "almanac.dll"), "bundle", "--root", Folder.Path, "--output", Path.Combine(Folder.Path, output)]) { RedirectStandardOutput = true };
        start.Environment["TZ"] = zone;
        start.Environment["LC_ALL"] = locale;
        start.Environment["DOTNET_PROCESSOR_COUNT"] = threads.ToString(CultureInfo.InvariantCulture);
        using var program = Process.Start(start)!;
        program.StandardOutput.ReadToEnd();
        program.WaitForExit();
        Assert.Equal(0, program.ExitCode);
    }

    [Fact]
    public void An_archive_of_changes_has_what_changed_and_lists_what_went()
    {
        WriteLand();
        var old = File(Make(null), "manifest.json");
        Folder.Write("content/groups/guild.md", "---\ntitle: Guild\n---\nIt met twice.[@1]\n");
        System.IO.File.Delete(Path.Combine(Folder.Path, "content/places/port.md"));

        var built = Pipeline.Build(Folder.Path);
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
        var manifest = Folder.Write("old.json", text);

        Assert.Equal(ExitCode.CommandLineIsWrong, Run("--since", manifest).Exit);
        Assert.False(Folder.Has("bundle"));
    }

    [Fact]
    public void The_command_writes_the_editions_and_nothing_where_there_are_errors()
    {
        WriteLand();

        Assert.Equal(ExitCode.Done, Run().Exit);

        Assert.True(Folder.Has("bundle/land.zip") && Folder.Has("bundle/land.html") && Folder.Has("bundle/land.epub") && Folder.Has("bundle/index.html"));
        using var list = JsonDocument.Parse(Folder.Read("bundle/editions.json"));
        foreach (var edition in list.RootElement.GetProperty("editions").EnumerateArray())
        {
            var bytes = System.IO.File.ReadAllBytes(Path.Combine(Folder.Path, "bundle", edition.GetProperty("file").GetString()!));
            Assert.Equal((bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes))), (edition.GetProperty("size").GetInt32(), edition.GetProperty("sha256").GetString()));
            Assert.Contains(edition.GetProperty("sha256").GetString()!, Folder.Read("bundle/index.html"));
            Assert.Contains(edition.GetProperty("sha256").GetString()!, Folder.Read("bundle/SHA256SUMS"));
        }

        Folder.Write("content/groups/guild.md", "---\ntitle: Guild\n---\nSee [[nobody]].\n");
        var (exit, output) = Run("--output", Path.Combine(Folder.Path, "other"));
        Assert.Equal(ExitCode.ContentHasErrors, exit);
        Assert.Contains("ALM0401", output);
        Assert.False(Folder.Has("other"));
    }

    [Fact]
    public void A_title_without_latin_letters_still_names_the_files()
    {
        Folder.Write("content/site.yml", "title: مالي\n");
        Folder.Write("content/groups/guild.md", "---\ntitle: Guild\n---\nIt met.\n");

        Assert.Contains(Make(null), f => f.Path == "almanac.zip");
    }

    private (int Exit, string Output) Run(params string[] arguments)
    {
        using var output = new StringWriter();
        return (CommandLine.Run(["bundle", "--root", Folder.Path, .. arguments], output, output), output.ToString());
    }
}
