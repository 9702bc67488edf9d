using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Bot.Search.Reading.Html;

/// <summary>
/// A parsed page. The standard's way of mending broken markup takes time that grows with the square of what stays
/// open, so pages far outside of what news sites send are refused before they are parsed.
/// </summary>
internal sealed class HtmlPage : IDisposable
{
    private const int MaxTags = 60_000;
    private const int MaxOpen = 2_000;

    private static readonly HtmlParserOptions Options = new() { IsScripting = false, IsKeepingSourceReferences = false };

    private HtmlPage(IHtmlDocument document) => Document = document;

    public IHtmlDocument Document { get; }

    /// <summary>The page; null when it is refused.</summary>
    public static HtmlPage? Parse(string source)
    {
        if (!IsReasonable(source))
            return null;
        var page = new HtmlPage(new HtmlParser(Options).ParseDocument(source));
        StreamedParts.Place(page.Document);
        ShadowParts.Place(page.Document, source);
        return page;
    }

    public void Dispose() => Document.Dispose();

    private static bool IsReasonable(string source)
    {
        int tags = 0, open = 0;
        for (var at = source.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < source.Length; at = source.IndexOf('<', at + 1))
        {
            var next = source[at + 1];
            if (next == '/')
                open = Math.Max(0, open - 1);
            else if (char.IsAsciiLetter(next) && !IsVoid(source.AsSpan(at + 1)))
                open++;
            if (++tags > MaxTags || open > MaxOpen)
                return false;
        }
        return true;
    }

    // Elements whose end tag may be left out are counted as void, or long old-fashioned lists would look deep.
    private static bool IsVoid(ReadOnlySpan<char> tag)
    {
        var length = 0;
        while (length < tag.Length && length < 12 && char.IsAsciiLetterOrDigit(tag[length]))
            length++;
        Span<char> name = stackalloc char[length];
        tag[..length].ToLowerInvariant(name);
        return name is "p" or "br" or "img" or "meta" or "link" or "input" or "hr" or "li" or "dt" or "dd" or "tr" or "td" or "th" or
            "option" or "source" or "area" or "wbr" or "path" or "use" or "col" or "embed" or "track" or "param";
    }
}
