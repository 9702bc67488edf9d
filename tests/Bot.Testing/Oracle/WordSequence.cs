namespace Bot.Testing.Oracle;

/// <summary>Finds phrases and neighbours in a sequence of term numbers.</summary>
internal static class WordSequence
{
    /// <summary>True when <paramref name="phrase"/> stands in the sequence, word after word.</summary>
    public static bool HasPhrase(ReadOnlySpan<int> sequence, ReadOnlySpan<int> phrase) =>
        sequence.IndexOf(phrase) >= 0;

    /// <summary>True when all terms stand inside a window of as many words as they are, and <paramref name="distance"/> more.</summary>
    public static bool HasNear(ReadOnlySpan<int> sequence, ReadOnlySpan<int> terms, int distance)
    {
        var window = terms.Length + Math.Max(0, distance);
        for (var start = 0; start < sequence.Length; start++)
        {
            if (terms.Contains(sequence[start]) && HoldsAll(sequence.Slice(start, Math.Min(window, sequence.Length - start)), terms))
                return true;
        }
        return false;
    }

    /// <summary>The smallest distance in words between two terms, 1 for neighbours; <see cref="int.MaxValue"/> when one is missing.</summary>
    public static int Distance(ReadOnlySpan<int> sequence, int left, int right)
    {
        var (best, lastLeft, lastRight) = (int.MaxValue, -1, -1);
        for (var i = 0; i < sequence.Length; i++)
        {
            if (sequence[i] == left)
                lastLeft = i;
            else if (sequence[i] == right)
                lastRight = i;
            else
                continue;
            if (lastLeft >= 0 && lastRight >= 0)
                best = Math.Min(best, Math.Abs(lastLeft - lastRight));
        }
        return best;
    }

    private static bool HoldsAll(ReadOnlySpan<int> window, ReadOnlySpan<int> terms)
    {
        foreach (var term in terms)
        {
            if (!window.Contains(term))
                return false;
        }
        return true;
    }
}
