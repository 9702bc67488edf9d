using System.Text;

namespace Bot.Adapters.Messaging;

/// <summary>
/// A message as plain text with addresses, for notifications, screen readers and as a last resort. When it is too long the
/// words give way, and the links go last.
/// </summary>
public static class FallbackText
{
    /// <summary>The text; buttons are left out.</summary>
    /// <param name="message">What is said.</param>
    /// <param name="characters">No longer than this.</param>
    public static string Of(OutgoingMessage message, int characters)
    {
        ArgumentNullException.ThrowIfNull(message);
        // Words are halved until everything else fits; a last plain cut keeps the promise of the length.
        var halved = new List<int> { Squeeze.All };
        for (var words = characters; words > 0; words /= 2)
            halved.Add(words);
        halved.Add(0);
        return TextCut.Plain(Squeeze.First(halved, words => Write(message, words), text => text.Length <= characters), characters);
    }

    private static string Write(OutgoingMessage message, int words)
    {
        var text = new StringBuilder();
        foreach (var block in message.Blocks)
            Write(text, block, words);
        return text.ToString().TrimEnd();
    }

    private static void Write(StringBuilder text, MessageBlock block, int words)
    {
        switch (block)
        {
            case MessageBlock.Heading heading:
                Line(text, heading.Text);
                break;
            case MessageBlock.Paragraph paragraph:
                Line(text, TextCut.Plain(paragraph.Text.ToPlainText(), words));
                break;
            case MessageBlock.Note note:
                Line(text, TextCut.Plain(note.Text.ToPlainText(), words));
                break;
            case MessageBlock.QuoteBlock quote:
                Write(text, quote, words);
                break;
            case MessageBlock.Fields fields:
                foreach (var field in fields.Items)
                    Line(text, $"{field.Label}: {TextCut.Plain(field.Value.ToPlainText(), words)}");
                break;
            case MessageBlock.CitationList list:
                foreach (var source in list.Sources)
                    Line(text, Source(source));
                break;
            case MessageBlock.Choices:
                break;
            default:
                throw new System.Diagnostics.UnreachableException(block.GetType().Name);
        }
    }

    private static void Write(StringBuilder text, MessageBlock.QuoteBlock quote, int words)
    {
        var who = (quote.Speaker, quote.Role) switch
        {
            (null, _) => "",
            (var name, null) => $"{name}: ",
            var (name, role) => $"{name}, {role}: ",
        };
        var said = TextCut.Plain(quote.Words.ToPlainText(), words);
        Line(text, who + (quote.IsVerbatim ? $"\u201C{said}\u201D" : said));
        foreach (var note in new[] { quote.KindNote, quote.Caution, quote.Summary })
        {
            if (!string.IsNullOrEmpty(note))
                Line(text, $"({note})");
        }
        foreach (var source in quote.Sources)
            Line(text, Source(source));
    }

    private static string Source(SourceLine source)
    {
        var parts = new[] { source.Outlet, source.Published?.Day, source.Link?.AbsoluteUri };
        return "- " + string.Join(", ", parts.Where(part => !string.IsNullOrEmpty(part)));
    }

    private static void Line(StringBuilder text, string line)
    {
        if (line.Length > 0)
            text.Append(line).Append('\n');
    }
}
