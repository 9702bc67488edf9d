using Bot.Search.Analyzing;
using Bot.Search.Indexing;
using Bot.Search.Querying.Topics;

namespace Bot.Search.Tests.Querying.Topics;

public sealed class MistypedAskingTests
{
    private static readonly MistypedAsking Asking = new(new TermAnalyzer(), new WordVectors());

    [Theory]
    [InlineData("wat did teh mayor say", "wat did the mayor say")]
    [InlineData("waht did hte mayor want", "what did the mayor want")]
    [InlineData("what dose the mayor think", "what does the mayor think")]
    [InlineData("dose the mayor know?", "does the mayor know?")]
    [InlineData("whcih papers quote her", "which papers quote her")]
    [InlineData("who sadi toll?", "who said toll?")]
    [InlineData("Waht abuot tolls", "what about tolls")]
    [InlineData("did anyoen complain adn when", "did anyone complain and when")]
    [InlineData("wher is the ferry", "where is the ferry")]
    [InlineData("what did tehy promis the drivers", "what did they promise the drivers")]
    [InlineData("who anounced the toll", "who announced the toll")]
    public async Task Mistyped_words_of_asking_are_mended(string typed, string meant) =>
        Assert.Equal(meant, await Asking.MendAsync(new Coverage([]), typed, CancellationToken.None));

    [Theory]
    [InlineData("what was the dose")]
    [InlineData("who took a form home")]
    [InlineData("what did Teh say")]
    [InlineData("who said \"teh toll\"")]
    [InlineData("what did the wolf eat")]
    [InlineData("tolls in 2024")]
    [InlineData("")]
    public async Task Words_of_the_language_names_and_phrases_stay(string typed) =>
        Assert.Equal(typed, await Asking.MendAsync(new Coverage([]), typed, CancellationToken.None));

    [Fact]
    public async Task A_word_of_the_coverage_stays()
    {
        var term = new TermAnalyzer().TermOf("teh")!;

        Assert.Equal("what did teh say", await Asking.MendAsync(new Coverage([term]), "what did teh say", CancellationToken.None));
    }

    private sealed class Coverage(IReadOnlyList<string> terms) : IVocabulary
    {
        public ValueTask<IReadOnlyList<int>> CountPassagesAsync(IReadOnlyList<string> asked, CancellationToken cancellationToken) =>
            ValueTask.FromResult<IReadOnlyList<int>>([.. asked.Select(term => terms.Contains(term) ? 1 : 0)]);

        public ValueTask<IReadOnlyList<VocabularyWord>> FindWordsAsync(string prefix, int limit, CancellationToken cancellationToken) =>
            ValueTask.FromResult<IReadOnlyList<VocabularyWord>>([]);

        public ValueTask<IReadOnlyList<VocabularyWord>> FindNearAsync(string term, int limit, CancellationToken cancellationToken) =>
            ValueTask.FromResult<IReadOnlyList<VocabularyWord>>([]);
    }
}
