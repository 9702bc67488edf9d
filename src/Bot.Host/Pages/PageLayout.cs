namespace Bot.Host.Pages;

/// <summary>What all pages have around their content.</summary>
internal static class PageLayout
{
    private const string SiteName = "Who said what";

    /// <param name="title">Title of this page.</param>
    /// <param name="query">What stands in the search box.</param>
    /// <param name="content">Writes what stands inside the main element.</param>
    public static string Page(string title, string query, Action<HtmlWriter> content)
    {
        var html = new HtmlWriter().Doctype();
        html.Element("html", [("lang", "en")], root => root
            .Element("head", head => Head(head, title))
            .Element("body", body =>
            {
                body.Element("a", [("href", "#content"), ("class", "skip")], link => link.Text("Skip to the content"));
                body.Element("header", [("class", "site")], header => Header(header, query));
                body.Element("main", [("id", "content")], content);
                body.Element("footer", [("class", "site")], footer => footer.Element("p",
                    "Every word shown is copied from a stored article and checked against it. The texts belong to their outlets."));
            }));
        return html.ToString();
    }

    private static void Head(HtmlWriter head, string title) => head
        .Element("meta", [("charset", "utf-8")])
        .Element("meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")])
        .Element("meta", [("name", "color-scheme"), ("content", "light dark")])
        .Element("meta", [("name", "robots"), ("content", "noindex")])
        .Element("title", $"{title} · {SiteName}")
        .Element("link", [("rel", "stylesheet"), ("href", Stylesheet.Address)]);

    private static void Header(HtmlWriter header, string query)
    {
        header.Element("p", [("class", "brand")], brand => brand.Link("/", SiteName));
        header.Element("form", [("action", "/"), ("method", "get"), ("role", "search")], form => form
            .Element("label", [("for", "q")], label => label.Text("Ask the coverage"))
            .Element("div", [("class", "ask")], row => row
                .Element("input", [("id", "q"), ("name", "q"), ("type", "search"), ("value", query), ("maxlength", "2000"), ("placeholder", "who said ceasefire?"), ("autocomplete", "off")])
                .Element("button", [("type", "submit")], button => button.Text("Ask"))));
    }
}
