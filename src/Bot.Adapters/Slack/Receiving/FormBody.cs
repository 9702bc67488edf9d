using System.Text;
using System.Text.Json;

namespace Bot.Adapters.Slack.Receiving;

/// <summary>Reads application/x-www-form-urlencoded: what Slack sends for commands and interactions.</summary>
internal static class FormBody
{
    /// <summary>Fields by name; of a repeated one the first. Never fails.</summary>
    public static IReadOnlyDictionary<string, string> Read(ReadOnlySpan<byte> body)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in Encoding.UTF8.GetString(body).Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var at = pair.IndexOf('=', StringComparison.Ordinal);
            var (name, value) = at < 0 ? (pair, "") : (pair[..at], pair[(at + 1)..]);
            fields.TryAdd(Decode(name), Decode(value));
        }
        return fields;
    }

    /// <summary>The fields as the JSON object that Socket Mode would have delivered.</summary>
    public static JsonElement ToJson(IReadOnlyDictionary<string, string> fields)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var (name, value) in fields)
                json.WriteString(name, value);
            json.WriteEndObject();
        }
        using var document = JsonDocument.Parse(buffer.ToArray());
        return document.RootElement.Clone();
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
