using System.Text.RegularExpressions;

namespace Bot.Adapters.Slack;

/// <summary>
/// Slack's mrkdwn in both directions: https://docs.slack.dev/messaging/formatting-message-text. Three characters are
/// escaped; for the marks of bold, italic, strike and code there is no escape, so that a mark of the news text that
/// could begin formatting is shown by a character that looks alike.
/// </summary>
internal static class SlackText
{
    private const string ZeroWidthSpace = "\u200B";

    /// <summary>Plain text as mrkdwn that shows exactly it: no mention, no link, no formatting, no emoji.</summary>
    public static string Escape(string text)
    {
        // "<!channel>" and "<@U123>" are harmless once "<" is escaped; composing has defused "@channel" already.
        var escaped = text
            .Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);
        escaped = OpeningMark.Replace(escaped, match => LookAlike(match.Value));
        return EmojiColon.Replace(escaped, ":" + ZeroWidthSpace);
    }

    /// <summary>True when <see cref="Escape"/> shows the text with its very characters.</summary>
    public static bool IsExact(string text) => !OpeningMark.IsMatch(text) && !EmojiColon.IsMatch(text);

    /// <summary>Plain text with addresses in it as mrkdwn: the addresses stay whole.</summary>
    public static string EscapeAroundLinks(string text)
    {
        var escaped = new System.Text.StringBuilder();
        var done = 0;
        foreach (Match link in WebAddress.Matches(text))
        {
            escaped.Append(Escape(text[done..link.Index])).Append(link.Value.Replace("&", "&amp;", StringComparison.Ordinal));
            done = link.Index + link.Length;
        }
        return escaped.Append(Escape(text[done..])).ToString();
    }

    /// <summary>A link; only web addresses become one, everything else is the label alone.</summary>
    public static string Link(Uri? address, string label)
    {
        if (address is null || !IsWeb(address))
            return Escape(label);
        var shown = Escape(label.ReplaceLineEndings(" ")).Replace('|', '\u2223');
        return $"<{Address(address)}|{(shown.Length == 0 ? Escape(address.Host) : shown)}>";
    }

    /// <summary>The address as it may stand inside "&lt;…|…&gt;".</summary>
    public static string Address(Uri address) => address.AbsoluteUri
        .Replace("|", "%7C", StringComparison.Ordinal)
        .Replace("<", "%3C", StringComparison.Ordinal)
        .Replace(">", "%3E", StringComparison.Ordinal)
        .Replace("&", "&amp;", StringComparison.Ordinal);

    /// <summary>True for an address that a reader's browser opens.</summary>
    public static bool IsWeb(Uri address) => address.IsAbsoluteUri && address.Scheme is "https" or "http";

    /// <summary>
    /// What somebody wrote, as they saw it: links by their label, no formatting marks, no mentions.
    /// </summary>
    public static string ToPlain(string mrkdwn)
    {
        var text = Reference.Replace(mrkdwn, Shown);
        text = Formatting.Replace(text, "$2");
        text = text
            .Replace("&lt;", "<", StringComparison.Ordinal)
            .Replace("&gt;", ">", StringComparison.Ordinal)
            .Replace("&amp;", "&", StringComparison.Ordinal);
        return QuoteMark.Replace(text, "").Trim();
    }

    /// <summary>The text without mentions of <paramref name="user"/>, still mrkdwn.</summary>
    public static string WithoutMention(string mrkdwn, string user) =>
        Regex.Replace(mrkdwn, $@"<@{Regex.Escape(user)}(\|[^>]*)?>[:,]?", " ", RegexOptions.CultureInvariant).Trim();

    /// <summary>True when the text names <paramref name="user"/>.</summary>
    public static bool Mentions(string mrkdwn, string user) =>
        mrkdwn.Contains($"<@{user}>", StringComparison.Ordinal) || mrkdwn.Contains($"<@{user}|", StringComparison.Ordinal);

    /// <summary>True when the text names somebody other than <paramref name="user"/>, a group, or everybody.</summary>
    public static bool CallsOthers(string mrkdwn, string? user) => Reference.Matches(mrkdwn).Any(reference =>
        reference.Groups[1].Value is "@" or "!" && reference.Groups[2].Value is var called && called != user
        && !called.StartsWith("date^", StringComparison.Ordinal));

    private static string Shown(Match reference)
    {
        var (sign, target, label) = (reference.Groups[1].Value, reference.Groups[2].Value, reference.Groups[3].Value);
        return sign switch
        {
            "@" or "!" => label,
            "#" => label.Length > 0 ? "#" + label : "",
            _ => label.Length > 0 ? label : target,
        };
    }

    private static string LookAlike(string mark) => mark switch
    {
        "*" => "\u2217",
        "_" => "\uFF3F",
        "~" => "\u223C",
        _ => "\u02CB",
    };

    // A mark can begin formatting where no word stands before it and something stands behind it.
    private static readonly Regex OpeningMark = new(@"(?<![\p{L}\p{N}])[*_~`](?=\S)");

    private static readonly Regex EmojiColon = new(@":(?=[a-z0-9_+'-]+:)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Reference = new(@"<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>");

    private static readonly Regex Formatting = new(@"(?<![\p{L}\p{N}])([*_~`])(\S(?:[^\n]*?\S)?)\1(?![\p{L}\p{N}])");

    private static readonly Regex WebAddress = new(@"https?://[^\s<>]+");

    private static readonly Regex QuoteMark = new(@"^> ?", RegexOptions.Multiline);
}
