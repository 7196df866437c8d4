using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Almanac.Diagnostics;
using Almanac.Publishing;
using Almanac.Reading;

namespace Almanac.Tests;

/// <summary>What stands in the folders of a stranger is a plain file of bounded size, or it is refused without being opened.</summary>
public sealed class FileTrustTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public FileTrustTests() => folder.Write("content/groups/one.md", "---\ntitle: One\n---\n");

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("content/groups/pipe.md")]
    [InlineData("content/pipe")]
    [InlineData("content/site.yml")]
    [InlineData("seeds/pipe.txt")]
    [InlineData("theme/css/pipe.css")]
    [InlineData("vocabulary.yml")]
    public async Task A_pipe_is_not_waited_for(string path)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Named pipes are looked for on Linux only.");
        MakePipe(Encoding.UTF8.GetBytes(path));

        var built = await Task.Run(() => Pipeline.Build(folder.Path)).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        Assert.Equal($"ALM0108 {path}", Told(built));
    }

    [Fact]
    public void A_device_without_end_is_not_read_as_a_seed_beyond_the_limit()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Devices are looked for on Linux only.");

        Assert.Equal("ALM0103", Assert.Single(SourceReader.ReadSeed("/dev/zero").Diagnostics).Rule.Code);
    }

    [Theory]
    [InlineData("Café B", "rename the file to `cafe-b.md`")]
    [InlineData("\u0440\u0430ypal", "give it a name of Latin letters")]
    [InlineData("\u0634\u0639\u0627\u0631", "give it a name of Latin letters")]
    public void A_file_name_is_told_how_to_be_an_id_where_its_letters_allow_it(string name, string help)
    {
        folder.Write($"content/groups/{name}.md", "---\ntitle: Two\n---\n");

        var told = Assert.Single(Pipeline.Build(folder.Path).Diagnostics);

        Assert.Equal("ALM0106", told.Rule.Code);
        Assert.StartsWith(help, told.Help);
    }

    [Theory]
    [InlineData("seeds")]
    [InlineData("theme")]
    public void A_file_is_no_folder(string path)
    {
        folder.Write(path, "text");

        Assert.Equal($"ALM0108 {path}", Told(Pipeline.Build(folder.Path)));
    }

    [Theory]
    [InlineData("site.yml")]
    [InlineData("content/vocabulary.yml")]
    [InlineData("content/groups/two.md")]
    public void A_folder_is_no_file(string path)
    {
        folder.Write($"{path}/inside.md", "text");

        Assert.Equal($"ALM0108 {path}", Told(Pipeline.Build(folder.Path)));
    }

    [Fact]
    public void A_name_that_is_not_utf8_is_told()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has such names.");
        var name = (byte[])[.. "content/groups/"u8, 0xFF, 0xFE, .. ".md"u8];
        MakePipe(name);

        var built = Pipeline.Build(folder.Path);

        Assert.Equal(0, Unlink(Whole(name)));
        Assert.Equal("ALM0108 content/groups/\uFFFD\uFFFD.md", Told(built));
    }

    [Theory]
    [InlineData("content/groups/two\nlines.md", "ALM0106")]
    [InlineData("content/groups/\u0430nother.md", "ALM0106")]
    [InlineData("content/groups/tur\u202Ened.md", "ALM0106")]
    [InlineData("content/groups/up\\..\\..\\two.md", "ALM0106")]
    [InlineData("content/groups\\two.md", "ALM0105")]
    public void A_name_that_would_mislead_is_told(string path, string code)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems refuse such names.");
        folder.Write(path, "---\ntitle: Two\n---\n");

        Assert.Equal($"{code} {path}", Told(Pipeline.Build(folder.Path)));
    }

    [Fact]
    public void A_name_too_long_for_a_page_is_told()
    {
        var name = new string('a', Limits.IdLength) + ".md";
        folder.Write($"content/groups/{name}", "---\ntitle: Two\n---\n");

        Assert.Equal($"ALM0106 content/groups/{name}", Told(Pipeline.Build(folder.Path)));
    }

    [Theory]
    [InlineData("theme")]
    [InlineData("content/people")]
    [InlineData("site.yml")]
    [InlineData("theme/css/secret.css")]
    [InlineData("content/groups/loop")]
    public void A_link_is_not_followed(string path)
    {
        var link = Path.Combine(folder.Path, path);
        Directory.CreateDirectory(Path.GetDirectoryName(link)!);
        Directory.CreateSymbolicLink(link, folder.Path);

        Assert.Equal($"ALM0104 {path}", Told(Pipeline.Build(folder.Path)));
    }

    [Theory]
    [InlineData("content/groups/big.md", Limits.EntryBytes)]
    [InlineData("seeds/big.txt", Limits.SeedBytes)]
    [InlineData("content/site.yml", Limits.DataBytes)]
    [InlineData("theme/layouts/page.html", Limits.ThemeBytes)]
    public void A_file_is_held_to_its_limit_before_it_is_read(string path, long limit)
    {
        MakeLarge(path, limit + (1L << 30));

        Assert.Equal($"ALM0103 {path}", Told(Pipeline.Build(folder.Path)));
    }

    [Fact]
    public void All_files_together_have_a_limit()
    {
        for (var name = 'a'; name <= 'k'; name++) MakeLarge($"seeds/{name}.txt", Limits.SeedBytes);

        Assert.Equal("ALM0109 seeds", Told(Pipeline.Build(folder.Path)));
    }

    [Fact]
    public void The_number_of_files_has_a_limit()
    {
        folder.Write("content/groups/two.md", "---\ntitle: Two\n---\n");

        var (sources, told) = SourceReader.Read(folder.Path, mostFiles: 2);

        Assert.Equal("ALM0109", Assert.Single(told).Rule.Code);
        Assert.Equal(0, sources.Count);
    }

    [Fact]
    public void Folders_do_not_go_down_without_end()
    {
        Directory.CreateDirectory(Path.Combine(folder.Path, "content", string.Join('/', Enumerable.Repeat("d", 1_000))));

        Assert.Equal("ALM0109 content/d/d/d/d/d/d/d/d", Told(Pipeline.Build(folder.Path)));
    }

    [Theory]
    [InlineData("seeds/land-{0:D3}.txt", Limits.Seeds)]
    [InlineData("content/pages/page-{0:D3}.md", Limits.Pages)]
    public void What_every_page_lists_has_a_limit(string path, int most)
    {
        foreach (var i in Enumerable.Range(0, most + 1)) folder.Write(string.Format(CultureInfo.InvariantCulture, path, i), "---\ntitle: One\n---\n");

        Assert.Equal($"ALM0109 {string.Format(CultureInfo.InvariantCulture, path, most)}", Told(Pipeline.Build(folder.Path)));
    }

    [Theory]
    [InlineData("output")]
    [InlineData("output/groups")]
    [InlineData("output/secret.txt")]
    public void An_output_with_links_is_refused(string path)
    {
        using var outside = new TemporaryFolder();
        outside.Write(".almanac", "made by a build\n");
        outside.Write("secret.txt", "secret");
        if (path != "output") folder.Write("output/.almanac", "made by a build\n");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, path), outside.Path);
        var built = Pipeline.Build(folder.Path);

        Assert.Throws<OutputRefusedException>(() => SitePublisher.Publish(built.Files, Path.Combine(folder.Path, "output")));

        Assert.Equal([".almanac", "secret.txt"], Directory.EnumerateFiles(outside.Path).Select(Path.GetFileName).Order());
    }

    private static string Told(BuildResult built)
    {
        Assert.All(built.Diagnostics.Skip(1), d => Assert.NotEqual(Severity.Error, d.Severity));
        return $"{built.Diagnostics[0].Rule.Code} {built.Diagnostics[0].At.Source.Path}";
    }

    private void MakeLarge(string path, long bytes)
    {
        using var file = File.Open(folder.Write(path, ""), FileMode.Open);
        file.SetLength(bytes);
    }

    private void MakePipe(ReadOnlySpan<byte> path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder.Path, Encoding.UTF8.GetString(path)))!);
        Assert.Equal(0, MakePipe(Whole(path), 0b110_000_000));
    }

    private byte[] Whole(ReadOnlySpan<byte> path) => [.. Encoding.UTF8.GetBytes(folder.Path), (byte)'/', .. path, 0];

    [DllImport("libc", EntryPoint = "mkfifo")]
    private static extern int MakePipe(byte[] path, uint mode);

    [DllImport("libc", EntryPoint = "unlink")]
    private static extern int Unlink(byte[] path);
}
