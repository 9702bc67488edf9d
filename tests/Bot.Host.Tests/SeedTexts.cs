using System.Text.Json;
using Bot.Testing;

namespace Bot.Host.Tests;

/// <summary>The seeds as they lie on disk.</summary>
internal static class SeedTexts
{
    /// <summary>The text of the article with this address.</summary>
    public static string Of(string url)
    {
        using var index = JsonDocument.Parse(File.ReadAllText(RepositoryRoot.File("seeds", "sources.json")));
        var file = index.RootElement.GetProperty("sources").EnumerateArray()
            .First(source => source.GetProperty("url").GetString() == url).GetProperty("file").GetString()!;
        return File.ReadAllText(RepositoryRoot.File("seeds", file));
    }
}
