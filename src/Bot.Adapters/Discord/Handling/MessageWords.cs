using System.Text.RegularExpressions;
using Bot.Adapters.Discord.Wire;

namespace Bot.Adapters.Discord.Handling;

/// <summary>
/// All words of somebody's message: what it passes on, its content, the texts of its components, its embeds, the descriptions
/// of its attachments. Messages of other bots and passed on ones have no content of their own.
/// </summary>
internal static class MessageWords
{
    private const int Deepest = 5;

    /// <summary>Most telling first, as people see them; parts without words are left out.</summary>
    public static IReadOnlyList<string> Of(Message message)
    {
        IEnumerable<string?> parts =
        [
            .. (message.MessageSnapshots ?? []).Select(snapshot => snapshot?.Message).OfType<PassedOnMessage>().SelectMany(Own),
            .. Own(new PassedOnMessage(message.Content, message.Embeds, message.Components, message.Attachments)),
        ];
        return [.. parts.OfType<string>().Select(ToPlain).Where(part => part.Any(char.IsLetterOrDigit)).Distinct()];
    }

    private static IEnumerable<string?> Own(PassedOnMessage message) =>
    [
        message.Content,
        string.Join('\n', Texts(message.Components, Deepest)),
        .. (message.Embeds ?? []).OfType<Embed>().SelectMany(Of),
        .. (message.Attachments ?? []).Select(attachment => attachment?.Description),
    ];

    private static IEnumerable<string?> Of(Embed embed) => [embed.Description, .. (embed.Fields ?? []).Select(field => field?.Value), embed.Title, embed.Footer?.Text];

    private static IEnumerable<string> Texts(IReadOnlyList<MessageComponent?>? components, int depth) => depth == 0 ? [] : (components ?? [])
        .OfType<MessageComponent>()
        .SelectMany(component => component.Content is { } text ? [text] : Texts(component.Components, depth - 1));

    /// <summary>Markdown as people see it: no marks, no mentions, links by their label.</summary>
    public static string ToPlain(string markdown)
    {
        var text = Mention.Replace(markdown, "");
        text = MaskedLink.Replace(text, "$1");
        text = LineMark.Replace(text, "");
        text = Marks.Replace(text, "$2");
        return Escape.Replace(text, "$1").Trim();
    }

    private static readonly Regex Mention = new(@"<(@[!&]?|#|/[^:>]+:|a?:\w+:|t:)-?\d+(:[a-zA-Z])?>");

    private static readonly Regex MaskedLink = new(@"\[([^\]\n]+)\]\(<?https?://[^)\s]+\)");

    // Quotation, heading, small print, list.
    private static readonly Regex LineMark = new(@"^(>>> |> |-# |#{1,3} |[-*] )+", RegexOptions.Multiline);

    private static readonly Regex Marks = new(@"(?<!\\)(\*{1,3}|__|~~|\|\||`{1,3})(\S(?:.*?\S)?)(?<!\\)\1", RegexOptions.Singleline);

    private static readonly Regex Escape = new(@"\\([^\w\s])");
}
