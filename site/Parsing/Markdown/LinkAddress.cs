namespace Almanac.Parsing.Markdown;

/// <summary>What kind of address a Markdown link has, judged as a browser would read it.</summary>
public enum AddressKind
{
    Web,
    Relative,
    Refused,
}

/// <summary>Judges the addresses of links, and takes them apart: <c>https</c>, <c>http</c>, <c>mailto</c> and relative ones are allowed.</summary>
public static class LinkAddress
{
    /// <summary>
    /// The kind of an address. Browsers skip tabs, line ends and leading control characters in a scheme
    /// (WHATWG URL Standard, basic URL parser), so these are skipped here as well.
    /// </summary>
    public static AddressKind KindOf(string address)
    {
        var seen = new string([.. address.Where(c => c > ' ' && !char.IsControl(c) && !char.IsWhiteSpace(c))]);
        if (seen.StartsWith('/') || seen.Contains('\\')) return AddressKind.Refused;
        var colon = seen.IndexOf(':');
        var slash = seen.AsSpan().IndexOfAny("/?#");
        if (colon < 0 || (slash >= 0 && slash < colon)) return AddressKind.Relative;
        if (seen != address) return AddressKind.Refused;
        return seen[..colon].ToLowerInvariant() switch
        {
            "mailto" => AddressKind.Web,
            "https" or "http" when seen.AsSpan(colon).StartsWith("://") && Uri.TryCreate(seen, UriKind.Absolute, out var url) && url.Host.Length > 0 => AddressKind.Web,
            _ => AddressKind.Refused,
        };
    }

    /// <summary>What stands before and behind the <c>#</c> of a target; null where there is none.</summary>
    public static (string Target, string? Fragment) Split(string target) =>
        target.IndexOf('#') is >= 0 and var hash ? (target[..hash].Trim(), target[(hash + 1)..].Trim()) : (target, null);

    /// <summary>The entry or page that a relative path such as <c>../groups/lantern-guild.md</c> names.</summary>
    public static string EntryOf(string path)
    {
        while (path.StartsWith("./", StringComparison.Ordinal) || path.StartsWith("../", StringComparison.Ordinal)) path = path[(path.IndexOf('/') + 1)..];
        return path.EndsWith(".md", StringComparison.Ordinal) ? path[..^3] : path.EndsWith(".html", StringComparison.Ordinal) ? path[..^5] : path;
    }
}
