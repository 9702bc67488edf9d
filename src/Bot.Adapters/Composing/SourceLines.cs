using Bot.Adapters.Messaging;
using Bot.Search.Querying;

namespace Bot.Adapters.Composing;

/// <summary>Citations and articles as source lines.</summary>
internal static class SourceLines
{
    public static SourceLine Of(Citation citation, Squeeze room, bool isFirst) => new()
    {
        Outlet = LinkLabel.Of(Safe(citation.Outlet), citation.Url),
        Title = LinkLabel.Of(Title(citation.Title, room.Title), citation.Url),
        Link = (room.DeepLinks ? Link(citation.DeepLink) : null) ?? citation.Url,
        Proof = Link(citation.ProofLink),
        Published = Dates.Of(citation.Published),
        Byline = citation.Byline is { Length: > 0 } byline ? Safe(byline) : null,
        Remark = Remark(citation, isFirst),
    };

    public static SourceLine Of(SourceView article, int title) => new()
    {
        Outlet = LinkLabel.Of(Safe(article.Outlet), article.Url),
        Title = LinkLabel.Of(Title(article.Title, title), article.Url),
        Link = article.Url,
        Published = Dates.Of(article.Published),
        Byline = article.Byline is { Length: > 0 } byline ? Safe(byline) : null,
        Remark = Texts.Count(article.Quotes, "quote"),
    };

    /// <summary>Where in the recording or document the words stand, and what else is to be said of the source.</summary>
    private static string? Remark(Citation citation, bool isFirst)
    {
        var remark = citation.RemovedBy is { } removed ? Texts.Removed(removed) : isFirst ? Texts.FirstCarrier : null;
        return (citation.At, remark) switch
        {
            (null, _) => remark,
            ({ } at, null) => Texts.Place(at),
            ({ } at, _) => $"{Texts.Place(at)}, {remark}",
        };
    }

    private static string Title(string title, int characters) =>
        characters <= 0 ? "" : Texts.Short(Safe(title), characters);

    private static Uri? Link(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var link) && link.Scheme is "http" or "https" ? link : null;

    private static string Safe(string text) => SafeText.Label(text);
}
