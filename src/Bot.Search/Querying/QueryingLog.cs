using Microsoft.Extensions.Logging;

namespace Bot.Search.Querying;

/// <summary>What this room logs; event ids 4000 to 4099. Never what somebody asked.</summary>
internal static partial class QueryingLog
{
    [LoggerMessage(6201, LogLevel.Error,
        "A citation failed its check and is not shown: article {Article} version {Version}, offsets {Start} to {End}: {Fault}")]
    public static partial void CitationFailed(this ILogger logger, string article, int version, int start, int end, string fault);
}
