using System.Text.Json;
using Bot.Testing;

namespace Bot.Search.Tests.Extraction.Invented;

/// <summary>What is no noun phrase is nobody's name: held over every article and row of these tests.</summary>
public sealed class SpeakersAreNounPhrasesTests
{
    private const double Most = 0.003;

    private static readonly HashSet<string> NeverFirst = new(
        ["when", "if", "since", "while", "although", "though", "because", "unless", "after", "before", "as", "how", "why", "then", "so", "yet", "but", "and", "or", "even", "not", "to", "with", "during", "however", "meanwhile", "wrongly"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> NeverLast = new(["and", "or", "of", "the", "a", "an", "to", "with", "who", "whom", "been", "is", "was", "said", "says"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Alone = new(["he", "she", "it", "they", "who", "which", "that", "i", "we", "his", "her", "their", "its", "him", "them", "a", "q"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Verbs = new(["said", "says", "is", "was", "were", "are", "has", "had", "have", "will", "would", "told", "wrote"], StringComparer.Ordinal);

    [Fact]
    public void Hardly_any_speaker_is_no_noun_phrase()
    {
        var junk = new List<string>();
        var all = 0;
        foreach (var mention in Texts().SelectMany(Mentions))
        {
            all++;
            if (!MayBeNounPhrase(mention))
                junk.Add(mention);
        }
        Assert.True(all > 600, $"only {all} mentions");
        Assert.True(junk.Count <= Most * all, $"{junk.Count} of {all}: {string.Join(" | ", junk)}");
    }

    [Theory]
    [InlineData("When", false)]
    [InlineData("The ad wrongly", false)]
    [InlineData("Roe beamed and", false)]
    [InlineData("forcefully", false)]
    [InlineData("the minister who was dismissed", true)]
    [InlineData("Dr Ann Roe, a surgeon", true)]
    public void The_test_itself_tells_them_apart(string mention, bool may) => Assert.Equal(may, MayBeNounPhrase(mention));

    private static bool MayBeNounPhrase(string mention)
    {
        var words = mention.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 1)
            return Alone.Contains(mention) || !NeverFirst.Contains(mention) && !mention.EndsWith("ly", StringComparison.Ordinal) && !(char.IsLower(mention[0]) && mention.EndsWith("ed", StringComparison.Ordinal));
        var relative = Array.FindIndex(words, word => word.Trim(',') is "who" or "which" or "that" or "whose");
        var head = relative < 0 ? words : words[..relative];
        return !NeverFirst.Contains(words[0]) && !NeverLast.Contains(words[^1]) && !IsAdverb(words[^1]) && !head.Any(Verbs.Contains);
    }

    private static bool IsAdverb(string word) => char.IsLower(word[0]) && word.EndsWith("ly", StringComparison.Ordinal) && word is not ("family" or "assembly" or "ally" or "bully");

    private static IEnumerable<string> Texts()
    {
        var folder = RepositoryRoot.File("tests", "Bot.Search.Tests", "Extraction");
        foreach (var row in File.ReadLines(Path.Combine(folder, "Kinds", "kinds.jsonl")))
            yield return JsonDocument.Parse(row).RootElement.GetProperty("text").GetString()!;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(folder, "Invented"), "*.txt"))
        {
            foreach (var article in MarkedArticle.ReadAll(file))
                yield return article.Text;
        }
    }

    private static IEnumerable<string> Mentions(string text)
    {
        return [.. ReadQuotes.Of(text).Select(quote => quote.GetProperty("speaker").GetString()).OfType<string>()];
    }
}
