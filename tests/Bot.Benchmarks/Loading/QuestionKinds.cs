namespace Bot.Benchmarks.Loading;

/// <summary>The questions that are asked, by kind; texts as a person types them.</summary>
internal static class QuestionKinds
{
    private const int Each = 20;

    public static IReadOnlyList<(string Kind, IReadOnlyList<string> Texts)> All(int quotes, int seed)
    {
        var words = new WordModel();
        var said = new CoverageGenerator(seed).Generate(Math.Min(quotes, 2_000)).ToList();
        string Very(int i) => words.Content(i % 10);
        string Common(int i) => words.Content(50 + i * 5);
        string Medium(int i) => words.Content(1_500 + i * 71);
        string Rare(int i) => words.Content(20_000 + i * 977);
        return
        [
            Kind("who-said, a very common word", i => $"/who-said {Very(i)}"),
            Kind("who-said, two very common words", i => $"/who-said {Very(i)} {Very(i + 3)}"),
            Kind("who-said, a common word", i => $"/who-said {Common(i)}"),
            Kind("who-said, two common words", i => $"/who-said {Common(i)} {Common(i + 7)}"),
            Kind("who-said, two medium words", i => $"/who-said {Medium(i)} {Medium(i + 3)}"),
            Kind("who-said, a rare word", i => $"/who-said {Rare(i)}"),
            Kind("who-said, very common and rare", i => $"/who-said {Very(i)} {Rare(i)}"),
            Kind("who-said, phrase of common words", i => $"/who-said \"{Very(i)} {Very(i + 1)}\""),
            Kind("who-said, outlet and dates", i => $"/who-said {Very(i)} outlet:\"Outlet {i}\" after:2022-06-01 before:2023-06-01"),
            Kind("said, a popular speaker", i => $"/said {SpeakerModel.Name(i % 5)}"),
            Kind("said, popular on very common", i => $"/said {SpeakerModel.Name(i % 5)} {Very(i)}"),
            Kind("said, a rare speaker", i => $"/said {SpeakerModel.Name(9_000 + i * 31)}"),
            Kind("ask, what did X say about", i => $"What did {SpeakerModel.Name(i % 9)} say about {Common(i)}?"),
            Kind("ask, did anyone mention", i => $"Did anyone mention {Medium(i)} {Common(i)}?"),
            Kind("ask, refused", i => $"Did anyone mention {Rare(i)} {Rare(i + 1)} {Medium(i)}?"),
            Kind("ask, who opposed", i => $"Who opposed {Common(i)} {Medium(i)}?"),
            Kind("verify, exact words", i => $"/verify \"{QuoteOf(said, i)}\""),
            Kind("verify, altered words", i => $"/verify \"{Alter(QuoteOf(said, i))}\""),
            Kind("compare, a very common word", i => $"/compare {Very(i)}"),
            Kind("compare, two common words", i => $"/compare {Common(i)} {Common(i + 7)}"),
            Kind("timeline, a common word", i => $"/timeline {Common(i)}"),
            Kind("timeline, a popular speaker", i => $"/timeline {SpeakerModel.Name(i % 5)}"),
            Kind("sources", i => $"/sources page:{i + 1}"),
            Kind("who-said, a misspelt word", i => $"/who-said {Misspell(Medium(i))}"),
        ];
    }

    private static (string Kind, IReadOnlyList<string> Texts) Kind(string name, Func<int, string> text) =>
        (name, Enumerable.Range(0, Each).Select(text).ToList());

    private static string QuoteOf(List<Bot.Search.Domain.ExtractedArticle> articles, int number)
    {
        var article = articles.Where(article => article.Quotes.Count > 0).ElementAt(number * 3);
        return article.Quotes[0].Pieces[0].In(article.Article.Text);
    }

    private static string Alter(string words)
    {
        var parts = words.Split(' ');
        parts[parts.Length / 2] = "entirely";
        return string.Join(' ', parts);
    }

    private static string Misspell(string word) => word[..2] + word[3] + word[2] + word[4..];
}
