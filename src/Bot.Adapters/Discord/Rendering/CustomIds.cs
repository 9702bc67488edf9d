using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Bot.Adapters.Discord.Rendering;

/// <summary>
/// What a button carries: "v3:value" with the value itself, or "s3:id" with the id of a value that the bot keeps. The
/// number keeps the ids of one message apart, as Discord demands.
/// </summary>
internal static class CustomIds
{
    private const int HashBytes = 15;

    /// <summary>The id for <paramref name="value"/>; <paramref name="state"/> is null when nothing has to be kept.</summary>
    public static string Write(int index, string value, out string? state)
    {
        var whole = $"v{index}:{value}";
        state = null;
        if (whole.Length <= DiscordLimits.CustomId)
            return whole;
        state = StateId(value);
        return $"s{index}:{state}";
    }

    /// <summary>The value, or the id of a kept one; both null for an id that is none of ours.</summary>
    public static (string? Value, string? State) Read(string customId)
    {
        var colon = customId.IndexOf(':', StringComparison.Ordinal);
        if (colon < 2)
            return (null, null);
        var rest = customId[(colon + 1)..];
        return customId[0] switch
        {
            'v' => (rest, null),
            's' => (null, rest),
            _ => (null, null),
        };
    }

    // By content: the same value has the same id after a restart, and is kept once.
    private static string StateId(string value) =>
        Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(value)).AsSpan(0, HashBytes));
}
