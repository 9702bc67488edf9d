using Bot.Adapters.Messaging;
using Bot.Adapters.Slack.Wire;

namespace Bot.Adapters.Slack;

/// <summary>Writes each block of ours as blocks of Slack's; every one is within Slack's limits for its kind.</summary>
internal static class BlockWriter
{
    /// <summary>One unit for each block of the message.</summary>
    /// <param name="message">What to write.</param>
    /// <param name="words">Characters for the words of one quote, at most.</param>
    public static List<BlockUnit> Write(OutgoingMessage message, int words)
    {
        List<BlockUnit> units = [];
        if (message.SharedBy is not null)
            units.Add(Small($"Shared by {SlackText.Escape(message.SharedBy)}"));
        var buttons = 0;
        foreach (var block in message.Blocks)
        {
            units.Add(Unit(block, words, buttons));
            buttons += block is MessageBlock.Choices choices ? choices.Items.Count : 0;
        }
        return units;
    }

    /// <summary>Says how much was left out.</summary>
    public static BlockUnit Left(int blocks) => Small($"{blocks} more would not fit into this message.");

    private static BlockUnit Unit(MessageBlock block, int words, int buttons) => block switch
    {
        MessageBlock.Heading heading => new([new HeaderBlock(TextObject.Plain(TextCut.Plain(heading.Text, SlackLimits.Header)))]),
        MessageBlock.Paragraph paragraph => Section(MrkdwnWriter.Write(paragraph.Text, Math.Min(SlackLimits.Section, words))),
        MessageBlock.QuoteBlock quote => QuoteWriter.Write(quote, words),
        MessageBlock.Fields fields => Fields(fields.Items),
        MessageBlock.CitationList list => new(SourceWriter.List(list.Sources)),
        MessageBlock.Choices choices => ButtonWriter.Write(choices.Items, buttons),
        MessageBlock.Note note => Small(MrkdwnWriter.Write(note.Text, Math.Min(SlackLimits.Field, words))),
        _ => throw new System.Diagnostics.UnreachableException(block.GetType().Name),
    };

    private static BlockUnit Fields(IReadOnlyList<Field> fields) => new([.. fields
        .Select(field => TextObject.Mrkdwn(Field(field)))
        .Chunk(SlackLimits.FieldsPerSection)
        .Select(part => new SectionBlock { Fields = part })]);

    private static string Field(Field field)
    {
        var label = $"*{SlackText.Escape(TextCut.Plain(field.Label, SlackLimits.Field / 4))}*\n";
        return label + MrkdwnWriter.Write(field.Value, SlackLimits.Field - label.Length);
    }

    // Slack refuses empty texts.
    private static BlockUnit Section(string text) =>
        new(text.Length == 0 ? [] : [new SectionBlock { Text = TextObject.Mrkdwn(text) }]);

    private static BlockUnit Small(string text) =>
        new(text.Length == 0 ? [] : [new ContextBlock([TextObject.Mrkdwn(text)])]);
}
