using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Bot.Host.Cli.Json;

/// <summary>How every <c>--json</c> is written: one document, indented, a line feed behind it.</summary>
internal static class JsonText
{
    // Nothing here is put into a page: letters of any language may stay letters.
    public static JsonTextContext Context { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static string Write<TDocument>(TDocument document, JsonTypeInfo<TDocument> type) => JsonSerializer.Serialize(document, type) + "\n";

    /// <summary>A member of an enumeration as documents name it.</summary>
    public static string Lower<TEnum>(TEnum value)
        where TEnum : struct, Enum => value.ToString().ToLowerInvariant();

    /// <summary>A moment as documents name it.</summary>
    public static string? Moment(DateTimeOffset? moment) => moment?.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
}

[JsonSerializable(typeof(AnswerDocument))]
[JsonSerializable(typeof(IngestDocument))]
[JsonSerializable(typeof(StatusDocument))]
[JsonSerializable(typeof(DoctorDocument))]
internal sealed partial class JsonTextContext : JsonSerializerContext;
