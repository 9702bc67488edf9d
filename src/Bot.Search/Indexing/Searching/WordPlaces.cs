using Bot.Search.Domain;
using Bot.Search.Indexing.Passages;
using Bot.Search.Indexing.Segments;

namespace Bot.Search.Indexing.Searching;

/// <summary>Looks for phrases and neighbours in the positions of words, nearest place first.</summary>
internal static class WordPlaces
{
    private static readonly MatchPlace[] NearestFirst = [MatchPlace.Words, MatchPlace.Sentence, MatchPlace.Paragraph, MatchPlace.Headline];

    /// <summary>The nearest place where the terms stand as asked; null when none has them so.</summary>
    /// <param name="shape">The passage.</param>
    /// <param name="positions">Positions of each term, rising; of a phrase one list a word, of neighbours one a different term.</param>
    /// <param name="distance">Words that may stand between neighbours; null for a phrase.</param>
    /// <param name="wordsOnly">Only in the words themselves.</param>
    public static MatchPlace? Nearest(in PassageShape shape, ReadOnlySpan<Positions> positions, int? distance, bool wordsOnly)
    {
        foreach (var field in NearestFirst)
        {
            var range = shape.RangeOf(field);
            if (range.Length >= positions.Length && (distance is { } most ? HasNear(range, positions, most) : HasPhrase(range, positions)))
                return field;
            if (wordsOnly)
                return null;
        }
        return null;
    }

    /// <summary>The smallest distance in words between two terms inside a range, 1 for neighbours; <see cref="int.MaxValue"/> when one is missing.</summary>
    public static int Distance(TokenRange range, Positions left, Positions right)
    {
        var best = int.MaxValue;
        foreach (var at in left.In(range))
        {
            foreach (var other in right.In(range))
                best = at == other ? best : Math.Min(best, Math.Abs(at - other));
        }
        return best;
    }

    private static bool HasPhrase(TokenRange range, ReadOnlySpan<Positions> positions)
    {
        foreach (var start in positions[0].In(range))
        {
            if (start + positions.Length > range.End)
                return false;
            var next = 1;
            while (next < positions.Length && positions[next].Has(start + next))
                next++;
            if (next == positions.Length)
                return true;
        }
        return false;
    }

    private static bool HasNear(TokenRange range, ReadOnlySpan<Positions> positions, int distance)
    {
        var window = positions.Length + Math.Max(0, distance);
        foreach (var list in positions)
        {
            foreach (var start in list.In(range))
            {
                if (HasAll(new TokenRange(start, Math.Min(start + window, range.End)), positions))
                    return true;
            }
        }
        return false;
    }

    private static bool HasAll(TokenRange window, ReadOnlySpan<Positions> positions)
    {
        foreach (var list in positions)
        {
            if (list.In(window).IsEmpty)
                return false;
        }
        return true;
    }
}
