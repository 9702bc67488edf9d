using Bot.Adapters.Messaging;

namespace Bot.Host.Pages;

/// <summary>What all pages have around their content.</summary>
internal static class PageLayout
{
    private const string SiteName = "Who said what";

    /// <param name="title">Title of this page.</param>
    /// <param name="query">What stands in the search box.</param>
    /// <param name="content">Writes what stands inside the main element.</param>
    public static string Page(string title, string query, Action<HtmlWriter> content) => Page(title, new PageSearch(query, PageFilters.None, null), content);

    /// <param name="title">Title of this page.</param>
    /// <param name="search">What stands in the search form.</param>
    /// <param name="content">Writes what stands inside the main element.</param>
    public static string Page(string title, PageSearch search, Action<HtmlWriter> content)
    {
        var html = new HtmlWriter().Doctype();
        html.Element("html", [("lang", "en")], root => root
            .Element("head", head => Head(head, title))
            .Element("body", body =>
            {
                body.Element("a", [("href", "#content"), ("class", "skip")], link => link.Text("Skip to the content"));
                body.Element("header", [("class", "site")], header => Header(header, search));
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

    private static void Header(HtmlWriter header, PageSearch search)
    {
        header.Element("p", [("class", "brand")], brand => brand.Link("/", SiteName));
        header.Element("form", [("action", "/"), ("method", "get"), ("role", "search")], form =>
        {
            form.Element("label", [("for", "q")], label => label.Text("Ask the coverage"))
                .Element("div", [("class", "ask")], row => row
                    .Element("input", [("id", "q"), ("name", "q"), ("type", "search"), ("value", search.Query), ("maxlength", "2000"), ("placeholder", search.Example), ("autocomplete", "off")])
                    .Element("button", [("type", "submit")], button => button.Text("Ask")));
            Filters(form, search);
        });
    }

    private static void Filters(HtmlWriter form, PageSearch search) => form.Element("details", [("class", "filters"), ("open", search.Filters.IsAny ? "" : null)], details =>
    {
        details.Element("summary", "Filters");
        details.Element("div", [("class", "fields")], fields =>
        {
            Field(fields, "speaker", "Speaker", "text", search.Filters.Speaker);
            Field(fields, "outlet", "Outlet", "text", search.Filters.Outlet);
            Field(fields, "after", "From day", "date", search.Filters.After);
            Field(fields, "before", "To day", "date", search.Filters.Before);
            fields.Element("div", field => field
                .Element("label", [("for", "kind")], label => label.Text("Kind of quote"))
                .Element("select", [("id", "kind"), ("name", "kind")], select =>
                {
                    foreach (var (value, name) in Kinds)
                        select.Element("option", [("value", value), ("selected", value == (search.Filters.Kind ?? "") ? "" : null)], option => option.Text(name));
                }));
        });
    });

    private static readonly (string Value, string Name)[] Kinds = [("", "every kind"), ("direct", "own words"), ("mixed", "partly own words"), ("indirect", "reported speech")];

    // A day that was typed in another form stays what it is: the field is then one for text.
    private static void Field(HtmlWriter fields, string name, string label, string type, string? value) => fields.Element("div", field => field
        .Element("label", [("for", name)], inner => inner.Text(label))
        .Element("input", [("id", name), ("name", name), ("type", type == "date" && value is not (null or { Length: 10 }) ? "text" : type), ("value", value), ("maxlength", "200"), ("autocomplete", "off")]));
}

/// <summary>What stands in the search form.</summary>
/// <param name="Query">In the box.</param>
/// <param name="Filters">In the fields beside it.</param>
/// <param name="Command">What is asked; null where nothing is.</param>
internal sealed record PageSearch(string Query, PageFilters Filters, CommandSpec? Command)
{
    /// <summary>Shown in an empty box: something that the coverage at hand answers, or no example at all.</summary>
    public string Example { get; init; } = "a question, a topic, or somebody's name";
}
