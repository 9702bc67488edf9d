using Bot.Adapters.Messaging;

namespace Bot.Host.Pages;

/// <summary>A passage that is no quote, for visitors who may not see whole texts: where it stands, and none of its words.</summary>
internal static class PassageView
{
    /// <summary>Begins what a link says about the words it lands on (https://wicg.github.io/scroll-to-text-fragment/).</summary>
    private const string Directive = ":~:";

    public static void Render(HtmlWriter main, MessageBlock.QuoteBlock passage) => main.Element("ul", [("class", "passages")], list =>
    {
        foreach (var source in passage.Sources)
            list.Element("li", item => Source(item, source));
    });

    private static void Source(HtmlWriter item, SourceLine source)
    {
        item.Text("A passage at ").Element("strong", source.Outlet);
        if (source.Published is { } published)
            item.Text($", {published.Day}");
        if (source.Link is { } link)
            item.Text(": ").Link(Address(link), "read it there");
        item.Element("span", source.Title, "title");
    }

    private static string Address(Uri link)
    {
        var address = link.OriginalString;
        var directive = address.IndexOf(Directive, StringComparison.Ordinal);
        return directive < 0 ? address : address[..directive].TrimEnd('#');
    }
}
