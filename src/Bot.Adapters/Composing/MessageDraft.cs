using Bot.Adapters.Messaging;
using Bot.Search.Querying;

namespace Bot.Adapters.Composing;

/// <summary>A message in the making: what stands before the quotes, the quotes, what stands behind them.</summary>
internal sealed class MessageDraft(ComposeRequest request, string heading)
{
    // Kept back for the notes and buttons that are only known once the quotes are fitted.
    private const int Reserve = 400;

    private readonly List<MessageBlock> _before = [new MessageBlock.Heading(Texts.Short(heading, Math.Min(request.Limits.Heading, 150)))];
    private readonly List<MessageBlock> _after = [];
    private IReadOnlyList<MessageBlock.QuoteBlock> _quotes = [];

    public MessageDraft Say(string sentence) => Say(RichText.Plain(sentence));

    public MessageDraft Say(RichText text)
    {
        _before.Add(new MessageBlock.Paragraph(text));
        return this;
    }

    public MessageDraft Add(MessageBlock block)
    {
        _before.Add(block);
        return this;
    }

    /// <summary>Fits the quotes; returns how many of them are shown.</summary>
    public int Quote(IReadOnlyList<QuoteDraft> drafts, bool isBrief = false)
    {
        var taken = _before.Sum(block => Measure.Of(block, request.Limits)) + Reserve;
        _quotes = QuoteBudget.Fit(drafts, taken, request.Limits, isBrief);
        return _quotes.Count;
    }

    public MessageDraft Remark(string sentence)
    {
        _after.Add(new MessageBlock.Note(RichText.Plain(sentence)));
        return this;
    }

    /// <summary>Puts a block behind the quotes, when there is room for it.</summary>
    public MessageDraft Append(MessageBlock block)
    {
        _after.Add(block);
        return this;
    }

    /// <summary>Characters that are still free.</summary>
    public int Left => request.Limits.MessageCharacters - Reserve
        - _before.Concat(_quotes).Concat(_after).Sum(block => Measure.Of(block, request.Limits));

    public MessageDraft Offer(IReadOnlyList<Choice> pages, IReadOnlyList<UtteranceResult> items, IReadOnlyList<int>? numbers = null)
    {
        if (AnswerChoices.Of(pages, items, numbers, request) is { } choices)
            _after.Add(choices);
        return this;
    }

    public MessageDraft Offer(IReadOnlyList<Choice> choices)
    {
        if (choices.Count > 0)
            _after.Add(new MessageBlock.Choices([.. choices.Take(request.Limits.Buttons)]));
        return this;
    }

    public OutgoingMessage Done(MessageOutcome outcome = MessageOutcome.Answered) =>
        new() { Blocks = [.. _before, .. _quotes, .. Legend(), .. _after], Outcome = outcome };

    // The looks of a difference are explained where one is shown.
    private IEnumerable<MessageBlock> Legend() => _quotes.Any(quote => quote.Variants.Count > 0)
        ? [new MessageBlock.Note(new RichText([new TextRun(Texts.OtherWordings), .. RichWords.Legend(Texts.OnlyInTheFirst, Texts.OnlyInThisOne).Runs]))]
        : [];
}
