using System.Buffers;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Dom;

namespace Bot.Search.Reading.Html;

/// <summary>
/// The JSON that a page's scripts are given: a script of a JSON type, a value that a script assigns or passes on, and such a value as a text
/// (<c>JSON.parse("…")</c>). No script is run; what is JavaScript and no JSON is passed over.
/// </summary>
internal static class ScriptData
{
    private const int MaxScripts = 100;
    private const int MaxBytes = 8_000_000;
    private const int MaxTries = 200;
    private const int MaxDepth = 128;

    private static readonly SearchValues<byte> Openings = SearchValues.Create("{[\""u8);
    private static readonly JsonReaderOptions Options = new() { MaxDepth = MaxDepth, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Every value, in the order of the page; those of linked data are read elsewhere (<see cref="Provenance.JsonLdGraph"/>).</summary>
    public static IEnumerable<JsonElement> Of(IHtmlDocument document)
    {
        var left = MaxBytes;
        foreach (var script in document.QuerySelectorAll("script:not([src]):not([type^='application/ld+json'])").Take(MaxScripts))
        {
            var bytes = Encoding.UTF8.GetBytes(script.TextContent);
            if ((left -= bytes.Length) < 0)
                yield break;
            foreach (var value in ValuesIn(bytes))
                yield return value;
        }
    }

    private static IEnumerable<JsonElement> ValuesIn(byte[] script)
    {
        var at = 0;
        for (var tries = 0; tries < MaxTries && NextOpening(script, at) is var opening and >= 0; tries++)
        {
            at = opening + 1;
            if (Parse(script.AsSpan(opening)) is not var (value, length))
                continue;
            at = opening + length;
            if (value.ValueKind != JsonValueKind.String)
                yield return value;
            else if (TextOf(value) is ['{' or '[', ..] packed && Parse(Encoding.UTF8.GetBytes(packed)) is var (unpacked, _))
                yield return unpacked;
        }
    }

    /// <summary>Where the next value may begin: at the start, or behind what assigns it or passes it on. Negative when there is none.</summary>
    private static int NextOpening(byte[] script, int from)
    {
        for (var at = from; at < script.Length; at++)
        {
            var next = script.AsSpan(at).IndexOfAny(Openings);
            if (next < 0)
                return -1;
            at += next;
            if (script.AsSpan(0, at).TrimEnd(" \t\r\n"u8) is [] or [.., (byte)'=' or (byte)'(' or (byte)','])
                return at;
        }
        return -1;
    }

    private static (JsonElement Value, int Length)? Parse(ReadOnlySpan<byte> bytes)
    {
        var reader = new Utf8JsonReader(bytes, Options);
        try
        {
            using var value = JsonDocument.ParseValue(ref reader);
            return (value.RootElement.Clone(), (int)reader.BytesConsumed);
        }
        catch (JsonException)
        {
            // Most of a script is no JSON.
            return null;
        }
    }

    /// <summary>The words of a text; null for one that is no Unicode, and for what is no text.</summary>
    public static string? TextOf(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair in an escape.
            return null;
        }
    }
}
