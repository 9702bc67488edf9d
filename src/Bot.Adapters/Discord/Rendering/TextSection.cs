using Bot.Adapters.Discord.Wire;
using Bot.Adapters.Messaging;

namespace Bot.Adapters.Discord.Rendering;

/// <summary>Everything that is no quote: running text, facts, lists of articles, small print.</summary>
internal sealed class TextSection : Section
{
    private const int ShortValue = 40;

    private readonly List<MessageBlock> _blocks = [];

    public bool IsEmpty => _blocks.Count == 0;

    /// <summary>The heading, when there is nothing else: it then names the quote that follows.</summary>
    public string? LoneHeading => _blocks is [MessageBlock.Heading heading] ? heading.Text : null;

    public void Add(MessageBlock block) => _blocks.Add(block);

    public override Embed ToEmbed(Squeeze squeeze, int color)
    {
        var fields = Fields();
        var (notes, text) = Split();
        var lines = text.Select(block => Line(block, squeeze)).Where(line => line.Length > 0);
        var footer = string.Join('\n', notes.Select(note => note.Text.ToPlainText().Trim()));
        var description = string.Join('\n', lines);
        return new Embed
        {
            Description = description.Length == 0 ? null : description,
            Color = color,
            Fields = fields.Count == 0 ? null : fields,
            Footer = footer.Length == 0 ? null : new EmbedFooter(TextCut.Plain(footer, Math.Min(squeeze.Words, DiscordLimits.EmbedFooter))),
        };
    }

    // The footer knows neither links nor looks; notes that hold any stay in the text.
    private (List<MessageBlock.Note> Notes, List<MessageBlock> Text) Split()
    {
        var notes = _blocks.OfType<MessageBlock.Note>()
            .Where(note => note.Text.Runs.All(run => run.Link is null && run.Style == RunStyles.Plain)).ToList();
        return (notes, [.. _blocks.Where(block => block is not MessageBlock.Fields && !notes.Contains(block))]);
    }

    private static string Line(MessageBlock block, Squeeze squeeze) => block switch
    {
        MessageBlock.CitationList list => SourceText.Lines(list.Sources, squeeze),
        _ => Text(block, squeeze),
    };

    /// <summary>A block of text as markdown; empty for blocks that are none.</summary>
    public static string Text(MessageBlock block, Squeeze squeeze) => block switch
    {
        MessageBlock.Heading heading => $"**{Markdown.Escape(TextCut.Plain(heading.Text.Trim(), DiscordLimits.EmbedTitle))}**",
        MessageBlock.Paragraph paragraph => Markdown.Write(TextCut.Words(paragraph.Text, squeeze.Words)).Trim(),
        MessageBlock.Note note => Markdown.Write(TextCut.Words(note.Text, squeeze.Words)).Trim(),
        _ => "",
    };

    // Short facts stand side by side, all of them or none.
    private List<EmbedField> Fields()
    {
        var fields = _blocks.OfType<MessageBlock.Fields>().SelectMany(block => block.Items)
            .Select(ToField).OfType<EmbedField>().Take(DiscordLimits.EmbedFields).ToList();
        var inline = fields.All(field => field.Value.Length <= ShortValue);
        return [.. fields.Select(field => field with { Inline = inline })];
    }

    private static EmbedField? ToField(Field field)
    {
        var name = TextCut.Plain(field.Label.Trim(), DiscordLimits.FieldName / 2);
        var value = Markdown.Write(TextCut.Words(field.Value, DiscordLimits.FieldValue / 4)).Trim();
        if (name.Length == 0 || value.Length is 0)
            return null;
        // Links in a value can be long; a cut link is no link, so the words alone remain.
        if (value.Length > DiscordLimits.FieldValue)
            value = Markdown.Escape(TextCut.Plain(field.Value.ToPlainText(), DiscordLimits.FieldValue / 2));
        return new EmbedField(Markdown.Escape(name), value, Inline: false);
    }
}
