using System.Text.RegularExpressions;

namespace Almanac.Parsing.Citations;

/// <summary>Takes off an address what only tells where a click came from.</summary>
public static partial class Tracking
{
    /// <summary>
    /// The address without <c>utm_*</c> and the like, and without the fragment <c>#axzz…</c> that a copying
    /// script adds; other parameters keep their order.
    /// </summary>
    public static string WithoutParameters(string url)
    {
        var fragment = url.IndexOf('#');
        var (address, end) = fragment < 0 ? (url, "") : (url[..fragment], url[fragment..]);
        if (CopiedFragment.IsMatch(end)) end = "";
        var query = address.IndexOf('?');
        if (query < 0) return address + end;
        var kept = address[(query + 1)..].Split('&').Where(p => !Parameter.IsMatch(p)).ToArray();
        var path = address[..query];
        return (kept.Length == 0 ? path : $"{path}?{string.Join('&', kept)}") + end;
    }

    [GeneratedRegex(@"^#(axzz[0-9A-Za-z]*|\.[0-9A-Za-z]{8,12}\.(twitter|facebook)|utm_.*|xtor=.*|disqus_thread|respond)$", RegexOptions.CultureInvariant)]
    private static partial Regex CopiedFragment { get; }

    [GeneratedRegex(@"^(utm_[^=]*|at_(medium|campaign|custom[0-9]*)|fbclid|gclid|dclid|gclsrc|msclkid|yclid|igshid|igsh|twclid|ttclid|mc_cid|mc_eid|_hsenc|_hsmi|mkt_tok|feedType|feedName|ref_src|ref_url|CMP|cmpid|ncid|ocid|smid|smtyp|soc_src|soc_trk|sr_share|xtor|_ga|vero_id|wt_mc)(=.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Parameter { get; }
}
