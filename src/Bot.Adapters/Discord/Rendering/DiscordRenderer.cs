using System.Text.Json;
using Bot.Adapters.Discord.Wire;
using Bot.Adapters.Messaging;

namespace Bot.Adapters.Discord.Rendering;

/// <summary>
/// Blocks to a payload: text before the first quote is the message's content, every utterance an embed. Whatever the
/// message holds, the payload is within every limit; what must go, goes in the order of <see cref="DiscordLimits.Ladder"/>.
/// </summary>
internal sealed class DiscordRenderer : IMessagePreview
{
    public string Name => DiscordOptions.Platform;

    public MessageLimits Limits => DiscordLimits.ForComposing;

    public string Preview(OutgoingMessage message) => JsonSerializer.Serialize(Render(message).Payload, DiscordJson.Indented);

    public static RenderedMessage Render(OutgoingMessage message)
    {
        var blocks = message.Blocks.Where(block => block is not MessageBlock.Choices).ToList();
        var lead = LeadText(message, blocks, out var used);
        // What stands behind the last quote would be a box of its own; small print belongs to the text.
        var closing = Closing(blocks, used, DiscordLimits.Content - lead.Length);
        if (closing.Count > 0)
            lead = $"{lead}\n{string.Join('\n', closing)}".Trim();
        var sections = Sections(blocks.Skip(used).SkipLast(closing.Count));
        var (embeds, shown) = Fit(sections, ColorOf(message.Outcome));
        if (shown < sections.Count)
            lead = WithMark(lead, sections.Count - shown);
        var states = new Dictionary<string, string>();
        var payload = new MessagePayload
        {
            Content = lead.Length == 0 && embeds.Count == 0 ? Something(message) : lead,
            Embeds = embeds,
            Components = ButtonRows.Of(message.Blocks.OfType<MessageBlock.Choices>().SelectMany(block => block.Items), states),
            Flags = message.Visibility == MessageVisibility.Private ? MessagePayload.Ephemeral : null,
        };
        return new RenderedMessage(payload, states);
    }

    /// <summary>The last resort: the same content as plain text, addresses left whole so that they can be followed.</summary>
    public static MessagePayload PlainText(OutgoingMessage message)
    {
        for (var room = DiscordLimits.Content; ; room -= 200)
        {
            var lines = FallbackText.Of(message, room).Split('\n').Select(EscapeAroundLinks);
            var content = string.Join('\n', lines).Trim();
            if (content.Length > DiscordLimits.Content)
                continue;
            return new MessagePayload
            {
                Content = content.Length == 0 ? TextCut.Mark : content,
                Flags = message.Visibility == MessageVisibility.Private ? MessagePayload.Ephemeral : null,
            };
        }
    }

    // Discord takes no empty message, and a person must not be left without one.
    private static string Something(OutgoingMessage message)
    {
        var text = Markdown.Escape(FallbackText.Of(message, DiscordLimits.Content / 2)).Trim();
        return text.Length == 0 ? TextCut.Mark : text;
    }

    private static string EscapeAroundLinks(string line)
    {
        // Only the lines of sources end in an address of ours.
        var link = line.StartsWith("- ", StringComparison.Ordinal) ? line.LastIndexOf(", http", StringComparison.Ordinal) : -1;
        return link < 0 ? Markdown.Escape(line) : $"{Markdown.Escape(line[..link])}, <{line[(link + 2)..]}>";
    }

    // Content is read first and by screen readers, so the heading and what introduces the quotes stand there.
    private static string LeadText(OutgoingMessage message, List<MessageBlock> blocks, out int used)
    {
        var lines = new List<string>();
        if (message.SharedBy is { } person)
            lines.Add($"Shared by <@{person}>");
        used = 0;
        foreach (var block in blocks.TakeWhile(block => block is MessageBlock.Heading or MessageBlock.Paragraph or MessageBlock.Note))
        {
            var text = LeadLine(block);
            if (lines.Sum(line => line.Length + 1) + text.Length > DiscordLimits.Content)
                break;
            lines.Add(text);
            used++;
        }
        return string.Join('\n', lines).Trim();
    }

    private static List<string> Closing(List<MessageBlock> blocks, int used, int room)
    {
        var notes = blocks.Skip(used).Reverse().TakeWhile(block => block is MessageBlock.Note).Select(LeadLine).Reverse().ToList();
        return notes.All(note => note.Length > 0) && notes.Sum(note => note.Length + 1) <= room ? notes : [];
    }

    private static string LeadLine(MessageBlock block)
    {
        var text = TextSection.Text(block, DiscordLimits.Ladder[0]);
        // https://support.discord.com/hc/en-us/articles/210298617: "-# " makes a line small print.
        return block is MessageBlock.Note && text.Length > 0 ? "-# " + text.Replace("\n", "\n-# ", StringComparison.Ordinal) : text;
    }

    private static List<Section> Sections(IEnumerable<MessageBlock> blocks)
    {
        var sections = new List<Section>();
        var text = new TextSection();
        foreach (var block in blocks)
        {
            if (block is not MessageBlock.QuoteBlock quote)
            {
                text.Add(block);
                continue;
            }
            if (!text.IsEmpty && text.LoneHeading is null)
                sections.Add(text);
            sections.Add(new QuoteSection(quote, text.LoneHeading));
            text = new TextSection();
        }
        if (!text.IsEmpty)
            sections.Add(text);
        return sections;
    }

    /// <summary>The least squeeze at which everything fits; where none does, sections go from the end.</summary>
    private static (List<Embed> Embeds, int Shown) Fit(List<Section> sections, int color)
    {
        for (var count = Math.Min(sections.Count, DiscordLimits.Embeds); count > 0; count--)
        {
            List<Embed> Embeds(Squeeze squeeze) => [.. sections.Take(count).Select(section => section.ToEmbed(squeeze, color)).Where(HasContent)];
            var embeds = Squeeze.First(DiscordLimits.Ladder, Embeds, Fits);
            if (Fits(embeds))
                return (embeds, count);
        }
        return ([], 0);
    }

    /// <summary>Says in small print that parts of the answer are missing.</summary>
    private static string WithMark(string lead, int missing)
    {
        var mark = $"-# {missing} more not shown here {TextCut.Mark}";
        var room = DiscordLimits.Content - mark.Length - 1;
        return (lead.Length <= room ? lead : TextCut.Plain(lead, room)) + (lead.Length == 0 ? "" : "\n") + mark;
    }

    private static bool HasContent(Embed embed) => embed.CountedCharacters() > 0;

    private static bool Fits(List<Embed> embeds) =>
        embeds.All(embed => (embed.Description?.Length ?? 0) <= DiscordLimits.EmbedDescription)
        && embeds.Sum(embed => embed.CountedCharacters()) <= DiscordLimits.EmbedsTotal;

    private static int ColorOf(MessageOutcome outcome) => outcome switch
    {
        MessageOutcome.Answered => 0x2F6FDE,
        MessageOutcome.NotFound => 0x8A8F98,
        MessageOutcome.Information => 0x3BA55D,
        MessageOutcome.Refused => 0xF0B132,
        MessageOutcome.Failed => 0xDA373C,
        _ => throw new System.Diagnostics.UnreachableException(outcome.ToString()),
    };
}
