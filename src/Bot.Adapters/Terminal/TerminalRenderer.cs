using System.Diagnostics;
using System.Text;
using Bot.Adapters.Commands;
using Bot.Adapters.Messaging;

namespace Bot.Adapters.Terminal;

/// <summary>Blocks -> lines for a width.</summary>
public sealed class TerminalRenderer(TerminalStyle style) : IMessagePreview
{
    private const string Indent = "  ";
    private const string Deeper = "    ";
    private const int LabelColumn = 22;

    private readonly TerminalLines _lines = new(style);

    public string Name => TerminalChat.Platform;

    public MessageLimits Limits => MessageLimits.Roomy;

    public string Preview(OutgoingMessage message)
    {
        var text = new StringBuilder();
        string? label = null;
        foreach (var block in message.Blocks)
        {
            var before = text.Length;
            // A label stands once above all quotes that it is for.
            if (block is MessageBlock.QuoteBlock quote && quote.Label is not null && quote.Label != label)
                Line(text, Ansi.Title($"\u2500\u2500 {quote.Label}", style) + "\n");
            label = (block as MessageBlock.QuoteBlock)?.Label;
            Write(text, block);
            if (text.Length > before)
                text.Append('\n');
        }
        return text.ToString().TrimEnd('\n') + "\n";
    }

    private void Write(StringBuilder text, MessageBlock block)
    {
        switch (block)
        {
            case MessageBlock.Heading heading:
                Line(text, Ansi.Title(heading.Text, style));
                break;
            case MessageBlock.Paragraph paragraph:
                Lines(text, paragraph.Text, "", "");
                break;
            case MessageBlock.QuoteBlock quote:
                Write(text, quote);
                break;
            case MessageBlock.Fields fields:
                foreach (var field in fields.Items)
                    Write(text, field);
                break;
            case MessageBlock.CitationList list:
                foreach (var source in list.Sources)
                    Write(text, source);
                break;
            case MessageBlock.Note note:
                foreach (var line in _lines.Wrap(note.Text, "", ""))
                    Line(text, Ansi.Faint(line, style));
                break;
            case MessageBlock.Choices choices:
                Write(text, choices);
                break;
            default:
                throw new UnreachableException(block.GetType().Name);
        }
    }

    private void Write(StringBuilder text, MessageBlock.QuoteBlock quote)
    {
        if (quote.Speaker is not null)
            Line(text, Ansi.Strong(quote.Speaker, style) + (quote.Role is null ? "" : ", " + quote.Role));
        var (open, close) = quote.IsVerbatim ? ("\u201C", "\u201D") : ("", "");
        Lines(text, new RichText([new TextRun(open), .. quote.Words.Runs, new TextRun(close)]), Indent, Indent);
        foreach (var note in new[] { quote.KindNote, quote.Caution }.OfType<string>())
            Line(text, Indent + Ansi.Warning($"({note})", style));
        Line(text, Indent + Ansi.Faint(quote.Summary, style));
        foreach (var source in quote.Sources)
            Write(text, source);
        foreach (var variant in quote.Variants)
            Write(text, variant);
    }

    private void Write(StringBuilder text, SourceLine source)
    {
        var facts = new[] { source.Outlet, source.Published?.Day, source.Byline, source.Remark };
        Lines(text, Plain(string.Join(", ", facts.Where(fact => !string.IsNullOrEmpty(fact)))), Indent + "\u2022 ", Deeper);
        if (source.Title.Length > 0)
            Lines(text, Plain(source.Title), Deeper, Deeper);
        foreach (var link in new[] { source.Link, source.Proof }.OfType<Uri>())
            Line(text, Deeper + Ansi.Address(link.AbsoluteUri, style));
    }

    private void Write(StringBuilder text, WordingVariant variant)
    {
        var runs = new RichText([new TextRun(string.Join(", ", variant.Outlets) + ": ", RunStyles.Italic), .. variant.Text.Runs]);
        Lines(text, runs, Indent + "\u2248 ", Deeper);
    }

    private void Write(StringBuilder text, Field field)
    {
        var gap = LabelColumn - CellWidth.Of(field.Label);
        var label = Ansi.Strong(field.Label, style);
        if (gap >= 2 && style.Width >= 2 * LabelColumn)
            Columns(text, label + new string(' ', gap), field.Value);
        else
        {
            Line(text, label);
            Lines(text, field.Value, Indent, Indent);
        }
    }

    // The label's own sequences take no columns, so the value is wrapped by itself and the label put in front.
    private void Columns(StringBuilder text, string label, RichText value)
    {
        var gap = new string(' ', LabelColumn);
        var isFirst = true;
        foreach (var line in _lines.Wrap(value, gap, gap))
        {
            Line(text, isFirst ? label + line[LabelColumn..] : line);
            isFirst = false;
        }
    }

    // Buttons are words to type here; links stand under their sources already.
    private void Write(StringBuilder text, MessageBlock.Choices choices)
    {
        if (!style.IsConversation)
        {
            foreach (var turn in choices.Items.Where(choice => choice is { Kind: ChoiceKind.More or ChoiceKind.Back, Request: not null }))
                Line(text, Ansi.Faint($"{turn.Label}: {CommandText.Write(turn.Request!).TrimStart('/')}", style));
            return;
        }
        var words = choices.Items.Select(Typed).OfType<string>().ToList();
        if (words.Count > 0)
            Line(text, Ansi.Faint("Type: " + string.Join(" \u00B7 ", words), style));
    }

    private static string? Typed(Choice choice) => choice.Kind switch
    {
        ChoiceKind.More => "more",
        ChoiceKind.Back => "back",
        ChoiceKind.Wordings => choice.Label.Split(' ') is [.., var last] && int.TryParse(last, out _) ? $"wordings {last}" : "wordings",
        ChoiceKind.Share or ChoiceKind.Take or ChoiceKind.Suggestion or ChoiceKind.Open or ChoiceKind.Sources or ChoiceKind.Good or ChoiceKind.Bad => null,
        _ => throw new UnreachableException(choice.Kind.ToString()),
    };

    private void Lines(StringBuilder text, RichText content, string first, string next)
    {
        foreach (var line in _lines.Wrap(content, first, next))
            Line(text, line);
    }

    private static RichText Plain(string text) => RichText.Plain(text);

    private static void Line(StringBuilder text, string line) => text.Append(line.TrimEnd()).Append('\n');
}
