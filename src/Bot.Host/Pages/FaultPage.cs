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

/// <summary>What visitors are told when there is no page to show.</summary>
internal static class FaultSentences
{
    public const string Unusable = "Something went wrong on my side, and it has been noted: the coverage cannot be read at the moment. Please try again later.";
    public const string TooSlow = "That took too long, so I stopped. Please try a narrower question, for example with outlet: or after:.";

    public static string Of(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "This address cannot be read. If the site is called by a name of its own, its owner can allow that name with Host:AllowedHosts.",
        StatusCodes.Status404NotFound => "There is no page at this address.",
        StatusCodes.Status405MethodNotAllowed => "Pages can only be read.",
        StatusCodes.Status429TooManyRequests => "These were many pages in a short time. Please wait a minute, then try again.",
        >= 500 => "Something went wrong on my side, and it has been noted. Please try again.",
        _ => "This cannot be shown.",
    };
}
