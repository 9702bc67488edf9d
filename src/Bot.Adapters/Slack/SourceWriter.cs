using Bot.Adapters.Messaging;
using Bot.Adapters.Slack.Wire;

namespace Bot.Adapters.Slack;

/// <summary>Sources: outlet, date and a link that lands on the words. The last thing to be cut.</summary>
internal static class SourceWriter
{
    private const int Name = 120;
    private const int Title = 200;
    private const int Remark = 120;
    private const int LongestLink = 2_000;

    /// <summary>Small print under a quote.</summary>
    public static IEnumerable<SlackBlock> Small(IReadOnlyList<SourceLine> sources, string summary)
    {
        List<TextObject> elements = [.. sources.Select(source => TextObject.Mrkdwn(Line(source, titled: false)))];
        if (summary.Length > 0)
            elements.Add(TextObject.Mrkdwn(MrkdwnWriter.Write(summary, SlackLimits.Field)));
        return elements.Chunk(SlackLimits.ElementsPerContext).Select(part => new ContextBlock(part));
    }

    /// <summary>Articles by themselves, one a line.</summary>
    public static List<SlackBlock> List(IReadOnlyList<SourceLine> sources)
    {
        List<SlackBlock> blocks = [];
        var lines = new List<string>();
        foreach (var line in sources.Select(source => "• " + Line(source, titled: true)))
        {
            if (lines.Count > 0 && lines.Sum(other => other.Length + 1) + line.Length > SlackLimits.Section)
                Flush(blocks, lines);
            lines.Add(line);
        }
        Flush(blocks, lines);
        return blocks;
    }

    private static void Flush(List<SlackBlock> blocks, List<string> lines)
    {
        if (lines.Count > 0)
            blocks.Add(new SectionBlock { Text = TextObject.Mrkdwn(string.Join('\n', lines)) });
        lines.Clear();
    }

    private static string Line(SourceLine source, bool titled)
    {
        var link = Shortened(source.Link);
        var outlet = TextCut.Plain(source.Outlet, Name);
        var title = TextCut.Plain(source.Title, Title);
        List<string> parts = titled && title.Length > 0
            ? [SlackText.Link(link, title), SlackText.Escape(outlet)]
            : [SlackText.Link(link, outlet)];
        if (source.Published is { } published)
            parts.Add(published.Day);
        if (titled && source.Byline is not null)
            parts.Add(SlackText.Escape(TextCut.Plain(source.Byline, Name)));
        if (source.Remark is not null)
            parts.Add(SlackText.Escape(TextCut.Plain(source.Remark, Remark)));
        if (source.Proof is not null)
            parts.Add(SlackText.Link(source.Proof, "proof"));
        return string.Join(", ", parts);
    }

    // Without its fragment a link still leads to the article.
    private static Uri? Shortened(Uri? link)
    {
        if (link is null || !link.IsAbsoluteUri || SlackText.Address(link).Length <= LongestLink)
            return link;
        var article = new Uri(link.GetLeftPart(UriPartial.Query));
        return SlackText.Address(article).Length <= LongestLink ? article : null;
    }
}
