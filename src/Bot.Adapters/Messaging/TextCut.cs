namespace Bot.Adapters.Messaging;

/// <summary>Shortens text, never through the middle of a character.</summary>
internal static class TextCut
{
    /// <summary>Says that something is missing.</summary>
    public const string Mark = "…";

    // In somebody's words an ellipsis could be theirs; in square brackets it is ours.
    private const string MarkInWords = " […]";

    /// <summary>At most so many characters, the mark among them; empty where not even that fits.</summary>
    public static string Plain(string text, int characters)
    {
        if (text.Length <= characters)
            return text;
        return characters < Mark.Length ? "" : text[..Boundary(text, characters - Mark.Length)].TrimEnd() + Mark;
    }

    /// <summary>The beginning of a text, ended where a word ends; without a mark.</summary>
    public static string AtWord(string text, int characters) =>
        text.Length <= characters ? text : text[..EndOfWord(text, 0, Math.Max(0, characters))].TrimEnd();

    /// <summary>Somebody's words up to a word's end within so many characters; looks are kept.</summary>
    public static RichText Words(RichText text, int characters)
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

    /// <summary>
    /// The longest text whose written form fits. Writing (escapes, marks) makes it longer by an amount that is known only
    /// afterwards, so it is shortened in proportion. Null when nothing of it fits.
    /// </summary>
    /// <param name="characters">Characters of the text to begin with.</param>
    /// <param name="room">Characters of the written form.</param>
    /// <param name="write">Writes so many characters of the text.</param>
    public static string? Written(int characters, int room, Func<int, string> write)
    {
        while (characters > 0)
        {
            var written = write(characters);
            if (written.Length <= room)
                return written;
            characters = Math.Min(characters - 1, (int)((long)characters * room / written.Length));
        }
        return null;
    }

    /// <summary>Where the last whole word between two places ends; where none does, the second place.</summary>
    public static int EndOfWord(string text, int start, int end)
    {
        if (end >= text.Length || text[end] == ' ')
            return end;
        var space = end > start ? text.LastIndexOf(' ', end - 1, end - start) : -1;
        if (space > start)
            return space;
        return end > start ? Boundary(text, end) : end;
    }

    /// <summary>The place itself, or the one before it where it lies inside a surrogate pair.</summary>
    public static int Boundary(string text, int end) => end > 0 && char.IsHighSurrogate(text[end - 1]) ? end - 1 : end;

    // A long word in front may be cut: half of what fits would be too little.
    private static string WholeWords(string text, int characters)
    {
        var end = Boundary(text, characters);
        var space = end > 0 ? text.LastIndexOf(' ', end - 1) : -1;
        return text[..(space > end / 2 ? space : end)].TrimEnd();
    }
}
