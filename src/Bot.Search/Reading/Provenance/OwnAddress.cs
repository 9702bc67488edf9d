namespace Bot.Search.Reading.Provenance;

/// <summary>Which of the addresses that a page claims may be its own: else any page could replace another article.</summary>
internal static class OwnAddress
{
    /// <summary>Hosts under which a site shows the same pages to other devices.</summary>
    private static readonly string[] Variants = ["www.", "m.", "amp.", "mobile."];

    /// <summary>
    /// <paramref name="claimed"/> when it may be believed. It must name the host that the page came from, and not a
    /// site's front page for a page below it: sites with that fault would have one article only.
    /// </summary>
    /// <param name="claimed">A canonical address that the page names; null when it names none.</param>
    /// <param name="address">Where the page came from; null for a file, which may be of any host.</param>
    public static Uri? Trusted(Uri? claimed, Uri? address)
    {
        if (claimed is null || (IsFront(claimed) && (address is null || !IsFront(address))))
            return null;
        return address is null || Site(claimed) == Site(address) ? claimed : null;
    }

    /// <summary>True when both name one page, whatever scheme, device or closing stroke they name it by.</summary>
    public static bool AreOne(Uri one, Uri other) => Page(one) == Page(other);

    private static bool IsFront(Uri address) => address.AbsolutePath is "/" or "" && address.Query.Length <= 1;

    private static string Page(Uri address) => Site(address) + address.AbsolutePath.TrimEnd('/') + address.Query;

    private static string Site(Uri address) => CanonicalUrl.SiteOf(address, Variants);
}
