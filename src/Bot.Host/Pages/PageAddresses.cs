using System.Globalization;
using Bot.Search.Domain;
using Bot.Search.Querying;
using Bot.Search.Querying.Pages;

namespace Bot.Host.Pages;

/// <summary>Addresses below this site.</summary>
internal static class PageAddresses
{
    public static string Article(ArticleId id) => $"/articles/{id}";

    public static string Article(ArticleId id, int version) => string.Create(CultureInfo.InvariantCulture, $"/articles/{id}?version={version}");

    /// <summary>The cited words in the version they stand in: quotes are numbered anew with every edit.</summary>
    public static string Proof(Citation citation)
    {
        var page = Article(citation.ArticleId, citation.Version);
        return citation.QuoteOrdinal is { } quote ? string.Create(CultureInfo.InvariantCulture, $"{page}#quote-{quote + 1}") : page;
    }

    /// <summary>A quote of another version than the one that is shown.</summary>
    public static string Quote(ArticleId id, PageQuote quote) => $"{Article(id, quote.Version)}#{MarkedText.AnchorOf(quote)}";

    /// <summary>By name where it can be written so ("/speakers/kajsa-ollongren"), else by key.</summary>
    public static string Speaker(string name, string key) => "/speakers/" + (SpeakerSlug.Of(name) is { Length: > 0 } slug ? slug : Uri.EscapeDataString(key));

    public static string Speaker(PageSpeaker speaker) => Speaker(speaker.Name, speaker.Key);

    /// <summary>Leads to this speaker whoever else has the name.</summary>
    public static string ByKey(PageSpeaker speaker) => "/speakers/" + Uri.EscapeDataString(speaker.Key);

    public static string Ask(string text) => "/?q=" + Uri.EscapeDataString(text);
}
