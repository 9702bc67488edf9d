using System.Text.Json;
using Bot.Search.Extraction;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Search.Tests.Extraction;

/// <summary>What the product reads from a text, by the lines of its <c>extract</c>.</summary>
internal static class ReadQuotes
{
    private static readonly ExtractLines Lines = new ServiceCollection().AddBotSearch().BuildServiceProvider().GetRequiredService<ExtractLines>();

    /// <summary>The quotes as JSON objects, in order.</summary>
    public static IReadOnlyList<JsonElement> Of(string text)
    {
        using var read = JsonDocument.Parse(Lines.Convert(JsonSerializer.Serialize(new { id = "a", text }))!);
        return [.. read.RootElement.GetProperty("quotes").EnumerateArray().Select(quote => quote.Clone())];
    }
}
