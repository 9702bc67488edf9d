using Bot.Search.Analyzing;
using Bot.Search.Domain;
using Bot.Testing;
using Lucene.Net.Analysis.TokenAttributes;

namespace Bot.Search.Tests.Analyzing;

/// <summary>The analyzer that Lucene sees and the remembered terms that everything else takes are one.</summary>
public sealed class NewsAnalyzerTests
{
    private static readonly string[] Parts =
        ["U.S.", "US", "us", "cease-fire", "defence", "DEFENSE", "1,000", "don’t", "Zelenskyy's", "Müller", "naïve", "йод", "Ελλάδα", "no-fly-zone", "x", "§", "—", "\n", "東京", "e.g.", "1990s", "organisations", "\u00ADsoft"];

    [Fact]
    public void Both_give_the_same_terms_at_the_same_places() => Properties.Holds(random =>
    {
        using var lucene = new NewsAnalyzer();
        var remembered = new TermAnalyzer();
        for (var i = 0; i < 200; i++)
        {
            var text = string.Join(random.Next(4) == 0 ? "-" : " ", Enumerable.Range(0, random.Next(12)).Select(_ => Parts[random.Next(Parts.Length)]));

            Assert.True(Terms(lucene, text).SequenceEqual(remembered.Analyze(text)), text);
        }
    });

    private static List<Token> Terms(NewsAnalyzer analyzer, string text)
    {
        var tokens = new List<Token>();
        using var stream = analyzer.GetTokenStream("any", text);
        var (term, offset, increment) = (stream.GetAttribute<ICharTermAttribute>(), stream.GetAttribute<IOffsetAttribute>(), stream.GetAttribute<IPositionIncrementAttribute>());
        stream.Reset();
        for (var position = -1; stream.IncrementToken();)
        {
            position += increment.PositionIncrement;
            tokens.Add(new Token(term.ToString()!, new TextSpan(offset.StartOffset, offset.EndOffset), position, increment.PositionIncrement == 0));
        }
        stream.End();
        return tokens;
    }
}
