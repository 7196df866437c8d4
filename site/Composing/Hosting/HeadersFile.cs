using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Almanac.Composing.Hosting;

/// <summary>
/// Writes <c>_headers</c>, in the form that Netlify and Cloudflare Pages read: what browsers may do with a page, and how long they
/// may keep a file without asking. Of all rules that fit an address those hosts join the values of a header, so
/// each file has one rule for its keeping.
/// </summary>
public static class HeadersFile
{
    private const string FileName = "_headers";
    private const string Asked = "public, max-age=0, must-revalidate";
    private const string Kept = "public, max-age=31536000, immutable";

    private static readonly string[] OfAll =
    [
        "Content-Security-Policy: default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
        "X-Content-Type-Options: nosniff",
        "Referrer-Policy: no-referrer",
        "Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()",
        "Strict-Transport-Security: max-age=31536000",
    ];

    /// <param name="paths">The paths of all files of the site.</param>
    public static OutputFile Write(IEnumerable<string> paths)
    {
        var text = new StringBuilder();
        void Rule(string address, params ReadOnlySpan<string> headers)
        {
            text.Append(CultureInfo.InvariantCulture, $"{address}\n");
            foreach (var header in headers) text.Append(CultureInfo.InvariantCulture, $"  {header}\n");
        }
        Rule("/*", OfAll);
        Rule("/", $"Cache-Control: {Asked}");
        foreach (var folder in paths.Append(FileName).GroupBy(p => p[..(p.LastIndexOf('/') + 1)]).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var kept = folder.Count(Fingerprint.IsIn);
            var addresses = kept > 0 && kept < folder.Count() ? folder.OrderBy(p => Path.GetExtension(p), StringComparer.Ordinal).ThenBy(p => p, StringComparer.Ordinal).ToImmutableArray() : [$"{folder.Key}:file"];
            foreach (var address in addresses) Rule("/" + address, $"Cache-Control: {(Fingerprint.IsIn(address) || kept == folder.Count() ? Kept : Asked)}");
        }
        return new(FileName, Encoding.UTF8.GetBytes(text.ToString()));
    }
}
