using System.Net;

namespace Bot.Search.Ingestion.Fetching;

/// <summary>Faults of the web as plain sentences, each with what to do.</summary>
internal static class FetchFaults
{
    public static string Explain(HttpStatusCode status) => status switch
    {
        HttpStatusCode.NotFound or HttpStatusCode.Gone => $"The page does not exist (HTTP {(int)status}). Check the address.",
        HttpStatusCode.Unauthorized or HttpStatusCode.PaymentRequired or HttpStatusCode.Forbidden or HttpStatusCode.UnavailableForLegalReasons =>
            $"The site refuses to show the page (HTTP {(int)status}). Save its text and give that.",
        HttpStatusCode.TooManyRequests => "The site asks for fewer requests (HTTP 429). Try again later.",
        >= HttpStatusCode.InternalServerError => $"The site has a fault of its own (HTTP {(int)status}). Try again later.",
        _ => $"The site answered with HTTP {(int)status} instead of a page.",
    };

    public static string Explain(Exception fault, Uri address)
    {
        for (var inner = fault; inner is not null; inner = inner.InnerException)
        {
            if (inner is ForbiddenAddressException)
                return $"{address.IdnHost} is not on the public internet; private and local addresses are not read.";
        }
        return fault is HttpRequestException { HttpRequestError: var error } ? Explain(error, address) : $"The connection to {address.IdnHost} broke off. Try again later.";
    }

    private static string Explain(HttpRequestError error, Uri address) => error switch
    {
        HttpRequestError.NameResolutionError => $"There is no host named {address.IdnHost}. Check the address.",
        HttpRequestError.SecureConnectionError => $"No secure connection to {address.IdnHost} could be made (its certificate is not valid).",
        HttpRequestError.ConnectionError => $"{address.IdnHost} cannot be reached. Try again later.",
        _ => $"{address.IdnHost} did not answer as a web server does. Try again later.",
    };
}
