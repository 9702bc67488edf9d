using System.Text;

namespace Bot.Testing;

/// <summary>What a <see cref="LoopbackServer"/> answers.</summary>
public sealed record LoopbackResponse(int Status, byte[] Body)
{
    public Dictionary<string, string> Headers { get; init; } = [];

    /// <summary>The body is sent again and again; an empty one holds the connection open in silence.</summary>
    public bool NeverEnds { get; init; }

    /// <summary>Sent behind the body, piece by piece as they come; null for none. The connection ends with the last.</summary>
    public IAsyncEnumerable<byte[]>? Pieces { get; init; }

    public static LoopbackResponse NotFound { get; } = new(404, []);

    public static LoopbackResponse Text(string body, string type = "text/html; charset=utf-8") =>
        new(200, Encoding.UTF8.GetBytes(body)) { Headers = new() { ["Content-Type"] = type } };

    public static LoopbackResponse Redirect(string location, int status = 302) => new(status, []) { Headers = new() { ["Location"] = location } };
}
