using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Adapters.Connecting;

namespace Bot.Adapters.Discord.Wire;

/// <summary>How wire objects are written and read: snake case, absent means not sent, and what is received may lack anything.</summary>
internal static class DiscordJson
{
    public static JsonSerializerOptions Options { get; } = Make(indented: false);

    public static JsonSerializerOptions Indented { get; } = Make(indented: true);

    private static JsonSerializerOptions Make(bool indented)
    {
        var options = Plain(indented);
        foreach (var converter in TolerantScalars.Converters)
            options.Converters.Add(converter);
        return options;
    }

    private static JsonSerializerOptions Plain(bool indented) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // Payloads are never put into HTML, and escaped quotation marks would be unreadable in golden files.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = indented,
    };
}
