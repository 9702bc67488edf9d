using Bot.Search.Analyzing;
using Bot.Search.Domain;

namespace Bot.Search.Storing.Grouping;

/// <summary>
/// Decides whether one text can be an edit of another. An edit may cut or add as much as it likes, so what counts is how
/// much of the shorter text stands in the longer one: by the signatures, and where a text is too short for one, by pairs
/// of words.
/// </summary>
internal sealed class EditMatch(ITermAnalyzer analyzer)
{
    /// <summary>Articles of one headline that are looked at, the newest first: bounds the cost of a headline that stands over everything.</summary>
    public const int MostOfOneHeadline = 256;

    private readonly ArticleSketch _sketches = new(analyzer);

    public bool AreAlike(Article left, Article right) =>
        Shared(left, _sketches.Make(left), () => right, _sketches.Make(right)) >= CopyMatch.LeastContained;

    /// <summary>The one that <paramref name="article"/> is most likely an edit of; null when there is none.</summary>
    public T? Closest<T>(Article article, IEnumerable<T> others, Func<T, TextSketch> sketchOf, Func<T, Article> read)
        where T : class
    {
        var sketch = _sketches.Make(article);
        T? closest = null;
        var most = 0.0;
        foreach (var other in others)
        {
            var shared = Shared(article, sketch, () => read(other), sketchOf(other));
            if (shared >= CopyMatch.LeastContained && shared > most)
                (closest, most) = (other, shared);
        }
        return closest;
    }

    private double Shared(Article left, TextSketch leftSketch, Func<Article> right, TextSketch rightSketch)
    {
        if (leftSketch.Signature.Length > 0 && leftSketch.Signature.Length == rightSketch.Signature.Length)
            return CopyMatch.Contained(leftSketch, rightSketch);
        var (pairs, others) = (_sketches.Pairs(left), _sketches.Pairs(right()));
        var fewer = Math.Min(pairs.Count, others.Count);
        return fewer == 0 ? 0 : (double)pairs.Count(others.Contains) / fewer;
    }
}
