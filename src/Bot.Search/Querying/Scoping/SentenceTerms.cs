using Bot.Search.Analyzing;
using Bot.Search.Storing;

namespace Bot.Search.Querying.Scoping;

/// <summary>The sentences around an article's passages as terms that carry a topic, read once for all speakers that are looked for in it.</summary>
internal sealed class SentenceTerms(ITermAnalyzer analyzer, IReadOnlyList<Passage> units)
{
    /// <summary>Each sentence once, in the order of the passages. What an edit took out stands in the text of its own version.</summary>
    public IReadOnlyList<IReadOnlyList<string>> All { get; } =
    [
        .. units.DistinctBy(unit => (unit.Article.Version, unit.Context))
            .Select(unit => (IReadOnlyList<string>)[.. analyzer.MeaningOf(unit.Context.In(unit.Article.Text))]),
    ];

    /// <summary>True when one of the <paramref name="names"/> stands at most <paramref name="reach"/> terms from one of the <paramref name="nouns"/>.</summary>
    public static bool StandTogether(IReadOnlyList<string> sentence, HashSet<string> names, HashSet<string> nouns, int reach) =>
        Enumerable.Range(0, sentence.Count).Where(at => names.Contains(sentence[at]))
            .Any(at => sentence.Skip(Math.Max(0, at - reach)).Take((2 * reach) + 1).Any(nouns.Contains));
}
