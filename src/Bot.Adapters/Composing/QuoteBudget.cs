using Bot.Adapters.Messaging;

namespace Bot.Adapters.Composing;

/// <summary>
/// Fits quotes into a budget, sources first: what other bots lose first goes last here. Words give way before other
/// wordings, those before headlines, those before second sources, those before whole quotes; a quote keeps one link.
/// </summary>
internal static class QuoteBudget
{
    // Words that a quote needs to be worth showing; shorter ones need their length.
    private const int FewestWords = 160;

    /// <summary>The blocks that fit, in order; never fewer than one when there are drafts.</summary>
    /// <param name="drafts">Best first.</param>
    /// <param name="taken">What headings, notes and buttons take already.</param>
    /// <param name="limits">How much room there is.</param>
    /// <param name="isBrief">True to leave headlines out even where there is room.</param>
    public static IReadOnlyList<MessageBlock.QuoteBlock> Fit(
        IReadOnlyList<QuoteDraft> drafts, int taken, MessageLimits limits, bool isBrief)
    {
        var room = limits.MessageCharacters - taken;
        var ladder = Ladder(limits).Select(step => isBrief ? step with { Title = 0 } : step).ToArray();
        for (var count = Math.Min(drafts.Count, limits.Quotes); count > 1; count--)
        {
            var some = drafts.Take(count).ToList();
            foreach (var step in ladder[..^2])
            {
                if (TryFit(some, step, room, limits) is { } blocks)
                    return blocks;
            }
        }
        return drafts.Count == 0 ? [] : FitOne(drafts[0], ladder, room, limits);
    }

    private static QuoteRoom[] Ladder(MessageLimits limits) =>
    [
        new(0, limits.SourcesPerQuote, limits.VariantsPerQuote, 120, true),
        new(0, limits.SourcesPerQuote, Math.Min(1, limits.VariantsPerQuote), 80, true),
        new(0, limits.SourcesPerQuote, 0, 60, true),
        new(0, limits.SourcesPerQuote, 0, 0, true),
        new(0, Math.Min(2, limits.SourcesPerQuote), 0, 0, true),
        new(0, 1, 0, 0, true),
        new(0, 1, 0, 0, false),
    ];

    private static List<MessageBlock.QuoteBlock> FitOne(QuoteDraft draft, QuoteRoom[] ladder, int room, MessageLimits limits)
    {
        List<QuoteDraft> one = [draft];
        foreach (var step in ladder)
        {
            if (TryFit(one, step, room, limits) is { } blocks)
                return blocks;
        }
        return [QuoteComposer.Compose(draft, ladder[^1] with { Words = FewestWords / 4 })];
    }

    private static List<MessageBlock.QuoteBlock>? TryFit(List<QuoteDraft> drafts, QuoteRoom step, int room, MessageLimits limits)
    {
        var bare = drafts.Select(draft => Bare(draft, step, limits)).ToList();
        var wanted = drafts.Select((draft, i) => Math.Min(Wanted(draft, limits), limits.BlockCharacters - bare[i])).ToList();
        var free = room - bare.Sum();
        if (wanted.Any(words => words <= 0) || free < wanted.Sum(words => Math.Min(words, FewestWords)))
            return null;
        var words = Share(wanted, free);
        return [.. drafts.Select((draft, i) => QuoteComposer.Compose(draft, step with { Words = Characters(draft, words[i], limits) }))];
    }

    private static int Bare(QuoteDraft draft, QuoteRoom step, MessageLimits limits) =>
        Measure.Of(QuoteComposer.Compose(draft, step with { Words = 1 }), limits);

    private static int Wanted(QuoteDraft draft, MessageLimits limits) =>
        Measure.Of(RichWords.Highlighted(draft.Item.Text, draft.Item.Highlights), limits);

    // From budget to plain characters: escapes and marks take their part.
    private static int Characters(QuoteDraft draft, int words, MessageLimits limits)
    {
        var wanted = Wanted(draft, limits);
        return words >= wanted ? draft.Item.Text.Length : (int)((long)draft.Item.Text.Length * words / wanted);
    }

    // Short quotes get all they want, the long ones share the rest evenly.
    private static int[] Share(List<int> wanted, int free)
    {
        var given = new int[wanted.Count];
        var left = wanted.Count;
        foreach (var i in Enumerable.Range(0, wanted.Count).OrderBy(i => wanted[i]))
        {
            given[i] = Math.Min(wanted[i], free / left);
            free -= given[i];
            left--;
        }
        return given;
    }
}
