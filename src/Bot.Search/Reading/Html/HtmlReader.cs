using AngleSharp.Html.Dom;
using Bot.Search.Domain;
using Bot.Search.Reading.Provenance;

namespace Bot.Search.Reading.Html;

/// <summary>A news page: its main text as paragraphs, and what it says of itself.</summary>
internal sealed class HtmlReader : IArticleReader
{
    private const string BesideIt = "beside the file";

    public bool Accepts(string mediaType) => mediaType is "text/html" or "application/xhtml+xml";

    public bool Recognises(ReadOnlySpan<byte> opening)
    {
        var start = (opening is [0xEF, 0xBB, 0xBF, ..] ? opening[3..] : opening).TrimStart(" \t\r\n"u8);
        var head = System.Text.Encoding.Latin1.GetString(start[..Math.Min(start.Length, 512)]);
        return head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) ||
            head.StartsWith("<html", StringComparison.OrdinalIgnoreCase) ||
            (head.StartsWith('<') && head.Contains("<html", StringComparison.OrdinalIgnoreCase));
    }

    public IReadOnlyList<ReadResult> Read(SourceDocument document)
    {
        var charset = document.Charset ?? HtmlCharset.DeclaredIn(document.Bytes.Span);
        var (source, undecoded) = TextDecoder.Decode(document.Bytes.Span, charset);
        if (source is null)
            return [ReadResult.Fail(document, undecoded!)];
        if (HtmlPage.Parse(source) is not { } page)
            return [ReadResult.Fail(document, "Its markup is nested too deeply or has too many tags to be a news page.")];
        using (page)
        {
            var own = PageMetadata.Read(page.Document, document.Address, document.FetchedAt);
            var given = document.Details.From(BesideIt);
            var details = given.Or(own.Details);
            var part = MainText.Of(page.Document, details.Title, details.Url);
            details = given.Or(Shown(page.Document, part, own.Details, document.FetchedAt));
            details = details.Or(new SourceDetails { Published = PublishedDates.InAddress(details.Url, document.FetchedAt) }.From("address"));
            if (LivePosts.Of(page.Document, details.Or(new SourceDetails { Url = document.Address }), document.FetchedAt) is { Count: > 0 } posts)
                return [.. posts.Select(post => Post(document, details, post))];
            var text = PageText.Choose(part.Text, own.Body);
            if (text.Length < MainText.MinMarked && ScriptedArticle.Of(page.Document, document.FetchedAt) is { } scripted)
            {
                text = scripted.Text;
                details = details.Or(scripted.Details);
            }
            if (text.Length == 0)
                return [ReadResult.Fail(document, EmptyPage.Wall(page.Document) ?? "No article text was found in the page. It may need a script or a login; save its text and give that.")];
            var result = ArticleMaker.Make(document, details, text);
            return [result is ReadResult.Read { Article: var article } && EmptyPage.Reason(page.Document, article) is { } reason ? ReadResult.Fail(document, reason) : result];
        }
    }

    /// <summary>What the page's data state, with what it prints: people see the latter.</summary>
    private static SourceDetails Shown(IHtmlDocument document, MainPart part, SourceDetails stated, DateTimeOffset readAt)
    {
        if (document.Body is not { } body || part.Roots.Count == 0)
            return stated;
        var head = new StoryHead(body, part, stated.Title);
        return Authors.Choose(PublishedTime.Of(document, part, head, stated.Published, readAt).Or(stated), PrintedByline.Of(body, part, head));
    }

    /// <summary>A post is an article of its own: it has its time, and more of them come while the page stays.</summary>
    private static ReadResult Post(SourceDocument document, SourceDetails page, LivePost post)
    {
        var own = new SourceDetails { Title = post.Title, Published = post.Published, Byline = post.Author }.From("live post");
        if (ArticleMaker.Make(document, own.Or(page), post.Text) is not ReadResult.Read { Article: var article })
            return ReadResult.Fail(document, "A post of the live page holds no words.");
        var url = post.Address ?? article.Url;
        var key = post.Address is { } place ? place.AbsoluteUri : $"{article.Url?.AbsoluteUri ?? article.Outlet + "\n" + page.Title}\n{post.Published?.ToString() ?? post.Text}\n{post.Title}";
        return new ReadResult.Read(article with { Id = ArticleId.From(key), Url = url });
    }
}
