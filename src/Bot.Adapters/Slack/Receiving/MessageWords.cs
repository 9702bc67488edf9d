using System.Text;
using System.Text.Json;
using Bot.Adapters.Slack.Wire;

namespace Bot.Adapters.Slack.Receiving;

/// <summary>
/// All words of somebody's message: what it passes on, its blocks, its text, its attachments and the beginnings of its files.
/// The text alone is often no more than what a notification shows.
/// </summary>
internal static class MessageWords
{
    private const int Deepest = 12;

    /// <summary>Most telling first; parts without words are left out.</summary>
    public static IReadOnlyList<string> Of(MessageObject message)
    {
        var attachments = (message.Attachments ?? []).OfType<AttachmentObject>().ToList();
        IEnumerable<string> parts =
        [
            .. attachments.Where(attachment => attachment.IsPassedOn).Select(Of),
            OfBlocks(message.Blocks),
            SlackText.ToPlain(message.Text ?? ""),
            .. attachments.Where(attachment => !attachment.IsPassedOn).Select(Of),
            .. (message.Files ?? []).Select(file => file?.PreviewPlainText ?? file?.Preview ?? ""),
        ];
        return [.. parts.Where(part => part.Any(char.IsLetterOrDigit)).Distinct()];
    }

    private static string Of(AttachmentObject attachment)
    {
        var inner = (attachment.MessageBlocks ?? []).Select(one => OfBlocks(one?.Message?.Blocks ?? default)).Where(text => text.Length > 0);
        var blocks = string.Join('\n', [.. inner, OfBlocks(attachment.Blocks)]).Trim();
        if (blocks.Length > 0)
            return blocks;
        IEnumerable<string?> lines = [attachment.Pretext, attachment.Text, .. (attachment.Fields ?? []).Select(field => field?.Value), attachment.Title];
        var text = string.Join('\n', lines.OfType<string>().Select(SlackText.ToPlain).Where(line => line.Length > 0));
        return text.Length > 0 ? text : SlackText.ToPlain(attachment.Fallback ?? "");
    }

    private static string OfBlocks(JsonElement blocks)
    {
        var text = new StringBuilder();
        Append(text, blocks, Deepest);
        return text.ToString().Trim();
    }

    // Kinds of blocks come and go; whatever carries text does so under one of these names.
    private static void Append(StringBuilder text, JsonElement node, int depth)
    {
        if (depth == 0)
            return;
        if (node.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in node.EnumerateArray())
                Append(text, item, depth - 1);
            return;
        }
        if (node.ValueKind != JsonValueKind.Object || Text(node, "type") is "actions" or "button" or "input" or "context_actions")
            return;
        Words(text, node);
        foreach (var name in new[] { "title", "subtitle", "text", "body", "fields", "elements", "rows" })
        {
            if (node.TryGetProperty(name, out var inner) && inner.ValueKind is JsonValueKind.Array or JsonValueKind.Object)
                Append(text, inner, depth - 1);
        }
        if (!IsInline(node))
            text.Append('\n');
    }

    private static void Words(StringBuilder text, JsonElement node)
    {
        var words = Text(node, "text");
        text.Append(Text(node, "type") switch
        {
            "link" => words ?? Text(node, "url"),
            "mrkdwn" => SlackText.ToPlain(words ?? ""),
            _ => words,
        });
    }

    private static bool IsInline(JsonElement node) => Text(node, "type") is "text" or "link" or "emoji" or "user" or "channel" or "usergroup" or "broadcast" or "date" or "color";

    private static string? Text(JsonElement node, string name) =>
        node.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
