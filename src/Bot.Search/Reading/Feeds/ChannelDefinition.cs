using System.Xml.Linq;

namespace Bot.Search.Reading.Feeds;

/// <summary>The Channel Definition Format (https://www.w3.org/TR/NOTE-CDFsubmit.html), a feed before RSS, read as the feed that says the same.</summary>
internal static class ChannelDefinition
{
    /// <summary>True for the root of such a document.</summary>
    public static bool Is(XElement root) => root.Name.LocalName.Equals("channel", StringComparison.OrdinalIgnoreCase);

    /// <summary>Names in small letters; the address of an item, which is an attribute, as an element.</summary>
    public static XElement AsFeed(XElement root)
    {
        var channel = new XElement("channel", root.Elements().Where(element => !IsItem(element)).Select(Plain));
        channel.Add(root.Descendants().Where(IsItem).Select(item => new XElement("item", item.Elements().Where(element => !IsItem(element)).Select(Plain), Attributes(item))));
        return new XElement("rss", channel);
    }

    private static bool IsItem(XElement element) => element.Name.LocalName.Equals("item", StringComparison.OrdinalIgnoreCase);

    private static XElement Plain(XElement element)
    {
        var name = element.Name.LocalName.ToLowerInvariant();
        return new XElement(name == "abstract" ? "description" : name == "a" ? "link" : name, name == "a" ? Value(element, "href") : element.Value);
    }

    private static IEnumerable<XElement> Attributes(XElement item)
    {
        if (Value(item, "href") is { Length: > 0 } link)
            yield return new XElement("link", link);
        if (Value(item, "lastmod") is { Length: > 0 } date)
            yield return new XElement("pubDate", date);
    }

    private static string? Value(XElement element, string name) => element.Attributes().FirstOrDefault(one => one.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value;
}
