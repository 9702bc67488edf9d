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
    public string Name => SlackOptions.Platform;

    public MessageLimits Limits => SlackLimits.ForComposing;

    /// <summary>What Slack would be sent, without the channel.</summary>
    public string Preview(OutgoingMessage message) => JsonSerializer.Serialize(Render(message), SlackJson.Readable.MessagePayload);

    public static MessagePayload Render(OutgoingMessage message)
    {
        var units = Squeeze.First(SlackLimits.WordLadder, words => BlockWriter.Write(message, words), Fits);
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

    // Escaping makes it longer.
    private static string Text(OutgoingMessage message) =>
        TextCut.Written(SlackLimits.Text, SlackLimits.Text, characters => SlackText.EscapeAroundLinks(FallbackText.Of(message, characters)))
            is { Length: > 0 } text ? text : TextCut.Mark;
}
