using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Search.Domain;

namespace Bot.Testing.Faults;

/// <summary>
/// Generated articles in any number of revisions, and others made of words that nobody else has, so that their traces can be
/// looked for once they are forgotten. The same for the same seed.
/// </summary>
/// <param name="seed">Makes the words.</param>
public sealed class MarkedNews(int seed)
{
    private const int WordLength = 11;

    /// <summary>An article of this number is marked; others are ordinary.</summary>
    public static bool IsMarked(int number) => number % 5 == 4;

    public static ArticleId IdOf(int number) => ArticleId.From(GeneratedNews.Address(number));

    /// <summary>The words that only this article has.</summary>
    public IReadOnlyList<string> Words(int number)
    {
        var random = new Random(unchecked(seed * 31 + number));
        return [.. Enumerable.Range(0, 3).Select(_ => new string([.. Enumerable.Range(0, WordLength).Select(_ => (char)('a' + random.Next(26)))]))];
    }

    /// <summary>The line of a JSON lines file.</summary>
    public string Line(int number, int revision)
    {
        var line = JsonNode.Parse(GeneratedNews.Line(number))!;
        line["text"] = Text(number, revision);
        if (IsMarked(number))
            line["title"] = string.Create(CultureInfo.InvariantCulture, $"Report {number} on {Words(number)[0]}");
        return line.ToJsonString(JsonSerializerOptions.Default);
    }

    /// <summary>An edit keeps most paragraphs and takes the last ones from elsewhere.</summary>
    public string Text(int number, int revision)
    {
        if (IsMarked(number))
            return MarkedText(Words(number), number);
        var paragraphs = TextOf(GeneratedNews.Line(number));
        if (revision == 0)
            return string.Join("\n\n", paragraphs);
        var other = TextOf(GeneratedNews.Line(number, revision + 1));
        return string.Join("\n\n", [.. paragraphs[..^3], .. other[^3..], string.Create(CultureInfo.InvariantCulture, $"This report was changed {revision} times.")]);
    }

    private static string[] TextOf(string line) => JsonNode.Parse(line)!["text"]!.GetValue<string>().Split("\n\n");

    private static string MarkedText(IReadOnlyList<string> words, int number)
    {
        var (one, two, three) = (words[0], words[1], words[2]);
        return string.Create(CultureInfo.InvariantCulture, $"""
            "The {one} has {two} under every {three} of the town," Mayor Anna Lindqvist said about the tunnel on Monday.

            Union Leader Bo Okafor said that {three} {one} and {two} closed the school {number} times.

            According to Elin Marsh, the {two} was "more {three} than {one}" for {two} and {three}.
            """).ReplaceLineEndings("\n");
    }
}
