namespace Bot.Benchmarks.Loading;

/// <summary>Pairs of words that every engine is asked for, either word or both, ranked: the same as the bot's own.</summary>
internal static class BaselineQuestions
{
    public static IReadOnlyList<(string Kind, IReadOnlyList<(string First, string Second)> Pairs)> All()
    {
        var words = new WordModel();
        return
        [
            ("two very common words", Pairs(i => words.Content(i % 10), i => words.Content((i + 3) % 10))),
            ("two common words", Pairs(i => words.Content(50 + i * 5), i => words.Content(85 + i * 5))),
            ("two medium words", Pairs(i => words.Content(1_500 + i * 71), i => words.Content(1_713 + i * 71))),
            ("two rare words", Pairs(i => words.Content(20_000 + i * 977), i => words.Content(22_931 + i * 977))),
        ];
    }

    private static IReadOnlyList<(string, string)> Pairs(Func<int, string> first, Func<int, string> second) =>
        Enumerable.Range(0, 20).Select(i => (first(i), second(i))).ToList();
}
