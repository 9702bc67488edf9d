using System.Diagnostics;
using Bot.Adapters.Commands;
using Bot.Adapters.Messaging;

namespace Bot.Host.Pages;

/// <summary>The blocks of an answer as HTML: the same words as in every chat, but passages around no quote only where whole texts are shown.</summary>
internal static class MessageView
{
    /// <param name="main">Where to.</param>
    /// <param name="message">The answer.</param>
    /// <param name="proofs">Where its sources stand on this site.</param>
    /// <param name="wholeTexts">True where visitors see whole texts.</param>
    /// <param name="beforeQuotes">Writes what stands above the first quote; null for nothing.</param>
    public static void Render(HtmlWriter main, OutgoingMessage message, PageProofs proofs, bool wholeTexts, Action? beforeQuotes = null)
    {
        foreach (var block in message.Blocks)
        {
            if (block is MessageBlock.QuoteBlock && beforeQuotes is not null)
            {
                beforeQuotes();
                beforeQuotes = null;
            }
            Render(main, block, proofs, wholeTexts);
        }
    }

    private static void Render(HtmlWriter main, MessageBlock block, PageProofs proofs, bool wholeTexts)
    {
        switch (block)
        {
            case MessageBlock.Heading heading:
                main.Element("h1", heading.Text);
                break;
            case MessageBlock.Paragraph paragraph:
                main.Element("p", text => RichTextView.Render(text, paragraph.Text));
                break;
            case MessageBlock.Note note:
                main.Element("p", [("class", "note")], text => RichTextView.Render(text, note.Text));
                break;
            case MessageBlock.QuoteBlock { Speaker: null } passage when !wholeTexts:
                PassageView.Render(main, passage);
                break;
            case MessageBlock.QuoteBlock quote:
                QuoteView.Render(main, quote, proofs);
                break;
            case MessageBlock.Fields fields:
                main.Element("dl", list => Fields(list, fields));
                break;
            case MessageBlock.CitationList list:
                main.Element("ul", [("class", "sources")], items => QuoteView.Sources(items, list.Sources, proofs));
                break;
            case MessageBlock.Choices choices:
                Choices(main, choices);
                break;
            default:
                throw new UnreachableException(block.GetType().Name);
        }
    }

    private static void Fields(HtmlWriter list, MessageBlock.Fields fields)
    {
        foreach (var field in fields.Items)
            list.Element("dt", field.Label).Element("dd", value => RichTextView.Render(value, field.Value));
    }

    /// <summary>Buttons that lead on become links; what only a chat can do is left out.</summary>
    private static void Choices(HtmlWriter main, MessageBlock.Choices choices)
    {
        var useful = choices.Items.Where(choice => choice is { Kind: ChoiceKind.More or ChoiceKind.Back or ChoiceKind.Suggestion, Request: not null }).ToList();
        if (useful.Count == 0)
            return;
        main.Element("ul", [("class", "choices")], list =>
        {
            foreach (var choice in useful)
                list.Element("li", item => item.Link(PageAddresses.Ask(CommandText.Write(choice.Request!)), choice.Label));
        });
    }
}
