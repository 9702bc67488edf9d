using System.Text;
using Bot.Adapters.Messaging;

namespace Bot.Adapters.Slack;

/// <summary>Writes runs as mrkdwn, within a number of characters; a run that does not fit is cut before it is escaped.</summary>
internal static class MrkdwnWriter
{
    private const char ZeroWidthSpace = '\u200B';

    /// <summary>The text as mrkdwn.</summary>
    /// <param name="text">What to write.</param>
    /// <param name="characters">At most so many characters come back, markup included.</param>
    public static string Write(RichText text, int characters)
    {
        var written = new StringBuilder();
        foreach (var run in text.Runs)
        {
            var marked = Run(run, run.Text);
            if (written.Length + marked.Length + TextCut.Mark.Length > characters && !IsLastThatFits(text, run, written, marked, characters))
            {
                written.Append(Shorten(run, characters - written.Length));
                break;
            }
            Join(written, marked, run);
        }
        return written.ToString();
    }

    /// <summary>Plain text as mrkdwn within a number of characters.</summary>
    public static string Write(string text, int characters) => Write(RichText.Plain(text), characters);

    /// <summary>False where mrkdwn could show the text only with other characters than its own: marks, pictures, a look inside a word.</summary>
    public static bool IsExact(RichText text)
    {
        var runs = text.Runs;
        for (var i = 0; i < runs.Count; i++)
        {
            if (!SlackText.IsExact(runs[i].Text) || (i > 0 && IsInsideWord(runs[i - 1], runs[i])))
                return false;
        }
        return true;
    }

    private static bool IsInsideWord(TextRun before, TextRun behind) =>
        (IsMarked(before.Style) || IsMarked(behind.Style))
        && before.Text.Length > 0 && behind.Text.Length > 0 && char.IsLetterOrDigit(before.Text[^1]) && char.IsLetterOrDigit(behind.Text[0]);

    private static bool IsLastThatFits(RichText text, TextRun run, StringBuilder written, string marked, int characters) =>
        ReferenceEquals(text.Runs[^1], run) && written.Length + marked.Length <= characters;

    private static string Shorten(TextRun run, int room) =>
        TextCut.Written(Math.Min(run.Text.Length, room), room, length => Run(run, run.Text[..TextCut.Boundary(run.Text, length)].TrimEnd() + TextCut.Mark))
            ?? (room >= TextCut.Mark.Length ? TextCut.Mark : "");

    private static void Join(StringBuilder written, string marked, TextRun run)
    {
        // A mark only counts where no letter touches it from outside.
        if (IsMarked(run.Style) && written.Length > 0 && char.IsLetterOrDigit(written[^1]))
            written.Append(ZeroWidthSpace);
        else if (written.Length > 0 && marked.Length > 0 && IsMark(written[^1]) && (char.IsLetterOrDigit(marked[0]) || IsMark(marked[0])))
            written.Append(ZeroWidthSpace);
        written.Append(marked);
    }

    private static string Run(TextRun run, string text)
    {
        if (run.Link is not null)
            return Lines(text, line => Mark(SlackText.Link(run.Link, line), run.Style));
        return IsMarked(run.Style) ? Lines(text, line => Mark(SlackText.Escape(line), run.Style)) : SlackText.Escape(text);
    }

    // Formatting does not reach over a line break, and a mark must touch the words.
    private static string Lines(string text, Func<string, string> write) => string.Join('\n', text.Split('\n').Select(line =>
    {
        var words = line.Trim();
        if (words.Length == 0)
            return line;
        var start = line.IndexOf(words, StringComparison.Ordinal);
        return line[..start] + write(words) + line[(start + words.Length)..];
    }));

    private static string Mark(string text, RunStyles style)
    {
        if (style.HasFlag(RunStyles.Code))
            text = $"`{text}`";
        if (style.HasFlag(RunStyles.Deleted))
            text = $"~{text}~";
        if (style.HasFlag(RunStyles.Italic))
            text = $"_{text}_";
        return style.HasFlag(RunStyles.Bold) || style.HasFlag(RunStyles.Inserted) ? $"*{text}*" : text;
    }

    private static bool IsMarked(RunStyles style) => style != RunStyles.Plain;

    private static bool IsMark(char character) => character is '*' or '_' or '~' or '`';
}
