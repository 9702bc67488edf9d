using System.Globalization;
using Bot.Search.Domain;

namespace Bot.Host.Pages;

/// <summary>Addresses below this site.</summary>
internal static class PageAddresses
{
    public static string Article(ArticleId id, int? quote) =>
        quote is null ? $"/articles/{id}" : string.Create(CultureInfo.InvariantCulture, $"/articles/{id}#q{quote}");

    public static string Speaker(string key) => "/speakers/" + Uri.EscapeDataString(key);

    public static string Ask(string text) => "/?q=" + Uri.EscapeDataString(text);
}
