using System.Globalization;
using System.Text;
using Bot.Adapters.Messaging;

namespace Bot.Adapters.Discord.Rendering;

/// <summary>Sources as lines: outlet as a link, title, date, remark.</summary>
internal static class SourceText
{
    // An address that would eat the message: its fragment goes first, then the link; the outlet always stays.
    private const int MaxAddress = 900;
    private const int MaxName = 80;

    public static string Lines(IReadOnlyList<SourceLine> sources, Squeeze squeeze)
    {
        var shown = Math.Min(sources.Count, squeeze.Sources);
        var lines = sources.Take(shown).Select(source => Line(source, squeeze.Title)).ToList();
        if (sources.Count > shown)
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"and {sources.Count - shown} more"));
        return string.Join('\n', lines);
    }

    private static string Line(SourceLine source, int title)
    {
        var line = new StringBuilder("• ").Append(Markdown.Link(TextCut.Plain(source.Outlet, MaxName), Fitting(source.Link)));
        if (title > 0 && source.Title.Length > 0)
            line.Append(": ").Append(Markdown.Escape(TextCut.Plain(source.Title, title)));
        if (source.Published is { } date)
            line.Append(", ").Append(Date(date));
        if (title > 0 && !string.IsNullOrEmpty(source.Byline))
            line.Append(", ").Append(Markdown.Escape(TextCut.Plain(source.Byline, MaxName)));
        if (!string.IsNullOrEmpty(source.Remark))
            line.Append(" (").Append(Markdown.Escape(TextCut.Plain(source.Remark, MaxName))).Append(')');
        if (Fitting(source.Proof) is { } proof)
            line.Append(" · ").Append(Markdown.Link("proof", proof));
        return line.ToString();
    }

    /// <summary>A moment is shown in the reader's own zone and language; a day must not move, so it is text.</summary>
    private static string Date(MessageDate date) => date.DayOnly
        ? date.Day
        : string.Create(CultureInfo.InvariantCulture, $"<t:{date.Moment.ToUnixTimeSeconds()}:f>");

    private static Uri? Fitting(Uri? address)
    {
        if (address is null || !address.IsAbsoluteUri || Markdown.Address(address).Length <= MaxAddress)
            return address;
        var bare = new UriBuilder(address) { Fragment = "" }.Uri;
        return Markdown.Address(bare).Length <= MaxAddress ? bare : null;
    }
}
