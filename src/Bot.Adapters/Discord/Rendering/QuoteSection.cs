using System.Text;
using Bot.Adapters.Discord.Wire;
using Bot.Adapters.Messaging;

namespace Bot.Adapters.Discord.Rendering;

/// <summary>One utterance: who, the words, other wordings, sources, how many outlets and origins.</summary>
internal sealed class QuoteSection(MessageBlock.QuoteBlock quote, string? heading) : Section
{
    private const int MaxTitleLabel = 40;
    private const int MaxFooter = 300;
    private const int MaxCaution = 300;

    public override Embed ToEmbed(Squeeze squeeze, int color) => new()
    {
        Title = Title() is { Length: > 0 } title ? Markdown.Escape(TextCut.Plain(title, DiscordLimits.EmbedTitle / 2)) : null,
        Author = Author() is { Length: > 0 } name ? new EmbedAuthor(name) : null,
        Description = Description(squeeze),
        Color = color,
        Footer = quote.Summary.Trim().Length == 0 ? null : new EmbedFooter(TextCut.Plain(quote.Summary.Trim(), MaxFooter)),
    };

    // A date or an outlet makes a good title; a whole sentence would shout.
    private string Title() => string.Join(": ", new[] { heading?.Trim(), LabelIsShort ? quote.Label?.Trim() : null }.Where(part => !string.IsNullOrEmpty(part)));

    private bool LabelIsShort => quote.Label is not { Length: > MaxTitleLabel };

    // The author line knows no markdown: nothing to escape, and a backslash would show.
    private string Author()
    {
        var name = quote.Speaker?.Trim() ?? "";
        var role = quote.Role?.Trim() ?? "";
        return TextCut.Plain(role.Length == 0 || name.Length == 0 ? name : $"{name}, {role}", DiscordLimits.EmbedAuthor);
    }

    private string Description(Squeeze squeeze)
    {
        var text = new StringBuilder();
        if (!LabelIsShort)
            AppendSmall(text, quote.Label);
        // Escapes and the list of permitted mentions see to it that nobody is called.
        var words = Markdown.Write(TextCut.Words(quote.Words.Exact(), squeeze.Words));
        text.Append(quote.IsVerbatim ? $"“{words}”" : words).Append('\n');
        AppendSmall(text, quote.KindNote);
        AppendSmall(text, quote.Caution);
        foreach (var variant in quote.Variants.Take(squeeze.Variants))
        {
            text.Append("**").Append(Markdown.Escape(string.Join(", ", variant.Outlets))).Append(":** ")
                .Append(Markdown.Write(TextCut.Words(variant.Text.Exact(), squeeze.Words))).Append('\n');
        }
        return text.Append(SourceText.Lines(quote.Sources, squeeze)).ToString().Trim();
    }

    private static void AppendSmall(StringBuilder text, string? note)
    {
        if (!string.IsNullOrWhiteSpace(note))
            text.Append('*').Append(Markdown.Escape(TextCut.Plain(note.Trim(), MaxCaution))).Append("*\n");
    }
}
