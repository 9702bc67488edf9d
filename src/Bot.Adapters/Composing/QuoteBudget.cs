using Bot.Adapters.Messaging;

namespace Bot.Adapters.Composing;

/// <summary>
/// Fits quotes into a budget, sources first: what other bots lose first goes last here. Words give way before other
/// wordings, those before headlines, those before second sources, those before whole quotes; a quote keeps one link.
/// </summary>
internal sealed class QuoteBudget
{
    // Words that a quote needs to be worth showing; shorter ones need their length.
    private const int FewestWords = 160;

    // Steps of the ladder that are taken only to save the last quote.
    private const int LastResorts = 2;

    private readonly IReadOnlyList<QuoteDraft> _drafts;
    private readonly MessageLimits _limits;
    private readonly Squeeze[] _ladder;
    private readonly int[] _wanted;
    private readonly int?[,] _bare;

    private QuoteBudget(IReadOnlyList<QuoteDraft> drafts, MessageLimits limits, bool isBrief)
    {
        _drafts = drafts;
        _limits = limits;
        _ladder = [.. Ladder(limits).Select(step => isBrief ? step with { Title = 0 } : step)];
        _wanted = [.. drafts.Select(draft => Measure.Of(RichWords.Highlighted(draft.Item.Text, draft.Item.Highlights), limits))];
        _bare = new int?[_ladder.Length, drafts.Count];
    }

    /// <summary>The blocks that fit, in order; never fewer than one when there are drafts.</summary>
    /// <param name="drafts">Best first.</param>
    /// <param name="taken">What headings, notes and buttons take already.</param>
    /// <param name="limits">How much room there is.</param>
    /// <param name="isBrief">True to leave headlines out even where there is room.</param>
    public static IReadOnlyList<MessageBlock.QuoteBlock> Fit(
        IReadOnlyList<QuoteDraft> drafts, int taken, MessageLimits limits, bool isBrief)
    {
        if (drafts.Count == 0)
            return [];
        IReadOnlyList<QuoteDraft> allowed = [.. drafts.Take(limits.Quotes)];
        return new QuoteBudget(allowed, limits, isBrief).Fit(limits.MessageCharacters - taken);
    }

    private static Squeeze[] Ladder(MessageLimits limits) =>
    [
        new(0, limits.VariantsPerQuote, limits.SourcesPerQuote, 120),
        new(0, Math.Min(1, limits.VariantsPerQuote), limits.SourcesPerQuote, 80),
        new(0, 0, limits.SourcesPerQuote, 60),
        new(0, 0, limits.SourcesPerQuote, 0),
        new(0, 0, Math.Min(2, limits.SourcesPerQuote), 0),
        new(0, 0, 1, 0),
        new(0, 0, 1, 0) { DeepLinks = false },
    ];

    private List<MessageBlock.QuoteBlock> Fit(int room)
    {
        for (var count = _drafts.Count; count > 0; count--)
        {
            var steps = count == 1 ? _ladder.Length : _ladder.Length - LastResorts;
            for (var step = 0; step < steps; step++)
            {
                if (Share(step, count, room) is { } words)
                    return [.. _drafts.Take(count).Select((draft, i) => Compose(draft, step, Characters(i, words[i])))];
            }
        }
        return [Compose(_drafts[0], _ladder.Length - 1, FewestWords / 4)];
    }

    // What the words of each quote get on a step of the ladder; null when that is too little.
    private int[]? Share(int step, int count, int room)
    {
        var wanted = new int[count];
        var free = room;
        var fewest = 0;
        for (var i = 0; i < count; i++)
        {
            var bare = Bare(step, i);
            wanted[i] = Math.Min(_wanted[i], _limits.BlockCharacters - bare);
            if (wanted[i] <= 0)
                return null;
            free -= bare;
            fewest += Math.Min(wanted[i], FewestWords);
        }
        return free < fewest ? null : Share(wanted, free);
    }

    // Short quotes get all they want, the long ones share the rest evenly.
    private static int[] Share(int[] wanted, int free)
    {
        var given = new int[wanted.Length];
        var left = wanted.Length;
        foreach (var i in Enumerable.Range(0, wanted.Length).OrderBy(i => wanted[i]))
        {
            given[i] = Math.Min(wanted[i], free / left);
            free -= given[i];
            left--;
        }
        return given;
    }

    // A quote without its words; the same for any number of quotes beside it, so it is measured once.
    private int Bare(int step, int index) =>
        _bare[step, index] ??= Measure.Of(Compose(_drafts[index], step, 1), _limits);

    private MessageBlock.QuoteBlock Compose(QuoteDraft draft, int step, int words) =>
        QuoteComposer.Compose(draft, _ladder[step] with { Words = words });

    // From budget to plain characters: escapes and marks take their part.
    private int Characters(int index, int words)
    {
        var text = _drafts[index].Item.Text;
        return words >= _wanted[index] ? text.Length : (int)((long)text.Length * words / _wanted[index]);
    }
}
