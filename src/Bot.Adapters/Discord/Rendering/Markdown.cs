using System.Text;
using Bot.Adapters.Messaging;

namespace Bot.Adapters.Discord.Rendering;

/// <summary>
/// Writes text as Discord's markdown. Every punctuation mark may be escaped by a backslash
/// (https://support.discord.com/hc/en-us/articles/210298617), so news text can never format, link, mention or invite.
/// </summary>
internal static class Markdown
{
    // These mean something at the start of a line: quotation, list, heading, small print.
    private const string AtLineStart = "-+";

    private const char ZeroWidthSpace = '\u200B';

    public static string Write(RichText text)
    {
        var written = new StringBuilder();
        foreach (var run in Joined(text.Runs))
            Append(written, run);
        return written.ToString();
    }

    public static string Escape(string text) => Escape(text, atLineStart: true);

    /// <summary>A masked link; the label alone when the address cannot be linked.</summary>
    public static string Link(string label, Uri? address) => address is null || !CanLink(address)
        ? Escape(label)
        : $"[{Escape(label, atLineStart: false)}]({Address(address)})";

    /// <summary>The address as it stands inside a masked link: nothing in it ends the link.</summary>
    public static string Address(Uri address) => address.AbsoluteUri
        .Replace("(", "%28", StringComparison.Ordinal)
        .Replace(")", "%29", StringComparison.Ordinal)
        .Replace("<", "%3C", StringComparison.Ordinal)
        .Replace(">", "%3E", StringComparison.Ordinal)
        .Replace("\\", "%5C", StringComparison.Ordinal);

    private static bool CanLink(Uri address) =>
        address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);

    private static void Append(StringBuilder written, TextRun run)
    {
        if (run.Style.HasFlag(RunStyles.Code))
        {
            written.Append(Code(run.Text));
            return;
        }
        // Markers must touch the words: "** word**" stays as typed.
        var inner = run.Text.Trim();
        if (inner.Length == 0)
        {
            written.Append(run.Text);
            return;
        }
        var start = run.Text.IndexOf(inner, StringComparison.Ordinal);
        written.Append(run.Text.AsSpan(0, start));
        var (open, close) = Markers(run.Style);
        if (open.Length > 0 && written.Length > 0 && open[0] == written[^1])
            written.Append(ZeroWidthSpace);
        var atLineStart = open.Length == 0 && (written.Length == 0 || written[^1] == '\n');
        var escaped = Escape(inner, atLineStart);
        written.Append(open).Append(run.Link is null ? escaped : Link(inner, run.Link)).Append(close);
        written.Append(run.Text.AsSpan(start + inner.Length));
    }

    private static (string Open, string Close) Markers(RunStyles style)
    {
        var open = new StringBuilder();
        if (style.HasFlag(RunStyles.Deleted))
            open.Append("~~");
        if (style.HasFlag(RunStyles.Inserted))
            open.Append("__");
        if (style.HasFlag(RunStyles.Bold))
            open.Append("**");
        if (style.HasFlag(RunStyles.Italic))
            open.Append('*');
        return (open.ToString(), new string([.. open.ToString().Reverse()]));
    }

    private static string Code(string text) =>
        text.Contains('`', StringComparison.Ordinal) ? $"`` {text} ``" : $"`{text}`";

    // Neighbours of one look are one run, or their markers would run together ("**a****b**").
    private static IEnumerable<TextRun> Joined(IReadOnlyList<TextRun> runs)
    {
        TextRun? open = null;
        foreach (var run in runs)
        {
            if (open is not null && open.Style == run.Style && open.Link == run.Link)
            {
                open = open with { Text = open.Text + run.Text };
                continue;
            }
            if (open is not null)
                yield return open;
            open = run;
        }
        if (open is not null)
            yield return open;
    }

    private static string Escape(string text, bool atLineStart)
    {
        var escaped = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            if (Means(text, i, atLineStart))
                escaped.Append('\\');
            escaped.Append(text[i]);
            atLineStart = text[i] == '\n' || (atLineStart && (char.IsWhiteSpace(text[i]) || char.IsAsciiDigit(text[i])));
        }
        return escaped.ToString();
    }

    private static bool Means(string text, int i, bool atLineStart)
    {
        var c = text[i];
        if (c == ':')
            return FollowedBy(text, i, "://") || (i > 0 && text[i - 1] is '<');
        if (c == '.')
            return (atLineStart && i > 0 && char.IsAsciiDigit(text[i - 1])) || FollowedBy(text, i, ".gg/") || FollowedBy(text, i, ".com/");
        return DiscordLimits.MarkdownCharacters.Contains(c, StringComparison.Ordinal) || (atLineStart && AtLineStart.Contains(c, StringComparison.Ordinal));
    }

    private static bool FollowedBy(string text, int at, string what) =>
        string.Compare(text, at, what, 0, what.Length, StringComparison.OrdinalIgnoreCase) == 0;
}
