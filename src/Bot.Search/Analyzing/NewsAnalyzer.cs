using Lucene.Net.Analysis;

namespace Bot.Search.Analyzing;

/// <summary>Lucene's view of our analysis: <see cref="WordTokenizer"/> and <see cref="WordFilters"/>, the same for every field.</summary>
internal sealed class NewsAnalyzer : Analyzer
{
    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var words = new WordTokenizer(reader);
        return new TokenStreamComponents(words, WordFilters.Over(words));
    }
}
