using Bot.Search.Domain;
using Bot.Search.Querying.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace Bot.Host.Pages;

/// <summary>The pages and where they stand.</summary>
internal static class PageEndpoints
{
    public static void MapPages(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("").AddEndpointFilter<PageHeaders>().RequireRateLimiting(PageServices.RateLimit);
        pages.MapGet("/", HomeAsync);
        pages.MapGet("/articles/{id}", ArticleAsync);
        pages.MapGet("/speakers/{**key}", SpeakerAsync);
        pages.MapGet(Stylesheet.Address, Style);
    }

    private static async Task<IResult> HomeAsync(string? q, ICoveragePages pages, AnswerPage answers, CancellationToken cancellationToken) =>
        string.IsNullOrWhiteSpace(q)
            ? Html(CoverageView.Render(await pages.ReadCoverageAsync(cancellationToken)))
            : Html(await answers.RenderAsync(q, cancellationToken));

    private static async Task<IResult> ArticleAsync(string id, int? version, ICoveragePages pages, IOptions<PageOptions> options, CancellationToken cancellationToken)
    {
        var page = await pages.FindArticleAsync(new ArticleId(id), version, cancellationToken);
        if (page is not null)
            return Html(ArticleView.Render(page, options.Value.WholeTexts));
        var newest = version is null ? null : await pages.FindArticleAsync(new ArticleId(id), null, cancellationToken);
        return newest is null
            ? Missing("This article is not stored, or no longer.")
            : Missing("This version of the article is not stored, or no longer.", (PageAddresses.Article(newest.Article.Id), "The newest version"));
    }

    private static async Task<IResult> SpeakerAsync(string key, ICoveragePages pages, AnswerPage answers, IOptions<PageOptions> options, CancellationToken cancellationToken)
    {
        if (await pages.FindSpeakerAsync(Uri.UnescapeDataString(key), cancellationToken) is not { } speaker)
            return Missing("Nobody of this name is quoted.");
        var (message, proofs) = await answers.SaidAsync(speaker.Name, cancellationToken);
        return Html(SpeakerPageView.Render(speaker, message, proofs, options.Value.WholeTexts));
    }

    private static IResult Style(HttpContext context)
    {
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Text(Stylesheet.Content, "text/css; charset=utf-8");
    }

    private static IResult Html(string page) => Results.Text(page, "text/html; charset=utf-8");

    private static IResult Missing(string sentence, (string Address, string Label)? instead = null)
    {
        var page = PageLayout.Page("Not found", "", main =>
        {
            main.Element("h1", "Not found").Element("p", sentence);
            if (instead is { } link)
                main.Element("p", line => line.Link(link.Address, link.Label));
        });
        return Results.Text(page, "text/html; charset=utf-8", statusCode: StatusCodes.Status404NotFound);
    }
}
