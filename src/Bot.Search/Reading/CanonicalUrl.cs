using System.Globalization;

namespace Bot.Search.Reading;

/// <summary>
/// One form for all addresses of a page: no fragment, no user, no campaign parameters, lower-case host, no default
/// port (as <see cref="Uri"/> writes it), no bare question mark. Path and remaining parameters are kept as they are,
/// since servers may tell them apart.
/// </summary>
internal static class CanonicalUrl
{
    // Parameters that say how a reader came to a page, not which page it is.
    private static readonly HashSet<string> Tracking = new(StringComparer.OrdinalIgnoreCase)
    {
        "fbclid", "gclid", "dclid", "gbraid", "wbraid", "msclkid", "mc_cid", "mc_eid", "igshid", "yclid", "twclid",
        "ocid", "ncid", "cmpid", "cmp", "smid", "smtyp", "sref", "ref_src", "ref_url", "at_medium", "at_campaign",
        "at_custom1", "at_custom2", "at_custom3", "at_custom4", "guccounter", "guce_referrer", "guce_referrer_sig",
        "__twitter_impression", "ito", "traffic_source", "_hsenc", "_hsmi", "vero_id", "wt_mc", "xtor", "s_cid",
    };

    /// <summary>The canonical address; null when <paramref name="text"/> is no absolute http or https address.</summary>
    public static Uri? Parse(string? text) =>
        Uri.TryCreate(text?.Trim(), UriKind.Absolute, out var uri) ? Of(uri) : null;

    /// <summary>The canonical form of <paramref name="uri"/>; null when it is no absolute http or https address.</summary>
    public static Uri? Of(Uri uri)
    {
        if (!uri.IsAbsoluteUri || uri.Scheme is not ("http" or "https") || uri.Host.Length == 0)
            return null;
        var builder = new UriBuilder(uri) { Fragment = "", UserName = "", Password = "", Query = WithoutTracking(uri.Query) };
        builder.Host = builder.Host.ToLowerInvariant().TrimEnd('.');
        return Uri.TryCreate(builder.Uri.AbsoluteUri, UriKind.Absolute, out var canonical) ? canonical : null;
    }

    /// <summary>Host and port of an address, without a name such as "www." before the site's own.</summary>
    /// <param name="address">An absolute address.</param>
    /// <param name="variants">The names that may be left out, each with its dot.</param>
    public static string SiteOf(Uri address, string[] variants)
    {
        var host = address.IdnHost.ToLowerInvariant();
        var variant = Array.Find(variants, prefix => host.StartsWith(prefix, StringComparison.Ordinal) && host.Count(letter => letter == '.') > 1);
        var port = address.IsDefaultPort ? "" : ":" + address.Port.ToString(CultureInfo.InvariantCulture);
        return host[(variant?.Length ?? 0)..] + port;
    }

    private static string WithoutTracking(string query)
    {
        if (query.Length <= 1)
            return "";
        var kept = query[1..].Split('&').Where(pair => pair.Length > 0 && !IsTracking(pair));
        return string.Join('&', kept);
    }

    private static bool IsTracking(string pair)
    {
        var end = pair.IndexOf('=', StringComparison.Ordinal);
        var name = end < 0 ? pair : pair[..end];
        return name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) || Tracking.Contains(name);
    }
}
