namespace Almanac.Parsing.Citations;

/// <summary>Takes off an address what only tells where a click came from.</summary>
public static class Tracking
{
    /// <summary>The address without <c>utm_*</c> and the like; other parameters keep their order.</summary>
    public static string WithoutParameters(string url)
    {
        var fragment = url.IndexOf('#');
        var (address, end) = fragment < 0 ? (url, "") : (url[..fragment], url[fragment..]);
        var query = address.IndexOf('?');
        if (query < 0) return url;
        var kept = address[(query + 1)..].Split('&').Where(p => !IsTracking(p)).ToArray();
        var path = address[..query];
        return (kept.Length == 0 ? path : $"{path}?{string.Join('&', kept)}") + end;
    }

    private static bool IsTracking(string parameter)
    {
        var name = parameter.Split('=')[0];
        return name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase)
            || name is "fbclid" or "gclid" or "mc_cid" or "mc_eid" or "feedType" or "feedName" or "ref_src" or "CMP";
    }
}
