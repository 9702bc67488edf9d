using System.Globalization;
using System.Text;
using System.Text.Json;
using Bot.Search.Extraction;
using Bot.Search.Tests.Reading;
using Bot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Search.Tests.Extraction.Transcripts;

/// <summary>
/// Transcripts and captions in the layouts that outlets, parliaments, courts and programs write (<c>transcripts.jsonl</c>, invented): who speaks
/// each turn. A speaker of null says that nobody may be named for these words.
/// </summary>
public sealed class TranscriptsTests
{
    private const double Least = 0.98;
    private const int Opening = 5;

    private static readonly IArticleExtractor Extractor =
        new ServiceCollection().AddBotSearch().BuildServiceProvider().GetRequiredService<IArticleExtractor>();

    [Fact]
    public void Labelled_speakers_are_right()
    {
        var faults = new List<string>();
        var turns = 0;
        foreach (var line in File.ReadLines(RepositoryRoot.File("tests", "Bot.Search.Tests", "Extraction", "Transcripts", "transcripts.jsonl")))
        {
            using var row = JsonDocument.Parse(line);
            var quotes = Quotes(row.RootElement);
            foreach (var turn in row.RootElement.GetProperty("turns").EnumerateArray())
            {
                turns++;
                var (speaker, words) = (turn[0].GetString(), turn[1].GetString()!);
                var key = Plain(string.Join(' ', Plain(words).Split(' ').Take(Opening)));
                var found = quotes.Find(quote => quote.Pieces.Exists(piece => Plain(piece).Contains(key, StringComparison.Ordinal)));
                if (!Matches(speaker, found.Speaker))
                    faults.Add($"{row.RootElement.GetProperty("layout")}: {speaker} was {found.Speaker}: {words}");
            }
        }
        var right = 1 - faults.Count / (double)turns;
        Assert.True(right >= Least, string.Create(CultureInfo.InvariantCulture, $"{right:P1} of {turns}\n{string.Join('\n', faults)}"));
    }

    private static List<(string? Speaker, List<string> Pieces)> Quotes(JsonElement row)
    {
        var document = ReadingRig.Text(row.GetProperty("text").GetString()!, row.GetProperty("type").GetString());
        var article = ReadingRig.Single(document);
        return [.. Extractor.Extract(article).Quotes.Select(quote => (quote.Attribution.Speaker?.Name, quote.Pieces.Select(piece => piece.In(article.Text)).ToList()))];
    }

    /// <summary>The same name, or its last part where the transcript prints no more.</summary>
    private static bool Matches(string? expected, string? found)
    {
        if (expected is null || found is null)
            return expected == found;
        var (one, other) = (Plain(expected).Split(' '), Plain(found).Split(' '));
        return one.SequenceEqual(other) || (one[^1] == other[^1] && one[^1].Length > 2 && one[^1] is not "member");
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text)
            plain.Append(char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' ');
        return string.Join(' ', plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
