using System.Text.Json;
using Bot.Adapters.Connecting;

namespace Bot.Adapters.Discord.Wire;

/// <summary>How Discord's wire objects are written and read (see <see cref="TolerantScalars.Options"/>).</summary>
internal static class DiscordJson
{
    /// <summary>For the wire.</summary>
    public static JsonSerializerOptions Options { get; } = TolerantScalars.Options(indented: false);

    /// <summary>The same, to be read by people.</summary>
    public static JsonSerializerOptions Indented { get; } = TolerantScalars.Options(indented: true);
}
