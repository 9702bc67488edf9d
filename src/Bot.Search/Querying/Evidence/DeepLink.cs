using System.Globalization;
using Bot.Search.Domain;

namespace Bot.Search.Querying.Evidence;

/// <summary>
/// Addresses that lead to the cited words: a text fragment directive (https://wicg.github.io/scroll-to-text-fragment/) made from the words
/// exactly as they are stored; the second of a recording (https://www.w3.org/TR/media-frags/#naming-time) or the page of a document
/// (RFC 8118) where the source is one.
/// </summary>
internal static class DeepLink
{
    private const string Delimiter = ":~:";

    /// <summary>Hosts that take the second as a parameter and pass over a fragment.</summary>
    private static readonly string[] TakeParameter = ["youtube.com", "youtu.be"];

    /// <summary>The address of an article that lands on <paramref name="span"/>; null when it has none, or the span no words.</summary>
    public static string? To(Article article, TextSpan span) => Landmark.At(article.Landmarks, span.Start) is { } at
        ? To(article.Url, at)
        : To(article.Url, article.Text, span);

    /// <summary>The same for one of many links into an article, whose words are read once.</summary>
    public static string? To(Article article, FragmentWords words, TextSpan span) => Landmark.At(article.Landmarks, span.Start) is { } at
        ? To(article.Url, at)
        : To(article.Url, words, span);

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

    private static string? To(Uri? url, Landmark at)
    {
        if (url is null)
            return null;
        var page = url.GetLeftPart(UriPartial.Query);
        if (at.Kind == LandmarkKind.Page)
            return string.Create(CultureInfo.InvariantCulture, $"{page}#page={at.Number}");
        return Array.Exists(TakeParameter, host => url.Host == host || url.Host.EndsWith("." + host, StringComparison.Ordinal))
            ? string.Create(CultureInfo.InvariantCulture, $"{page}{(url.Query.Length > 0 ? '&' : '?')}t={at.Number}s")
            : string.Create(CultureInfo.InvariantCulture, $"{page}#t={at.Number}");
    }
}
