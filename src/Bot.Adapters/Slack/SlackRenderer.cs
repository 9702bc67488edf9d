using System.Text.Json;
using Bot.Adapters.Messaging;
using Bot.Adapters.Slack.Wire;

namespace Bot.Adapters.Slack;

/// <summary>
/// Blocks of ours to Block Kit, within every limit: words give way first, then whole blocks from the end; what is
/// shown keeps its sources.
/// </summary>
internal sealed class SlackRenderer : IMessagePreview
{
    // Characters of one quote's words; a message that is too big is tried again with the next.
    private static readonly int[] WordBudgets = [2_600, 1_200, 600, 300, 120];

    public string Name => SlackOptions.Platform;

    public MessageLimits Limits => SlackLimits.ForComposing;

    /// <summary>What Slack would be sent, without the channel.</summary>
    public string Preview(OutgoingMessage message) => JsonSerializer.Serialize(Render(message), SlackJson.Readable.MessagePayload);

    public static MessagePayload Render(OutgoingMessage message)
    {
        List<BlockUnit> units = [];
        foreach (var words in WordBudgets)
        {
            units = BlockWriter.Write(message, words);
            if (Fits(units))
                break;
        }
        return new MessagePayload { Text = Text(message), Blocks = [.. WithoutWhatDoesNotFit(units).SelectMany(unit => unit.Blocks)] };
    }

    private static List<BlockUnit> WithoutWhatDoesNotFit(List<BlockUnit> units)
    {
        if (Fits(units))
            return units;
        for (var dropped = 1; units.FindLastIndex(unit => !unit.Keep) is >= 0 and var last; dropped++)
        {
            units.RemoveAt(last);
            List<BlockUnit> shown = [.. units[..last], BlockWriter.Left(dropped), .. units[last..]];
            if (Fits(shown))
                return shown;
        }
        return units;
    }

    private static bool Fits(List<BlockUnit> units) =>
        units.Sum(unit => unit.Blocks.Count) <= SlackLimits.MessageBlocks
        && units.Sum(unit => unit.Characters) <= SlackLimits.MessageCharacters;

    private static string Text(OutgoingMessage message)
    {
        // Escaping makes it longer by an amount that is known only afterwards: shorten in proportion.
        var characters = SlackLimits.Text;
        while (characters > 0)
        {
            var text = SlackText.EscapeAroundLinks(FallbackText.Of(message, characters));
            if (text.Length is > 0 and <= SlackLimits.Text)
                return text;
            characters = text.Length == 0 ? 0 : Math.Min(characters - 1, characters * SlackLimits.Text / text.Length);
        }
        return "…";
    }
}
