using Bot.Adapters.Messaging;

namespace Bot.Adapters.Composing;

/// <summary>How much of a platform's budget something takes: characters, with escapes, marks and addresses counted.</summary>
internal static class Measure
{
    // Marks, separators and line ends around a part, rounded up; renderers test that they stay within.
    private const int Around = 8;

    public static int Of(MessageBlock block, MessageLimits limits) => block switch
    {
        MessageBlock.Heading heading => Of(heading.Text, limits),
        MessageBlock.Paragraph paragraph => Of(paragraph.Text, limits),
        MessageBlock.Note note => Of(note.Text, limits),
        MessageBlock.QuoteBlock quote => Of(quote, limits),
        MessageBlock.Fields fields => fields.Items.Sum(field => Of(field.Label, limits) + Of(field.Value, limits)),
        MessageBlock.CitationList list => list.Sources.Sum(source => Of(source, limits)),
        MessageBlock.Choices choices => choices.Items.Sum(choice => choice.Label.Length + Around),
        _ => throw new System.Diagnostics.UnreachableException(block.GetType().Name),
    };

    public static int Of(string? text, MessageLimits limits)
    {
        if (string.IsNullOrEmpty(text))
            return 0;
        var escaped = limits.EscapeCost == 0 ? 0 : text.Count(c => limits.EscapedCharacters.Contains(c, StringComparison.Ordinal));
        return text.Length + escaped * limits.EscapeCost + Around;
    }

    public static int Of(RichText text, MessageLimits limits) =>
        text.Runs.Sum(run => Of(run.Text, limits) + Of(run.Link, limits));

    private static int Of(MessageBlock.QuoteBlock quote, MessageLimits limits) =>
        Of(quote.Label, limits) + Of(quote.Speaker, limits) + Of(quote.Role, limits) + Of(quote.Words, limits)
        + Of(quote.KindNote, limits) + Of(quote.Caution, limits) + Of(quote.Summary, limits)
        + quote.Variants.Sum(variant => variant.Outlets.Sum(outlet => Of(outlet, limits)) + Of(variant.Text, limits))
        + quote.Sources.Sum(source => Of(source, limits));

    private static int Of(SourceLine source, MessageLimits limits) =>
        Of(source.Outlet, limits) + Of(source.Title, limits) + Of(source.Byline, limits) + Of(source.Remark, limits)
        + Of(source.Published?.Day, limits) + Of(source.Link, limits) + Of(source.Proof, limits);

    private static int Of(Uri? link, MessageLimits limits) =>
        link is null || !limits.LinksCount ? 0 : link.AbsoluteUri.Length + Around;
}
