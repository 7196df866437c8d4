using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Almanac.Bundling;
using Almanac.Composing;

namespace Almanac.Tests;

/// <summary>A small land in a folder of its own, and the editions that carry its site.</summary>
public abstract class Land : IDisposable
{
    /// <summary>A title with all that could break out of where it is put.</summary>
    protected const string Hostile = "The “&” <b>guild</b> ]]> --> </script><!-- é";

    protected TemporaryFolder Folder { get; } = new();

    public void Dispose()
    {
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }

    protected ImmutableArray<OutputFile> Bundle()
    {
        WriteLand();
        return Make(new(2026, 3, 9));
    }

    protected void WriteLand(string settings = "")
    {
        Folder.Write("content/site.yml", $"title: Land\nas-of: 2021-07\n{settings}");
        Folder.Write("seeds/land.txt", "Land\n\nOverview\n\nThe Guild met in Port.1\n\nCitations\n\n[1] “Meeting & <more>,” Gazette, 2001.\n");
        Folder.Write("content/groups/guild.md", $"---\ntitle: {Quoted(Hostile)}\nshort: Guild\naliases: [\"2nd Guild\"]\nrelations:\n  - {{ type: located-in, target: places/port, cite: [1] }}\n---\nIt met.[@1]\n\n## 2012 and after\n\nIt met in [[places/port]].[@1]\n");
        Folder.Write("content/places/port.md", "---\ntitle: Port\n---\nA port, see [[groups/guild#2012-and-after|what came after]].\n");
        Folder.Write("content/pages/start-here.md", "---\ntitle: Start\n---\nSee [[groups/guild]].\n");
    }

    private static string Quoted(string text) => JsonSerializer.Serialize(text);

    protected ImmutableArray<OutputFile> Make(DateOnly? made)
    {
        var built = Pipeline.Build(Folder.Path);
        Assert.True(built.Errors == 0, string.Join('\n', built.Diagnostics.Select(d => d.Message)));
        return Bundler.Bundle(new(built.Almanac, built.Files, made), built.Almanac, built.Files);
    }

    protected static byte[] File(ImmutableArray<OutputFile> files, string path) => files.Single(f => f.Path == path).Bytes;

    protected static ZipArchive Zip(ImmutableArray<OutputFile> files, string path) => new(new MemoryStream(File(files, path)));

    protected static byte[] Read(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }

    protected static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    protected static IHtmlDocument Parse(byte[] bytes) => new HtmlParser().ParseDocument(Text(bytes));
}
