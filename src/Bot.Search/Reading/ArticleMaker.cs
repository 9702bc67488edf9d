using Bot.Search.Domain;
using Bot.Search.Reading.Boilerplate;

namespace Bot.Search.Reading;

/// <summary>Makes an article of a text and of what is known about it: fallbacks, identity, hash, boilerplate.</summary>
internal static class ArticleMaker
{
    private const int MaxTitle = 300;
    private const int MaxTitleWords = 25;
    /// <summary>The outlet of a text whose source says none and that has no address.</summary>
    public const string NamelessOutlet = "Local file";

    /// <summary>The article, or a failure when <paramref name="text"/> holds no words.</summary>
    public static ReadResult Make(SourceDocument document, SourceDetails details, string text) =>
        Make(document, details, text, []);

    /// <summary>As above; <paramref name="marked"/> are parts that the reader itself knows to be no reporting.</summary>
    public static ReadResult Make(SourceDocument document, SourceDetails details, string text, IReadOnlyList<TextSpan> marked)
    {
        if (!text.Any(char.IsLetter))
            return ReadResult.Fail(document, "It holds no words; there is nothing to read.");
        details = details.Or(document.Fallback with { Url = document.Address });
        var url = details.Url is { } given ? CanonicalUrl.Of(given) : null;
        var outlet = Clean(details.Outlet) ?? OutletOf(url);
        var title = Shorten(Clean(details.Title) ?? FirstLineOf(text) ?? NameOf(document.Location));
        return new ReadResult.Read(new Article
        {
            Id = ArticleId.From(url?.AbsoluteUri ?? $"{outlet}\n{title}"),
            Outlet = outlet,
            Title = title,
            Url = url,
            Published = details.Published,
            Byline = Clean(details.Byline),
            Text = text,
            ContentHash = ContentHash.Of(text),
            IngestedAt = document.FetchedAt,
            Boilerplate = BoilerplateFinder.Find(new BoilerplateInput(text, title, outlet, Clean(details.Byline)), marked),
        });
    }

    /// <summary>The outlet of a page that names none: its host.</summary>
    public static string OutletOf(Uri? url)
    {
        if (url is null)
            return NamelessOutlet;
        return url.Host.StartsWith("www.", StringComparison.Ordinal) ? url.Host[4..] : url.Host;
    }

    /// <summary>One line of ordinary characters; null when nothing is left.</summary>
    private static string? Clean(string? value)
    {
        if (value is null)
            return null;
        var plain = new string([.. value.Select(letter => char.IsControl(letter) ? ' ' : letter)]);
        var words = plain.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return words.Length == 0 ? null : string.Join(' ', words);
    }

    /// <summary>A text's own headline: its first line that is not blank, when it is short and does not end as a sentence does; else null.</summary>
    private static string? FirstLineOf(string text)
    {
        var start = 0;
        while (start < text.Length && char.IsWhiteSpace(text[start]))
            start++;
        var end = text.AsSpan(start).IndexOfAny('\n', '\r');
        if (end <= 0)
            return null;
        var line = text.AsSpan(start, end).Trim();
        var words = line.Count(' ') + 1;
        return words <= MaxTitleWords && !LineShape.EndsAsSentence(line) ? line.ToString() : null;
    }

    private static string NameOf(string location)
    {
        var name = location[(location.LastIndexOfAny(['/', '\\']) + 1)..];
        var dot = name.LastIndexOf('.');
        return dot > 0 ? name[..dot] : name;
    }

    private static string Shorten(string title)
    {
        if (title.Length <= MaxTitle)
            return title;
        var end = char.IsHighSurrogate(title[MaxTitle - 2]) ? MaxTitle - 2 : MaxTitle - 1;
        return string.Concat(title.AsSpan(0, end), "…");
    }
}
