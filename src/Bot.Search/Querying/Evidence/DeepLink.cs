using Bot.Search.Domain;

namespace Bot.Search.Querying.Evidence;

/// <summary>
/// Addresses that make a browser scroll to the cited words: a text fragment directive
/// (https://wicg.github.io/scroll-to-text-fragment/), made from the words exactly as they are stored.
/// </summary>
internal static class DeepLink
{
    private const string Delimiter = ":~:";

    /// <summary>The article's address with a directive for <paramref name="span"/>; null when it has no address or the span no words.</summary>
    public static string? To(Uri? url, string text, TextSpan span) => url is null ? null : To(url, new FragmentWords(text, forMany: false), span);

    /// <summary>The same for one of many links into a text, whose words are read once.</summary>
    public static string? To(Uri? url, FragmentWords words, TextSpan span)
    {
        if (url is null || TextDirective.For(words, span) is not { } directive)
            return null;
        var address = url.AbsoluteUri;
        var old = address.IndexOf(Delimiter, StringComparison.Ordinal);
        if (old >= 0)
            address = address[..old];
        // A fragment that is there already stays in front: the page may need it, and the directive is stripped before it is read.
        if (!address.Contains('#', StringComparison.Ordinal))
            address += "#";
        return $"{address}{Delimiter}{directive}";
    }
}
