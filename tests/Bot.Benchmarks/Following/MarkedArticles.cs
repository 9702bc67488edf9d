using Bot.Benchmarks.Loading;
using Bot.Search.Domain;

namespace Bot.Benchmarks.Following;

/// <summary>Articles of the usual words with one in them that nobody else has.</summary>
internal sealed class MarkedArticles
{
    private const int FirstNumber = 100_000_000;
    private const int WordLength = 12;
    private readonly WordModel _words = new();
    private readonly Random _random = new(77);
    private int _made;

    public (ExtractedArticle Article, string Word) Next()
    {
        var word = new string([.. Enumerable.Range(0, WordLength).Select(_ => (char)('a' + _random.Next(26)))]);
        IReadOnlyList<SentenceModel>[] paragraphs =
        [
            .. Enumerable.Range(0, 6).Select(number => (IReadOnlyList<SentenceModel>)[Sentence(word, number)]),
        ];
        var model = new ArticleModel(FirstNumber + _made++, 3, new DateOnly(2023, 12, 30), $"About {word}", paragraphs);
        return (ArticlePrinter.Print(model), word);
    }

    private SentenceModel Sentence(string word, int number)
    {
        string[] words = [.. Enumerable.Range(0, 14).Select(_ => _words.Next(_random)), word];
        _random.Shuffle(words);
        return new SentenceModel(words, number % 2 == 0 ? _random.Next(200) : null, number % 4 == 0);
    }
}
