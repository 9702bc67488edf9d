using System.Globalization;
using Bot.Search.Domain;
using Bot.Search.Querying;

namespace Bot.Host.Pages;

/// <summary>Addresses below this site.</summary>
internal static class PageAddresses
{
    public static string Article(ArticleId id) => $"/articles/{id}";

    /// <summary>The cited words; those that an edit took out stand on the page of their own version.</summary>
    public static string Proof(Citation citation)
    {
        var page = Article(citation.ArticleId);
        if (citation.RemovedBy is not null)
            page = string.Create(CultureInfo.InvariantCulture, $"{page}?version={citation.Version}");
        return citation.QuoteOrdinal is { } quote ? string.Create(CultureInfo.InvariantCulture, $"{page}#q{quote}") : page;
    }

    public static string Speaker(string key) => "/speakers/" + Uri.EscapeDataString(key);

    public static string Ask(string text) => "/?q=" + Uri.EscapeDataString(text);
}
