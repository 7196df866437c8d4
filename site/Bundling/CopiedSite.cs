using System.Collections.Immutable;
using Almanac.Composing;

namespace Almanac.Bundling;

/// <summary>The files of the site that a copy carries: all but what only a host needs.</summary>
public static class CopiedSite
{
    /// <summary>The script that tells the age of a copy.</summary>
    public const string AgeScript = "assets/copy-age.js";

    private static readonly HashSet<string> ForHosts = new(StringComparer.Ordinal) { "404.html", "_headers", "_redirects", "llms.txt", "robots.txt", "service-worker.js", "sw.js" };

    public static ImmutableArray<OutputFile> Of(Imprint imprint, ImmutableArray<OutputFile> site) =>
    [
        .. site.Where(f => !ForHosts.Contains(f.Path) && !f.Path.StartsWith("sitemap", StringComparison.Ordinal))
            .Append(new(AgeScript, imprint.ThemeFile("editions/age.js")))
            .OrderBy(f => f.Path, StringComparer.Ordinal),
    ];

    /// <summary>The same for a reader that opens the home page first: what the copy says of itself stands at its foot.</summary>
    public static ImmutableArray<OutputFile> WithImprintAtHome(Imprint imprint, ImmutableArray<OutputFile> site, string form) =>
        [.. Of(imprint, site).Select(f => f.Path == "index.html" ? new(f.Path, Amended(f.Bytes, imprint.Page("copy-notice", form, ("folder", "")))) : f)];

    private static byte[] Amended(byte[] home, byte[] notice)
    {
        var at = home.AsSpan().LastIndexOf("</main>"u8);
        return at < 0 ? home : [.. home[..at], .. notice, .. home[at..]];
    }
}
