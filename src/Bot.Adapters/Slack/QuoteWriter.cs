using Bot.Adapters.Messaging;
using Bot.Adapters.Slack.Wire;

namespace Bot.Adapters.Slack;

/// <summary>A quote: who, the words set off, what is to be known about them, other wordings; then the sources.</summary>
internal static class QuoteWriter
{
    // Characters as sent; together they leave room for words in a section.
    private const int Name = 150;
    private const int Remark = 300;
    private const int Outlets = 150;
    private const int Variant = 350;

    /// <summary>A section and the small print with the sources.</summary>
    public static BlockUnit Write(MessageBlock.QuoteBlock quote, int words)
    {
        // Escapes see to it that nobody is called.
        quote = quote with { Words = quote.Words.Exact() };
        var before = Who(quote);
        var after = After(quote);
        var room = Math.Min(words, SlackLimits.Section - before.Length - after.Sum(line => line.Length + 1));
        if (!MrkdwnWriter.IsExact(quote.Words))
        {
            IEnumerable<SlackBlock> blocks = [.. Sections([before]), RichTextWriter.Quote(quote.Words, quote.IsVerbatim, room), .. Sections(after)];
            return new([.. blocks, .. SourceWriter.Small(quote.Sources, quote.Summary)]);
        }
        var text = string.Join('\n', [.. before.Length > 0 ? [before] : Array.Empty<string>(), Words(quote, room), .. after]);
        return new([new SectionBlock { Text = TextObject.Mrkdwn(text) }, .. SourceWriter.Small(quote.Sources, quote.Summary)]);
    }

    private static IEnumerable<SlackBlock> Sections(IReadOnlyList<string> lines) =>
        string.Join('\n', lines) is { Length: > 0 } text ? [new SectionBlock { Text = TextObject.Mrkdwn(text) }] : [];

    private static string Who(MessageBlock.QuoteBlock quote)
    {
        var label = quote.Label is null ? "" : Marked(quote.Label, RunStyles.Italic, Name);
        var speaker = Speaker(quote);
        return string.Join('\n', new[] { label, speaker }.Where(line => line.Length > 0));
    }

    private static string Speaker(MessageBlock.QuoteBlock quote)
    {
        if (quote.Speaker is null)
            return "";
        var name = Marked(quote.Speaker, RunStyles.Bold, Name);
        return quote.Role is null ? name : $"{name}, {MrkdwnWriter.Write(quote.Role, Name)}";
    }

    private static string Words(MessageBlock.QuoteBlock quote, int characters)
    {
        // Every line of a quotation carries its own mark: leave room for it.
        var lines = quote.Words.Runs.Sum(run => run.Text.Count(character => character == '\n')) + 1;
        var words = MrkdwnWriter.Write(quote.Words, Math.Max(characters - (lines * 2) - 4, 1));
        if (quote.IsVerbatim)
            words = $"\u201C{words}\u201D";
        return "> " + words.Replace("\n", "\n> ", StringComparison.Ordinal);
    }

    private static List<string> After(MessageBlock.QuoteBlock quote)
    {
        List<string> lines = [];
        if (quote.KindNote is not null)
            lines.Add(Marked(quote.KindNote, RunStyles.Italic, Remark));
        if (quote.Caution is not null)
            lines.Add($":warning: {MrkdwnWriter.Write(quote.Caution, Remark)}");
        lines.AddRange(quote.Variants
            .Take(SlackLimits.ForComposing.VariantsPerQuote)
            .Select(variant => MrkdwnWriter.Write($"{string.Join(", ", variant.Outlets)}: ", Outlets) + MrkdwnWriter.Write(variant.Text.Exact(), Variant)));
        return lines;
    }

    private static string Marked(string text, RunStyles style, int characters) =>
        MrkdwnWriter.Write(new RichText([new TextRun(text, style)]), characters);
}
