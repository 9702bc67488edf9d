using Bot.Search.Indexing;
using Bot.Search.Querying.Topics;

namespace Bot.Search.Querying.Ranking;

/// <summary>How telling each part of a topic is in this coverage: its inverse document frequency, ln(1 + (N + 1) / (n + 0.5)).</summary>
internal static class PartRarity
{
    /// <summary>A rarity and a presence for each part; a part that is nowhere has the greatest rarity.</summary>
    public static async Task<(double[] Weights, bool[] Present)> MeasureAsync(
        IVocabulary vocabulary, IReadOnlyList<TopicPart> parts, int quotes, CancellationToken cancellationToken)
    {
        var terms = parts.SelectMany(part => part.Terms).Distinct().ToList();
        var counts = await vocabulary.CountPassagesAsync(terms, cancellationToken);
        var units = terms.Zip(counts).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
        var weights = new double[parts.Count];
        var present = new bool[parts.Count];
        for (var i = 0; i < parts.Count; i++)
        {
            // A form of several words is at most as frequent as its rarest word; any form will do.
            var count = parts[i].Forms.Max(form => form.Min(term => units[term]));
            var rarity = Of(count, quotes);
            // A word that nobody uses says that something else is asked for, unless any text may do without it.
            weights[i] = count > 0 ? rarity : rarity * parts[i].Telling * parts[i].Telling;
            present[i] = count > 0;
        }
        return (weights, present);
    }

    /// <summary>The rarity of a word that nobody uses.</summary>
    public static double Greatest(int quotes) => Of(0, quotes);

    private static double Of(int count, int quotes) => Math.Log(1 + ((quotes + 1) / (count + 0.5)));
}
