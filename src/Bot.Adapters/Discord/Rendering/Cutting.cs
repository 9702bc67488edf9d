using Bot.Adapters.Messaging;

namespace Bot.Adapters.Discord.Rendering;

/// <summary>Shortens text without breaking characters, and always shows that something is missing.</summary>
internal static class Cutting
{
    public const string Mark = "…";

    // In somebody's words an ellipsis could be theirs; in square brackets it is ours.
    private const string MarkInWords = " […]";

    public static string Cut(string text, int characters)
    {
        if (text.Length <= characters)
            return text;
        return characters <= Mark.Length ? "" : text[..Boundary(text, characters - Mark.Length)].TrimEnd() + Mark;
    }

    /// <summary>The text up to a word's end within <paramref name="characters"/>; looks are kept.</summary>
    public static RichText Cut(RichText text, int characters)
    {
        if (text.Length <= characters)
            return text;
        var left = Math.Max(0, characters - MarkInWords.Length);
        var runs = new List<TextRun>();
        foreach (var run in text.Runs)
        {
            if (run.Text.Length > left)
            {
                runs.Add(run with { Text = WholeWords(run.Text, left) });
                break;
            }
            runs.Add(run);
            left -= run.Text.Length;
        }
        runs.Add(new TextRun(MarkInWords));
        return new RichText(runs);
    }

    private static string WholeWords(string text, int characters)
    {
        var end = Boundary(text, characters);
        var space = end > 0 ? text.LastIndexOf(' ', end - 1) : -1;
        return text[..(space > end / 2 ? space : end)].TrimEnd();
    }

    private static int Boundary(string text, int end) => end > 0 && char.IsHighSurrogate(text[end - 1]) ? end - 1 : end;
}
