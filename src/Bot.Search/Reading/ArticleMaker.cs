using System.Text.RegularExpressions;
using Bot.Search.Domain;
using Bot.Search.Reading.Boilerplate;

namespace Bot.Search.Reading;

/// <summary>Makes an article of a text and of what is known about it: fallbacks, identity, hash, boilerplate.</summary>
internal static class ArticleMaker
{
    private const int MaxTitle = 300;
    private const int MaxTitleWords = 25;
    private const string NoWords = "It holds no words; there is nothing to read.";

    /// <summary>The outlet of a text whose source says none and that has no address.</summary>
    public const string NamelessOutlet = "Local file";

    /// <summary>The article, or a failure when <paramref name="text"/> holds no words.</summary>
    public static ReadResult Make(SourceDocument document, SourceDetails details, string text) =>
        Make(document, details, text, []);

    /// <summary>As above, of a text whose parts are known; its title is the file's name where nobody gives one.</summary>
    public static ReadResult Make(SourceDocument document, SourceDetails details, SourceText source)
    {
        var named = details.Or(document.Fallback);
        if (Clean(named.Title) is null)
            details = details with { Title = NameOf(document.Location) };
        return Make(document, details, source.Text, source.Boilerplate) is ReadResult.Read { Article: var article }
            ? new ReadResult.Read(article with { Landmarks = source.Landmarks, Turns = source.Turns })
            : ReadResult.Fail(document, NoWords);
    }

    /// <summary>As above; <paramref name="marked"/> are parts that the reader itself knows to be no reporting.</summary>
    public static ReadResult Make(SourceDocument document, SourceDetails details, string text, IReadOnlyList<TextSpan> marked)
    {
        if (!text.Any(char.IsLetter))
            return ReadResult.Fail(document, NoWords);
        details = details.Or(document.Fallback with { Url = document.Address });
        var url = details.Url is { } given ? CanonicalUrl.Of(given) : null;
        var outlet = Outlet(details, url);
        var title = Shorten(Clean(details.Title) ?? FirstLineOf(text) ?? NameOf(document.Location));
        return new ReadResult.Read(new Article
        {
            Id = ArticleId.From(url?.AbsoluteUri ?? $"{outlet}\n{title}"),
            Outlet = outlet,
            Title = title,
            Url = url,
            Published = details.Published is { } date && PublishedDates.IsPlaceholder(date) ? null : details.Published,
            Byline = Clean(details.Byline),
            Text = text,
            ContentHash = ContentHash.Of(text),
            IngestedAt = document.FetchedAt,
            Sources = SourcesOf(details, url, document),
            Boilerplate = BoilerplateFinder.Find(new BoilerplateInput(text, title, outlet, Clean(details.Byline)), marked),
        });
    }

    /// <summary>The outlet of a page that names none: its host.</summary>
    public static string OutletOf(Uri? url)
    {
        return url is null ? NamelessOutlet : OutletNames.OfHost(url);
    }

    /// <summary>What a page calls its outlet is held against its host; what a person says of a text is not.</summary>
    private static string Outlet(SourceDetails details, Uri? url)
    {
        if (Clean(details.Outlet) is not { } name)
            return OutletOf(url);
        if (!details.IsClaim)
            return name;
        return OutletNames.Of(name) is { } claimed ? OutletNames.Shown(claimed, url) : OutletOf(url);
    }

    private static FieldSources SourcesOf(SourceDetails details, Uri? url, SourceDocument document)
    {
        var known = details.Sources;
        return known with
        {
            Outlet = known.Outlet ?? (url is null ? null : "the host's name"),
            Title = known.Title ?? (Clean(details.Title) is null ? "the text's first line or its file's name" : null),
            Url = known.Url ?? (document.Address is not null && url is not null ? "where it was fetched" : null),
        };
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
        return words <= MaxTitleWords && !LineShape.EndsAsSentence(line) && !Sentences.IsMatch(line) ? line.ToString() : null;
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

    /// <summary>A sentence ends and another begins: no headline has two.</summary>
    private static readonly Regex Sentences = new(@"\p{Ll}{3}[.?!]\s+\p{Lu}", RegexOptions.CultureInvariant);
}
