using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Almanac.Diagnostics;

namespace Almanac.Tests;

/// <summary>The pages of a site without errors, read as a browser reads them, by path.</summary>
public static class BuiltPages
{
    /// <summary>The pages of the site of a folder that is filled for them.</summary>
    public static Dictionary<string, IDocument> Of(Action<TemporaryFolder> write)
    {
        using var folder = new TemporaryFolder();
        write(folder);
        return Of(Pipeline.Build(folder.Path));
    }

    public static Dictionary<string, IDocument> Of(BuildResult built)
    {
        Assert.Empty(built.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.Message));
        return built.Files.Where(f => f.IsPage).ToDictionary(f => f.Path, IDocument (f) => new HtmlParser().ParseDocument(Encoding.UTF8.GetString(f.Bytes)));
    }
}
