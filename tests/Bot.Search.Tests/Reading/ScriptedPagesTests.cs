using System.Text.Json;

namespace Bot.Search.Tests.Reading;

/// <summary>Pages whose text stands in the data of their scripts only, and pages whose data are no article.</summary>
public sealed class ScriptedPagesTests
{
    private static readonly string[] Paragraphs =
    [
        "The ferry will not sail before May, the harbour board said on Monday evening after a meeting of three hours.",
        "“We found cracks in four places,” said Marit Aas, who leads the board. She asked islanders for patience.",
        "Shops on the island have bread for a week. A second boat is on its way from the mainland and is due on Friday.",
    ];

    private static string Whole => string.Join("\n\n", Paragraphs);

    public static TheoryData<string, string> Layouts() => new()
    {
        { "blocks with a text", Script("application/json", new { props = new { article = new { headline = "Ferry stays", body = Paragraphs.Select(text => new { type = "paragraph", text }) }, related = new[] { new { title = "Ten walks", teaser = "The best ten walks of the coast, with maps and places to eat, from easy to hard." } } } }) },
        { "bare texts", Script("application/json", new { page = new { title = "Ferry stays", paragraphs = Paragraphs } }) },
        { "markup in one field", Assigned("window.__STATE__", new { story = new { title = "Ferry stays", content = string.Concat(Paragraphs.Select(text => $"<p>{text}</p>")) } }) },
        { "markup under rendered", Script("application/json", new { post = new { title = new { rendered = "Ferry stays" }, content = new { rendered = string.Concat(Paragraphs.Select(text => $"<p>{text}</p>\n")) } } }) },
        { "spans of a paragraph", Script("application/json", new { document = new { headline = "Ferry stays", body = Paragraphs.Select(text => new { _type = "block", style = "normal", children = new[] { new { _type = "span", text = text[..20] }, new { _type = "span", text = text[20..] } } }) } }) },
        { "a tree of nodes", Script("application/json", new { entry = new { title = "Ferry stays", body = new { nodeType = "document", content = Paragraphs.Select(value => new { nodeType = "paragraph", content = new[] { new { nodeType = "text", value } } }) } } }) },
        { "elements of a content system", Assigned("Fusion.globalContent", new { type = "story", headlines = new { basic = "Ferry stays" }, content_elements = Paragraphs.Select(content => new { _id = "X", type = "text", content }) }) },
        { "a text that is parsed", $"<script>window.app = JSON.parse({JsonSerializer.Serialize(JsonSerializer.Serialize(new { article = new { title = "Ferry stays", body = Paragraphs } }))});</script>" },
        { "the first entry of a list of answers", Script("application/json", new { queries = new object[] { new { data = new { title = "Ferry stays", text = Paragraphs } }, new { data = new { weather = "Rain" } } } }) },
        { "passed to a function among code", $"<script>(function(a){{var b=a;b={{c:1}};}})(1);start({JsonSerializer.Serialize(new { article = new { title = "Ferry stays", body = Paragraphs } })}, \"main\");</script>" },
    };

    [Theory]
    [MemberData(nameof(Layouts))]
    public void The_text_in_the_data_of_a_script_is_the_article(string layout, string script)
    {
        var article = ReadingRig.Single(Page(script));

        Assert.True(article.Text == Whole, layout + ": " + article.Text);
        Assert.Equal("Ferry stays", article.Title);
    }

    public static TheoryData<string, string> NoArticles() => new()
    {
        { "teasers of other pages", Script("application/json", new { stories = Paragraphs.Select((summary, at) => new { title = $"Story {at}", slug = $"story-{at}", summary }) }) },
        { "settings", Script("application/json", new { settings = new { locale = "en", flags = new[] { "a", "b" }, note = "short" } }) },
        { "code", "<script>function start(a){ return \"The ferry will not sail before May, and nobody on the island knows why. It is late.\" + a; }</script>" },
        { "broken data", "<script type='application/json'>{\"article\":{\"body\":[\"The ferry will not sail before May, the harbour board said.\",</script>" },
        { "half a pair of surrogates", "<script type='application/json'>{\"article\":{\"body\":[\"The ferry will not sail \\ud800 before May, the harbour board said.\"]}}</script>" },
        { "nested without end", "<script type='application/json'>" + new string('[', 50_000) + "</script>" },
        { "many beginnings", "<script>" + string.Concat(Enumerable.Repeat("x={\"a\":[", 5_000)) + "</script>" },
    };

    [Theory]
    [MemberData(nameof(NoArticles))]
    public void Data_that_are_no_article_are_none(string what, string script) =>
        Assert.True(ReadingRig.Refusal(Page(script)).Length > 0, what);

    [Fact]
    public void What_the_data_state_fills_what_the_page_does_not()
    {
        var article = ReadingRig.Single(Page(Script("application/json", new { props = new { story = new { headline = "Ferry stays", publishedAt = "2021-04-02T08:15:00Z", authors = new[] { new { name = "Piotr Zalewski", slug = "pz" }, new { name = "Mei Tan", slug = "mt" } }, body = Paragraphs } } })));

        Assert.Equal("Piotr Zalewski, Mei Tan", article.Byline);
        Assert.StartsWith("2021-04-02", article.Published?.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_page_shows_goes_before_what_its_scripts_hold()
    {
        const string Shown = "The quay was opened again on Sunday. “It took long enough,” said Rafi Haddad, who keeps the shop beside it, and he laughed. The first boat came at noon, and the band of the school played on the steps.";

        var article = ReadingRig.Single(Page($"<article><h1>Quay open</h1><p>{Shown}</p></article>" + Script("application/json", new { story = new { title = "Ferry stays", body = Paragraphs } })));

        Assert.EndsWith(Shown, article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Paragraphs[0], article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_element_declares_as_its_shadow_is_shown_in_it()
    {
        var paragraphs = string.Concat(Paragraphs.Select(text => $"<p>{text}</p>"));

        var article = ReadingRig.Single(Page($"<news-story><template shadowrootmode='open'><h1>Ferry stays</h1><story-body><template shadowrootmode='closed'>{paragraphs}</template></story-body></template></news-story><template><p>A part that no element declares is shown by nobody, however long it may be.</p></template>"));

        Assert.Equal(Whole, article.Text);
    }

    private static Bot.Search.Reading.SourceDocument Page(string body) =>
        ReadingRig.Text($"<html><head><title>Ferry stays</title></head><body><div id='root'></div>{body}</body></html>", "text/html");

    private static string Script(string type, object data) => $"<script type='{type}'>{JsonSerializer.Serialize(data)}</script>";

    private static string Assigned(string name, object data) => $"<script>var x = 1; {name} = {JsonSerializer.Serialize(data)}; x = 2;</script>";
}
