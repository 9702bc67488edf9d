using System.Globalization;
using Bot.Host.Configuration;
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
    /// <summary>A page is read; whoever asks with HEAD gets the same without its body.</summary>
    private static readonly string[] Read = [HttpMethods.Get, HttpMethods.Head];

    public static void MapPages(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("").RequireRateLimiting(PageServices.RateLimit).WithMetadata(new VisitorPage());
        pages.MapMethods("/", Read, HomeAsync);
        pages.MapMethods("/articles/{id}", Read, ArticleAsync);
        pages.MapMethods("/speakers/{**key}", Read, SpeakerAsync);
        routes.MapMethods(Stylesheet.Address, Read, Style).RequireRateLimiting(PageServices.RateLimit);
    }

    private static async Task<IResult> HomeAsync(string? q, [AsParameters] PageFilters filters, ICoveragePages pages, AnswerPage answers, CancellationToken cancellationToken) =>
        string.IsNullOrWhiteSpace(q)
            ? Html(CoverageView.Render(await pages.ReadCoverageAsync(cancellationToken)))
            : Html(await answers.RenderAsync(q, filters, cancellationToken));

    private static async Task<IResult> ArticleAsync(string id, string? version, ICoveragePages pages, IOptions<ServerOptions> options, CancellationToken cancellationToken)
    {
        if (!TryNumber(version, out var number))
            return FaultPage.Of(StatusCodes.Status400BadRequest, "The version of an article is a number, counted from 1.");
        var article = new ArticleId(id.ToLowerInvariant());
        var page = await pages.FindArticleAsync(article, number, cancellationToken);
        if (page is not null)
            return Html(ArticleView.Render(page, options.Value.WholeTexts));
        var newest = number is null ? null : await pages.FindArticleAsync(article, null, cancellationToken);
        return newest is null
            ? Missing("This article is not stored, or no longer.")
            : Missing("This version of the article is not stored, or no longer.", (PageAddresses.Article(newest.Article.Id), "The newest version"));
    }

    private static async Task<IResult> SpeakerAsync(string? key, ICoveragePages pages, AnswerPage answers, IOptions<ServerOptions> options, CancellationToken cancellationToken)
    {
        if (key is null || await pages.FindSpeakerAsync(Uri.UnescapeDataString(key), cancellationToken) is not { } speaker)
            return Missing("Nobody of this name is quoted.");
        var (message, proofs) = await answers.SaidAsync(speaker.Name, cancellationToken);
        return Html(SpeakerPageView.Render(speaker, message, proofs, options.Value.WholeTexts));
    }

    private static bool TryNumber(string? version, out int? number)
    {
        number = int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? parsed : null;
        return version is null || number > 0;
    }

    private static IResult Style(HttpContext context)
    {
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Text(Stylesheet.Content, "text/css; charset=utf-8");
    }

    private static IResult Html(string page) => Results.Text(page, "text/html; charset=utf-8");

    private static IResult Missing(string sentence, (string Address, string Label)? instead = null) =>
        FaultPage.Of(StatusCodes.Status404NotFound, sentence, instead);
}

/// <summary>Marks what visitors read, unlike health and a platform's requests: it is shown under this site's own names only.</summary>
internal sealed class VisitorPage;
