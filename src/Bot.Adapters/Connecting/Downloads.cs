namespace Bot.Adapters.Connecting;

/// <summary>Downloads of bounded size and time.</summary>
internal static class Downloads
{
    private const int Piece = 64 * 1024;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <summary>Sends a request and reads what comes; what goes wrong on the way is a value.</summary>
    /// <param name="http">Must not follow redirects.</param>
    /// <param name="request">What to get.</param>
    /// <param name="mostBytes">More is not taken.</param>
    /// <param name="clock">Counts the time.</param>
    /// <param name="cancellationToken">Nobody waits any more.</param>
    public static async Task<Download> GetAsync(
        HttpClient http, HttpRequestMessage request, int mostBytes, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Limit, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, both.Token);
            if (!response.IsSuccessStatusCode)
                return new Download(null, null, IsTooLarge: false);
            var type = response.Content.Headers.ContentType?.MediaType?.ToLowerInvariant();
            var content = response.Content.Headers.ContentLength > mostBytes ? null : await ReadAsync(response, mostBytes, both.Token);
            return new Download(content, type, IsTooLarge: content is null);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return new Download(null, null, IsTooLarge: false);
        }
    }

    private static async Task<byte[]?> ReadAsync(HttpResponseMessage response, int mostBytes, CancellationToken cancellationToken)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        using var content = new MemoryStream();
        var piece = new byte[Piece];
        while (await stream.ReadAsync(piece, cancellationToken) is var read and > 0)
        {
            if (content.Length + read > mostBytes)
                return null;
            content.Write(piece, 0, read);
        }
        return content.ToArray();
    }
}

/// <summary>What came of a download.</summary>
/// <param name="Content">All of it; null when it did not come whole.</param>
/// <param name="MediaType">As the server says, in small letters; null where it does not.</param>
/// <param name="IsTooLarge">True when it was larger than wanted.</param>
internal sealed record Download(byte[]? Content, string? MediaType, bool IsTooLarge);
