namespace Bot.Adapters.Messaging;

/// <summary>
/// How much of a message is shown: a step of a ladder that leads from everything to the least. A quote's first source is
/// never among what gives way.
/// </summary>
/// <param name="Words">Characters of the words of a quote, and of a paragraph.</param>
/// <param name="Variants">Other wordings under a quote.</param>
/// <param name="Sources">Sources under a quote.</param>
/// <param name="Title">Characters of a headline; 0 leaves headlines out.</param>
internal sealed record Squeeze(int Words, int Variants, int Sources, int Title)
{
    /// <summary>As much as there is.</summary>
    public const int All = int.MaxValue;

    /// <summary>True when links land on the words, false when they lead to the article (shorter).</summary>
    public bool DeepLinks { get; init; } = true;

    /// <summary>What is made on the first step on which it fits; on the last one where it fits on none.</summary>
    /// <param name="ladder">From everything to the least; never empty.</param>
    /// <param name="make">Composes or writes for a step.</param>
    /// <param name="fits">Measures.</param>
    public static TMade First<TStep, TMade>(IReadOnlyList<TStep> ladder, Func<TStep, TMade> make, Func<TMade, bool> fits)
    {
        foreach (var step in ladder.SkipLast(1))
        {
            var made = make(step);
            if (fits(made))
                return made;
        }
        return make(ladder[^1]);
    }
}
