using Microsoft.AspNetCore.Http;

namespace Bot.Host.Pages;

/// <summary>
/// Headers of every page: nothing but this site's own style sheet may be loaded, no script runs, no other site may
/// frame it, and no address of it is told to the outlets it links to.
/// </summary>
internal static class PageHeaders
{
    internal const string Policy = "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static void Set(HttpResponse response)
    {
        var headers = response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "interest-cohort=()";
        headers.CacheControl = "no-store";
    }
}
