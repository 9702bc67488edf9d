using Microsoft.AspNetCore.Http;

namespace Bot.Host.Pages;

/// <summary>A small page with one sentence.</summary>
internal static class FaultPage
{
    public static IResult Of(int status, string sentence, (string Address, string Label)? instead = null)
    {
        var title = Title(status);
        var page = PageLayout.Page(title, "", main =>
        {
            main.Element("h1", title).Element("p", sentence);
            if (instead is { } link)
                main.Element("p", line => line.Link(link.Address, link.Label));
        });
        return Results.Text(page, "text/html; charset=utf-8", statusCode: status);
    }

    private static string Title(int status) => status switch
    {
        StatusCodes.Status404NotFound => "Not found",
        StatusCodes.Status429TooManyRequests => "Too many requests",
        >= 500 => "Not now",
        _ => "Not understood",
    };
}
