using Bot.Adapters.Messaging;
using Bot.Adapters.Slack.Wire;

namespace Bot.Adapters.Slack;

/// <summary>Words as rich text, in which nothing is markup: every character is shown as it is.</summary>
internal static class RichTextWriter
{
    /// <summary>Words set off as a quotation.</summary>
    /// <param name="words">What was said.</param>
    /// <param name="isVerbatim">True for words that stand between quotation marks.</param>
    /// <param name="characters">At most so many, marks included.</param>
    public static RichTextBlock Quote(RichText words, bool isVerbatim, int characters)
    {
        var cut = TextCut.Words(words, Math.Max(1, characters - 2));
        IEnumerable<RichTextElement> elements = cut.Runs.Where(run => run.Text.Length > 0).Select(Element);
        if (isVerbatim)
            elements = [Mark("\u201C"), .. elements, Mark("\u201D")];
        return new RichTextBlock([new RichTextQuote([.. elements.DefaultIfEmpty(Mark(TextCut.Mark))])]);
    }

    private static RichTextElement Mark(string text) => new() { Text = text };

    private static RichTextElement Element(TextRun run) => new()
    {
        Text = run.Text,
        Style = run.Style == RunStyles.Plain ? null : new RichTextStyle
        {
            Bold = Set(run.Style.HasFlag(RunStyles.Bold) || run.Style.HasFlag(RunStyles.Inserted)),
            Italic = Set(run.Style.HasFlag(RunStyles.Italic)),
            Strike = Set(run.Style.HasFlag(RunStyles.Deleted)),
            Code = Set(run.Style.HasFlag(RunStyles.Code)),
        },
    };

    private static bool? Set(bool value) => value ? true : null;
}
